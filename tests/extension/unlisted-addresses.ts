/** Addresses that the published feed does not list, each as the address of a page and as a link in one: nothing shows. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { createFeedOpener, type Feed } from '../../extension/feed/feed.ts';
import { feedChecks } from '../../shared/feed/feed-checks.ts';
import { findInitiatives } from '../../extension/feed/find-initiatives.ts';
import { findLinkTarget, leadsThere } from '../../extension/page/link-target.ts';
import { toNoticeAnswer } from '../../extension/background/notice-answer.ts';
import { createPageWatch } from '../../extension/page/page-watch.ts';
import { parseSettings } from '../../extension/settings.ts';
import { textsFr } from '../../shared/render/texts-fr.ts';

const FEED = 'dist/site/feed/v1';
const SITE = 'https://www.facebook.com';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789.';
const HOMOGLYPHS: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
};

/** The same numbers at each run: mulberry32. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
const next = random(62);
const pick = <T>(all: readonly T[]): T => all[next(all.length)] as T;
const word = (length: number) => Array.from({ length }, () => LETTERS.charAt(next(LETTERS.length))).join('');
const plain = (name: string) => name.toLowerCase().replaceAll('.', '');

let feed: Feed | undefined;
/** Names as the feed lists them, pages and groups. */
let names: string[];

before(async () => {
  const read = (path: string) => readFile(`${FEED}/${path}`, 'utf8').catch(() => undefined);
  feed = await createFeedOpener([{ read }])();
  const map = await feed?.departments[0]?.read('62/facebook.json', feedChecks.facebook);
  names = Object.keys(map?.identities ?? {}).map((key) => key.slice(key.indexOf(':') + 1));
  assert.ok(names.length > 5);
});

const unlisted = (name: string) => !names.includes(plain(name));

/** One letter more, less or other, or a letter of another alphabet that looks the same. */
function likeListed(): string {
  const name = pick(names);
  const at = next(name.length);
  const letter = pick([...'abcdefghijklmnopqrstuvwxyz0123456789-_']);
  const forms = [
    name.slice(0, at) + letter + name.slice(at),
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + letter + name.slice(at + 1),
    name.replace(/[aceiopsx]/, (found) => HOMOGLYPHS[found] ?? found),
  ];
  const changed = pick(forms);
  return unlisted(changed) ? changed : `${changed}x`;
}

const RESERVED = [
  'search/top?q=',
  'hashtag/',
  'sharer/sharer.php?u=https://www.facebook.com/',
  'login/?next=https://www.facebook.com/',
  'watch/?v=1&name=',
  'share/p/',
  'dialog/feed?link=https://www.facebook.com/',
  'l.php?u=https://www.facebook.com/',
  'plugins/page.php?href=https://www.facebook.com/',
  'messages/t/',
  'marketplace/',
  'stories/',
  'public/',
  'help/',
  'events/',
  'photo/?fbid=1&owner=',
  'reel/1?owner=',
  'media/set/?set=',
  'ads/library/?id=',
  'directory/',
  'settings?',
];
const HOSTS = [
  'notfacebook.com',
  'www.facebook.com.example.org',
  'facebook.com-aide.example',
  'facebok.com',
  'faceb00k.com',
  'developers.facebook.com',
  'about.fb.com',
  'facebook.fr',
  'xn--fcebook-2fg.com',
  'example.org/facebook.com',
];

const KINDS: Readonly<Record<string, () => string>> = {
  random: () => {
    const name = word(5 + next(20));
    const forms = [
      name,
      `groups/${name}`,
      `profile.php?id=${1 + next(2 ** 31)}`,
      `events/${1 + next(2 ** 31)}`,
    ];
    return unlisted(name) ? `${SITE}/${pick(forms)}` : SITE;
  },
  'look-alike': () =>
    next(4) === 0
      ? `https://${pick(HOSTS)}/${pick(names)}`
      : `${SITE}/${pick(['', 'groups/'])}${likeListed()}`,
  reserved: () => `${SITE}/${pick(RESERVED)}${pick(names)}${pick(['', '/', '?x=1', `&t=${word(6)}`])}`,
  truncated: () => {
    const name = pick(names);
    const start = name.slice(0, next(name.length));
    return `${SITE}/${pick(['', 'groups/', 'pg/'])}${unlisted(start) ? start : ''}${pick(['', '/', '…', '..'])}`;
  },
};

/** @param each how many of each kind of address */
export function tryUnlisted(each: number): void {
  let shown: string[];
  const watch = createPageWatch({
    ask: async (keys) =>
      toNoticeAnswer(await findInitiatives(feed, keys, { showPersonal: () => true }), {
        names: keys,
        settings: parseSettings({}),
        texts: textsFr,
        say: (key) => key,
      }),
    findReady: () => Promise.resolve(undefined),
    findOtherNames: () => [],
    show: ({ initiatives }) => shown.push(...initiatives.map(({ ref }) => ref)),
    hide: () => undefined,
  });

  const isMarked = async (href: string) => {
    const target = findLinkTarget(href);
    if (!target || !leadsThere(target)) return false;
    return (await findInitiatives(feed, [target.key], { showPersonal: () => true })).kind === 'listed';
  };

  for (const [kind, make] of Object.entries(KINDS)) {
    test(`0 of ${each} ${kind} addresses shows anything`, async () => {
      const wrong: string[] = [];
      for (let count = 0; count < each; count++) {
        const address = make();
        shown = [];
        await watch.check(address);
        if (shown.length > 0 || (await isMarked(address))) wrong.push(address);
      }
      assert.deepEqual(wrong, []);
    });
  }

  test('what is listed does show, by the same way', async () => {
    const marked = await Promise.all(
      names.map(async (name) => (await isMarked(`/${name}`)) || (await isMarked(`/groups/${name}`))),
    );
    assert.ok(marked.every(Boolean));
    shown = [];
    await watch.check(`${SITE}/SECONDDDEPART`);
    assert.equal(shown.length, 1);
  });
}

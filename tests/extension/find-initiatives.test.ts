import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFeedOpener, readLatestBulletin, siteOf } from '../../extension/feed/feed.ts';
import { findInitiatives, findInitiative } from '../../extension/feed/find-initiatives.ts';
import { findPageState } from '../../extension/pages/page-state.ts';
import { sampleFeedFiles } from '../e2e/sample-feed.ts';

const SITE = 'https://solidaire.example/';
const BULLETIN_FILE = '62/bulletins/62-2020-04-08-2.json';
const OPTIONS = { showPersonal: () => true };

type Files = Map<string, string>;
const sourceOf = (files: Files) => ({ read: (path: string) => Promise.resolve(files.get(path)) });
const open = (...sources: Files[]) => createFeedOpener(sources.map(sourceOf))();
const without = (path: string, text?: string) => {
  const files = sampleFeedFiles();
  files.delete(path);
  return text === undefined ? files : files.set(path, text);
};

describe('which feed is read', () => {
  const packaged = () => sampleFeedFiles({ counter: 2, secondText: 'Du paquet.' });
  const cases: readonly [why: string, stored: Files, expected: string][] = [
    ['nothing stored', new Map(), 'Du paquet.'],
    ['a newer one stored', sampleFeedFiles({ counter: 3, secondText: 'Du site.' }), 'Du site.'],
    ['the same one stored', sampleFeedFiles({ counter: 2, secondText: 'Du site.' }), 'Du paquet.'],
    ['an older one stored', sampleFeedFiles({ counter: 1, secondText: 'Du site.' }), 'Du paquet.'],
    ['a damaged one stored', new Map([['index.json', '{"version":1,"counter":9']]), 'Du paquet.'],
    [
      'one of another version stored',
      new Map([['index.json', '{"version":2,"counter":9,"departments":[]}']]),
      'Du paquet.',
    ],
  ];
  for (const [why, stored, expected] of cases) {
    test(`${why}: ${expected}`, async () => {
      const answer = await findInitiative(await open(packaged(), stored), '62-2020-04-08-2#e8', OPTIONS);
      assert.equal(answer.kind === 'listed' && answer.sourced.initiative.text, expected);
    });
  }

  test('a publication stored meanwhile is read from then on', async () => {
    const stored: Files = new Map();
    const openFeed = createFeedOpener([sourceOf(packaged()), sourceOf(stored)]);
    const text = async () => {
      const answer = await findInitiative(await openFeed(), '62-2020-04-08-2#e8', OPTIONS);
      return answer.kind === 'listed' ? answer.sourced.initiative.text : answer.kind;
    };
    assert.equal(await text(), 'Du paquet.');
    for (const [path, content] of sampleFeedFiles({ counter: 3, secondText: 'Du site.' })) {
      stored.set(path, content);
    }
    assert.equal(await text(), 'Du site.');
    stored.clear();
    assert.equal(await text(), 'Du paquet.');
  });

  test('a file that could not be read is tried again', async () => {
    const files = without(BULLETIN_FILE);
    const openFeed = createFeedOpener([sourceOf(files)]);
    const kind = async () => (await findInitiative(await openFeed(), '62-2020-04-08-2#e8', OPTIONS)).kind;
    assert.equal(await kind(), 'unknown');
    files.set(BULLETIN_FILE, sampleFeedFiles().get(BULLETIN_FILE) ?? '');
    assert.equal(await kind(), 'listed');
  });

  test('the site and the newest bulletin come from the feed itself', async () => {
    assert.equal(await siteOf(await open(sampleFeedFiles())), undefined);
    assert.equal(await siteOf(await open(sampleFeedFiles({ site: SITE }))), SITE);
    assert.equal((await readLatestBulletin(await open(sampleFeedFiles())))?.number, 2);
    assert.equal(await readLatestBulletin(undefined), undefined);
  });
});

describe('what is known of a Facebook page', () => {
  const cases: readonly [keys: string[], files: Files, expected: string, why: string][] = [
    [['page:secondddepart'], sampleFeedFiles(), 'e8', 'listed once'],
    [['page:deuxfois'], sampleFeedFiles(), 'e9 e10', 'listed twice'],
    [['page:autre', 'page:secondddepart'], sampleFeedFiles(), 'e8', 'by an alias'],
    [['page:secondddepart', 'page:secondddepart'], sampleFeedFiles(), 'e8', 'named twice, shown once'],
    [['group:secondddepart'], sampleFeedFiles(), 'not-listed', 'another namespace'],
    [['page:autre'], sampleFeedFiles(), 'not-listed', 'another page'],
    [['page:retiree'], sampleFeedFiles(), 'not-listed', 'withdrawn'],
    [[], sampleFeedFiles(), 'not-listed', 'no one'],
    [['page:secondddepart'], new Map(), 'unknown', 'no feed at all'],
    [['page:autre'], without('62/facebook.json'), 'unknown', 'the map is missing'],
    [['page:autre'], without('62/facebook.json', '[]'), 'unknown', 'the map is damaged'],
    [['page:secondddepart'], without(BULLETIN_FILE), 'unknown', 'the bulletin is missing'],
    [['page:secondddepart'], without('62/index.json'), 'unknown', 'the département’s index is missing'],
  ];
  for (const [keys, files, expected, why] of cases) {
    test(`${keys.join(' ')} is ${expected}: ${why}`, async () => {
      const answer = await findInitiatives(await open(files), keys, OPTIONS);
      const found =
        answer.kind === 'listed'
          ? answer.initiatives.map(({ initiative }) => initiative.id.split('#')[1]).join(' ')
          : answer.kind;
      assert.equal(found, expected);
    });
  }

  test('an initiative that names a person is withheld when withdrawals may have been missed', async () => {
    const feed = await open(sampleFeedFiles());
    const keys = ['group:entraideimprimante3d'];
    assert.equal((await findInitiatives(feed, keys, { showPersonal: () => true })).kind, 'listed');
    assert.equal((await findInitiatives(feed, keys, { showPersonal: () => false })).kind, 'unknown');
  });
});

describe('what is known of an initiative', () => {
  const cases: readonly [id: string, files: Files, expected: string][] = [
    ['62-2020-04-08-2#e8', sampleFeedFiles(), 'listed'],
    ['62-2020-04-08-2#e3', sampleFeedFiles(), 'withheld'],
    ['62-2020-04-08-2#e11', sampleFeedFiles(), 'withdrawn'],
    ['62-2020-04-08-2#e99', sampleFeedFiles(), 'not-listed'],
    ['62-2020-04-09-3#e1', sampleFeedFiles(), 'not-listed'],
    ['59-2020-04-08-2#e8', sampleFeedFiles(), 'not-listed'],
    ['', sampleFeedFiles(), 'not-listed'],
    ['../index#e1', sampleFeedFiles(), 'not-listed'],
    ['62-2020-04-08-2#e8', without(BULLETIN_FILE), 'unknown'],
    ['62-2020-04-08-2#e8', without('62/index.json'), 'unknown'],
    ['62-2020-04-08-2#e8', new Map(), 'unknown'],
  ];
  for (const [id, files, expected] of cases) {
    test(`“${id}” is ${expected}`, async () => {
      assert.equal(
        (await findInitiative(await open(files), id, { showPersonal: () => false })).kind,
        expected,
      );
    });
  }

  test('it comes with its bulletin, its theme, its series and its published page', async () => {
    const answer = await findInitiative(
      await open(sampleFeedFiles({ site: SITE })),
      '62-2020-04-08-2#e8',
      OPTIONS,
    );
    assert.ok(answer.kind === 'listed');
    const { initiative, bulletin, series, page } = answer.sourced;
    assert.equal(initiative.theme.title, 'Personnes confinées');
    assert.equal(bulletin.date, '2020-04-08');
    assert.equal(series.title, 'Le Pas-de-Calais solidaire');
    assert.equal(page, `${SITE}bulletins/62-2020-04-08-2/#e8`);
  });
});

describe('what the popup says', () => {
  const cases: readonly [address: string | undefined, files: Files, expected: string][] = [
    ['https://www.facebook.com/SECONDDDEPART/', sampleFeedFiles(), 'listed page'],
    ['https://www.facebook.com/groups/entraide.imprimante.3d', sampleFeedFiles(), 'listed group'],
    ['https://www.facebook.com/events/123456789', sampleFeedFiles(), 'not-listed event'],
    ['https://www.facebook.com/profile.php?id=100064', sampleFeedFiles(), 'not-listed page'],
    ['https://www.facebook.com/SECONDDDEPART/', new Map(), 'unknown page'],
    ['https://www.facebook.com/', sampleFeedFiles(), 'no-identity'],
    ['https://www.facebook.com/login/?next=https://www.facebook.com/autre', sampleFeedFiles(), 'no-identity'],
    ['https://example.org/', sampleFeedFiles(), 'no-identity'],
    ['about:addons', sampleFeedFiles(), 'no-identity'],
    ['', sampleFeedFiles(), 'no-identity'],
    [undefined, sampleFeedFiles(), 'no-identity'],
  ];
  for (const [address, files, expected] of cases) {
    test(`of ${address}: ${expected}`, async () => {
      const state = await findPageState(address, await open(files), OPTIONS);
      assert.equal('namespace' in state ? `${state.kind} ${state.namespace}` : state.kind, expected);
    });
  }
  for (const link of ['https://www.facebook.com/share/1AbCdEfGhI/', 'https://fb.watch/aBcDeFgHiJ/'])
    test(`of a link that tells its owner to the network only: ${link}`, async () => {
      const state = await findPageState(link, await open(sampleFeedFiles()), { ...OPTIONS, isLink: true });
      assert.deepEqual(state, { kind: 'owner-unknown' });
    });
});

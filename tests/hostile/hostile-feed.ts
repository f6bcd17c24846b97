/** A feed and a site of which every text is hostile, made by the publisher's own steps; and its twin of plain words. */
import assert from 'node:assert/strict';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { buildDepartmentFeed, buildFeedIndexes } from '../../publisher/steps/build-feed.ts';
import { readPublishedFeed } from '../../publisher/steps/output.ts';
import { buildServerFiles } from '../../publisher/steps/server-files.ts';
import { buildOutputs } from '../../publisher/steps/site-outputs.ts';
import type { Series } from '../../shared/editor/series.ts';
import type { Bulletin, DepartmentIndex, Initiative, LinkKind } from '../../shared/feed/feed-schema.ts';

/** Where all of the initiatives are. */
export const COMMUNE = '97608';
export const SITE = 'https://solidaire.example/';

const gazetteer = loadGazetteer('976') ?? assert.fail();

/** Hosts that look like others, written as they deceive, with what stands for them. */
export const LOOK_ALIKES: readonly [host: string, shown: string][] = [
  ['аррӏе.com', 'xn--80ak6aa92e.com'],
  ['fаcebook.com', 'xn--fcebook-2fg.com'],
  ['ｇｏｏｇｌｅ.com', 'google.com'],
  ['exemple.fr@evil.example', 'evil.example'],
  ['exаmple。org', 'xn--exmple-4nf.org'],
  ['faß.de', 'xn--fa-hia.de'],
  ['مثال.إختبار', 'xn--mgbh0fb.xn--kgbechtv'],
];

/** Addresses that the schema takes, with whatever may stand in them. */
const LINKS: readonly [kind: LinkKind, url: string][] = [
  ['website', 'https://exemple.fr/"><script>alert(1)</script>'],
  ['website', "http://exemple.fr/?q='onmouseover='alert(1)#<img/src=x>"],
  ['facebook', 'https://www.facebook.com/?next=javascript:alert(1)'],
  ['facebook-page', 'https://www.facebook.com/%3Cimg%20src=x%20onerror=alert(1)%3E/'],
  ['facebook-page', 'https://www.facebook.com/gro%E2%80%AEupe%C2%AD/'],
  ['instagram', 'https://www.instagram.com/%22%3E%3Csvg%20onload=alert(1)%3E/'],
  ['email', 'mailto:a@exemple.fr?body=%0d%0aBcc:x@evil.example&x="><b>'],
  ['email', 'mailto:%3Cscript%3Ealert(1)%3C/script%3E@аррӏе.com'],
  ...LOOK_ALIKES.map(([host]) => ['website', `https://${host}/`] as [LinkKind, string]),
];

const KINDS = ['association', 'company', 'public-body', 'group', 'person'] as const;
const date = '2020-04-08';

/** The Facebook page of all initiatives. */
export const FACEBOOK_PAGE = 'https://www.facebook.com/hostile/';

/** Of the initiative that says the text of this place in the list. */
export const initiativeId = (index: number) => `976-${date}-${index + 1}#e1`;

/** One bulletin a text, in every field of which it stands. */
function bulletinOf(text: string, index: number): Bulletin {
  const initiative: Initiative = {
    id: initiativeId(index),
    // Where there is no title, the organisers are one.
    ...(index % 2 && { title: text }),
    text,
    communes: [
      { code: COMMUNE, name: text, role: 'place' },
      { code: '35238', name: text, role: 'origin' },
    ],
    territories: [{ slug: 'secteur', name: text }],
    organisers: [0, 1].map((more) => ({ name: text, kind: KINDS[(index + more) % KINDS.length] ?? 'group' })),
    links: [
      {
        kind: 'facebook-page',
        url: FACEBOOK_PAGE,
        identity: { kind: 'page', key: 'hostile' },
      },
      ...LINKS.map(([kind, url]) => ({ kind, url })),
    ],
    phones: ['+33321000000'],
    personal: index % 3 === 0,
  };
  return {
    id: initiativeId(index).replace(/#.*/, ''),
    ...{ number: index + 1, date, title: text, note: text, introduction: text, closing: text },
    source: 'https://exemple.fr/"><script>alert(1)</script>',
    themes: [{ title: text, slug: `theme-${index}`, introduction: text, initiatives: [initiative] }],
    links: LINKS.slice(0, 3).map(([kind, url]) => ({ kind, url })),
  };
}

export interface HostilePublication {
  /** The feed by path below `feed/v1/`. */
  feed: ReadonlyMap<string, string>;
  /** All else that the site holds, by path. */
  site: ReadonlyMap<string, string>;
  texts: readonly string[];
}

/**
 * @param texts that of the series is the first
 * @param site where it will stand; empty for a package that is to ask the network for nothing
 */
export async function publishHostile(
  texts: readonly string[],
  site: string = SITE,
): Promise<HostilePublication> {
  const [first = ''] = texts;
  const inSeries = { title: first, issuer: first, licence: first, contact: 'contact@solidaire.example' };
  const series: DepartmentIndex['series'] = { ...inSeries, source: 'https://exemple.fr/"><b>' };
  const files = await buildDepartmentFeed({
    gazetteer,
    series: { ...series, ...(site && { site }) },
    bulletins: texts.map(bulletinOf),
    tombstones: [{ id: '976-2020-04-01-1#e1', date }],
  });
  const departments = [{ department: gazetteer.department, files }];
  const indexes = await buildFeedIndexes({ departments, counter: 1 }, { date, keys: [] });
  const feed = readPublishedFeed('976', files);
  const legal = { address: first, phone: first, director: first, host: first };
  const whole: Series = { ...series, site, fullNames: false, ...legal };
  const outputs = buildOutputs({ feed, series: whole });
  const pages = new Map([...outputs, ...buildServerFiles(feed, [...outputs.keys()])]);
  return { feed: new Map([...files, ...indexes]), site: pages, texts };
}

/** A plain text of as many paragraphs. */
export const plainTwin = (text: string) =>
  text
    .split(/\n{2,}/)
    .map(() => 'x')
    .join('\n\n');

/** As it is compared: letter for letter, but for what French typography sets (apostrophes, quotes, spaces) and how accents are coded. */
export const untypeset = (text: string) =>
  text.normalize('NFC').replaceAll('’', "'").replace(/[«»"]/g, '"').replace(/\s+/g, '');

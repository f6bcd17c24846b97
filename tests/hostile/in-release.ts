/** Hostile texts in a release that is published, and those that no feed may hold. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import { LONGEST_TEXT } from '../../shared/feed/bounded-text.ts';
import { bulletinFileSchema } from '../../shared/feed/feed-schema.ts';
import { guarded, judges, ways, withValue } from '../shared/feed/guard-and-schema.ts';
import { smallSeries } from '../publisher/small-series.ts';
import { untypeset } from './hostile-feed.ts';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const releaseOf = (texts: readonly string[]) =>
  [
    'Mamoudzou, le 8 avril 2020',
    'Mayotte solidaire n° 1',
    'Solidaires avec les plus jeunes',
    ...texts.map(
      (text) =>
        `À Bandraboua, l’association « ${text} » coud des masques chaque samedi. Elle cherche ${text} et du tissu.`,
    ),
  ].join('\n\n');

const namesIn = (node: Nodes): string[] => [
  ...(node.type === 'element'
    ? [node.tagName, ...Object.keys(node.properties).filter((name) => /^on/.test(name))]
    : []),
  ...('children' in node ? node.children.flatMap(namesIn) : []),
];

/** What becomes of a release of these texts: its bulletin, and the elements of all pages. */
async function publishRelease(texts: readonly string[]) {
  const series = smallSeries({ '2020-04-08-1.txt': releaseOf(texts) });
  try {
    await series.publish();
    const files = series.holding('', series.out).map((path) => [path, readFileSync(path, 'utf8')] as const);
    const [, bulletin = ''] = files.find(([path]) => /\/bulletins\/976-2020-04-08-1\.json$/.test(path)) ?? [];
    const pages = files.filter(([path]) => path.endsWith('.html'));
    const elements = new Set(pages.flatMap(([, html]) => namesIn(fromHtml(html))));
    return { bulletin, elements, files };
  } finally {
    series.remove();
  }
}

async function refusalOf(texts: readonly string[]): Promise<string> {
  const series = smallSeries({ '2020-04-08-1.txt': releaseOf(texts) });
  try {
    return await series.publish().then(({ said }) => said, String);
  } finally {
    series.remove();
  }
}

/** Everything that is said stands in the bulletin, letter for letter, and no page holds an element that it has not always. */
export async function staysTextInRelease(texts: readonly string[]): Promise<void> {
  const plain = await publishRelease(['Les Mains tendues']);
  const { bulletin, elements } = await publishRelease(texts.map(oneLine));
  const whole = bulletinFileSchema.parse(JSON.parse(bulletin));
  assert.deepEqual(
    [...elements].filter((name) => !plain.elements.has(name)),
    [],
  );
  const said = untypeset(
    [
      whole.introduction,
      ...whole.themes.flatMap(({ title, initiatives }) => [title, ...initiatives.map(({ text }) => text)]),
      whole.closing,
    ].join(' '),
  );
  for (const text of texts) assert.ok(said.includes(untypeset(oneLine(text))), text);
}

/** What no one sees is taken out of a release before it is published; what is too long for readers is said, and not published. */
export async function isCleanedInRelease(texts: readonly string[]): Promise<void> {
  for (const text of texts.filter((each) => each.length > LONGEST_TEXT))
    assert.match(await refusalOf([text]), /plus de texte qu’un livre de cent pages/);
  const { bulletin, files } = await publishRelease(texts.filter((each) => each.length <= LONGEST_TEXT));
  bulletinFileSchema.parse(JSON.parse(bulletin));
  for (const [path, text] of files)
    if (/\.(?:json|html|csv|xml|txt|jsonld|conf)$|_headers$|_redirects$/.test(path))
      assert.doesNotMatch(
        text.replace(/^\uFEFF/, ''),
        /[\p{Cf}\p{Cs}\0-\x08\x0B-\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029]/u,
        path,
      );
}

/** The fields that are shown. */
const SHOWN = /(?:^|\.)(?:text|title|name|introduction|closing|note)$/;

/** Schema and guard refuse it in every field that is shown. */
export function isRefusedByReaders(text: string): void {
  for (const kind of guarded) {
    for (const way of ways(kind.file)) {
      if (!SHOWN.test(way.join('.'))) continue;
      const { success } = kind.schema.safeParse(withValue(kind.file, way, text));
      assert.equal(success, false, `${kind.name} ${way.join('.')}`);
      judges(kind, way, text);
    }
  }
}

/** Hostile texts in all that the publisher writes, each file read by a parser of its kind and compared with its plain twin. */
import assert from 'node:assert/strict';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import { typeset } from '../../shared/french/format-french.ts';
import { parseCsv } from '../site/parse-csv.ts';
import { COMMUNE, plainTwin, publishHostile, untypeset, type HostilePublication } from './hostile-feed.ts';
import { assertSame } from './watch-page.ts';

/** All elements, nested, with the names of their attributes; the data block in it by its keys. */
function outlineOf(node: Nodes): string {
  if (node.type === 'comment') return '<!---->';
  if (node.type !== 'element') return 'children' in node ? node.children.map(outlineOf).join('') : '';
  const { tagName, properties, children } = node;
  const isData = tagName === 'script' && properties['type'] === 'application/ld+json';
  const within = isData ? shapeOf(JSON.parse(textOf(node))) : children.map(outlineOf).join('');
  return `<${tagName} ${Object.keys(properties).join(' ')}>${within}</>`;
}

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** The elements of a class, wherever they stand. */
const ofClass = (node: Nodes, name: string): Nodes[] => [
  ...(node.type === 'element' && [node.properties['className']].flat().includes(name) ? [node] : []),
  ...('children' in node ? node.children.flatMap((child) => ofClass(child, name)) : []),
];

const ofTag = (node: Nodes, name: string): Nodes[] => [
  ...(node.type === 'element' && node.tagName === name ? [node] : []),
  ...('children' in node ? node.children.flatMap((child) => ofTag(child, name)) : []),
];

/** Keys and kinds of values, and what leads anywhere. */
const shapeOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(shapeOf).join()}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}:${key === 'url' ? item : shapeOf(item)}`)
    .join()}}`;
};

/** What a town hall pastes stands in the page as text, and is markup once it is pasted. */
const pastedIn = (html: string) =>
  ofTag(fromHtml(html), 'pre').map((code) => outlineOf(fromHtml(textOf(code), { fragment: true })));

type Compare = (text: string, twin: string, path: string) => void;

const asHtml: Compare = (text, twin, path) => {
  assertSame(outlineOf(fromHtml(text)), outlineOf(fromHtml(twin)), path);
  assert.deepEqual(pastedIn(text), pastedIn(twin), path);
};
const asJson: Compare = (text, twin, path) =>
  assert.equal(shapeOf(JSON.parse(text)), shapeOf(JSON.parse(twin)), path);
const asTable: Compare = (text, twin, path) => {
  const [rows, plain] = [text, twin].map((file) => parseCsv(file.slice(1)));
  assert.deepEqual(
    rows?.map(({ length }) => length),
    plain?.map(({ length }) => length),
    path,
  );
  for (const cell of rows?.flat() ?? []) assert.doesNotMatch(cell, /^[=+\-@＝＋－＠\t\r\n]/u, path);
};
const asEmbedding: Compare = (text, twin, path) => {
  asJson(text, twin, path);
  const [html = '', plain = ''] = [text, twin].map((file) => (JSON.parse(file) as { html: string }).html);
  assert.equal(
    outlineOf(fromHtml(html, { fragment: true })),
    outlineOf(fromHtml(plain, { fragment: true })),
    path,
  );
};
/** Nothing that an editor or a feed says in words ever comes here. */
const asIs: Compare = (text, twin, path) => assert.equal(text, twin, path);
/** For `assertAtom`, in a browser. */
const elsewhere: Compare = () => undefined;

const FORMATS: readonly [path: RegExp, compare: Compare][] = [
  [/\.html$/, asHtml],
  [/\/oembed\.json$/, asEmbedding],
  [/^schema\//, asIs],
  [/\.json(?:ld)?$/, asJson],
  [/\.csv$/, asTable],
  [/\.atom\.xml$|atom\.xml$/, elsewhere],
  [/\.txt$/, elsewhere],
  [/^(?:_headers|_redirects|nginx\.conf|sitemap\.xml)$|\.(?:css|svg|js|xml|png)$/, asIs],
];

export interface HostileSite {
  hostile: HostilePublication;
  twin: HostilePublication;
}

export async function publishWithTwin(texts: readonly string[]): Promise<HostileSite> {
  return { hostile: await publishHostile(texts), twin: await publishHostile(texts.map(plainTwin)) };
}

export function staysTextInSite({ hostile, twin }: HostileSite): void {
  assert.deepEqual([...hostile.site.keys()], [...twin.site.keys()]);
  for (const [path, text] of hostile.site) {
    const [, compare] =
      FORMATS.find(([pattern]) => pattern.test(path)) ?? assert.fail(`${path}: of no format`);
    compare(text, twin.site.get(path) ?? '', path);
  }
  for (const [index, text] of hostile.texts.entries()) assertPage(hostile, text, index);
  assertData(hostile);
}

/** The page of an initiative says each text letter for letter, where it stands. */
function assertPage({ site }: HostilePublication, text: string, index: number): void {
  const path = `bulletins/976-2020-04-08-${index + 1}/e1/index.html`;
  const page = fromHtml(site.get(path) ?? assert.fail(path));
  const said = (name: string) => ofClass(page, name).map((node) => untypeset(textOf(node)));
  const wanted = untypeset(text);
  assert.deepEqual(said('text'), [wanted], path);
  assert.deepEqual(said('theme'), [wanted], path);
  assert.deepEqual(said('title'), [index % 2 ? wanted : `${wanted}et${wanted}`], path);
}

/** The open data say each text letter for letter. */
function assertData({ site, texts }: HostilePublication): void {
  const file = (name: string) => site.get(`communes/${COMMUNE}/${name}`) ?? assert.fail(name);
  const wanted = texts.map(typeset).toReversed();
  const { items } = JSON.parse(file('feed.json')) as { items: { content_text: string; tags: string[] }[] };
  assert.deepEqual(
    items.map(({ content_text: text }) => text),
    wanted,
  );
  assert.deepEqual(
    items.map(({ tags }) => tags),
    wanted.map((text) => [text]),
  );
  const [heads = [], ...rows] = parseCsv(file('initiatives.csv').slice(1));
  const column = (name: string) => rows.map((row) => row[heads.indexOf(name)]);
  const asCell = (text: string) => text.replace(/^[=+\-@＝＋－＠\t\r\n]/u, "'$&");
  assert.deepEqual(column('texte'), wanted.map(asCell));
  assert.deepEqual(column('theme'), wanted.map(asCell));
}

/** What the widget's light guard and the schema are tried on: each file that both judge, and values to put into its fields. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { addressPatterns } from '../../../shared/addresses/address-patterns.ts';
import { kindAgrees } from '../../../shared/addresses/kind-of-address.ts';
import { isBounded } from '../../../shared/feed/bounded-text.ts';
import { isAreaFile, isBulletinFile, isCommunesFile, isFeedIndex } from '../../../shared/feed/feed-guard.ts';
import { hasInvisibleCharacters } from '../../../shared/french/invisible-characters.ts';
import * as schema from '../../../shared/feed/feed-schema.ts';

const FIXTURES = new URL('../../fixtures/feed/v1/', import.meta.url);

const KINDS = [
  ['area', isAreaFile, schema.areaFileSchema, '62/62193.json'],
  ['area without initiatives', isAreaFile, schema.areaFileSchema, '62/62691.json'],
  ['bulletin', isBulletinFile, schema.bulletinFileSchema, '62/bulletins/62-2020-04-08-2.json'],
  ['communes', isCommunesFile, schema.communesFileSchema, '62/communes.json'],
  ['feed index', isFeedIndex, schema.feedIndexSchema, 'index.json'],
] as const;

/** Fields that the widget does not read: what they hold, or that they are missing, is nothing to its guard. */
const UNREAD =
  /^(?:communes\.\d+\.intercommunality|counter|departments\.\d+\.(?:name|path|digest))$|\.(?:communes\.\d+\.code|territories\.\d+\.slug|identity|account)$|\.identity\./;
/** Fields that it compares and shows, and never obeys: it takes any visible text for them. */
const NAMES =
  /^(?:id|area\.(?:code|scope)|(?:bulletins|themes)\.\d+\.(?:id|slug))$|\.(?:id|bulletin|slug|kind|role|scope)$/;
/** The files of which that holds; what gives advice is as strict as the schema on what it reads. */
const SHOWN = /area|bulletin/;

/** Values that a field might wrongly hold, each near to what some field rightly holds. */
export const STRANGE: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  2,
  Number.MAX_SAFE_INTEGER + 1,
  '1',
  '',
  ' ',
  'x',
  'un\u202Etexte',
  'a'.repeat(100_001),
  `un${' '.repeat(31)}texte`,
  `un${' \u00A0'.repeat(15)}texte`,
  `e${'\u0301'.repeat(31)}`,
  `https://example.org/${'a'.repeat(2000)}`,
  `${'a/'.repeat(100)}b.json`,
  'deux\nlignes',
  '\uD800',
  [],
  [null],
  {},
  { 0: 'x' },
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' https://example.org/',
  'https://example.org/un espace',
  'https://example.org/\u202Eun',
  'https://exa\u200Bmple.org/',
  'mailto:a\u00ADb@example.org',
  'https://example.org/\uD800',
  'https://example.org/\nfin',
  'data:text/html,x',
  'HTTPS://example.org/',
  'https://example.org/',
  'http://example.org',
  'mailto:a@example.org',
  'tel:+33321000000',
  '//example.org',
  '62413',
  '2A004',
  '2C004',
  '6241',
  '624130',
  '62',
  '974',
  '99',
  '62413\n',
  '62-2020-04-08-2',
  '62-2020-04-08-2#e1',
  '62-2020-04-08-2#x1',
  '2020-02-29',
  '2021-02-29',
  '1900-02-29',
  '2020-13-01',
  '2020-4-8',
  '2020-04-31',
  '0000-02-29',
  '+33321000000',
  '+33',
  '3919',
  '3919191',
  'place',
  'origin',
  'person',
  'facebook',
  'facebook-page',
  'telegram',
  'page',
  'commune',
  'entraide.imprimante.3d',
  'plus-jeunes',
  'Plus-jeunes',
  'a--b',
  'a/b.json',
  '/a',
  '../a',
  `sha256-${'0'.repeat(64)}`,
];

/** The ways to every value within a JSON value: `['initiatives', 0, 'links', 1, 'url']`. */
export function ways(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [[], ...entries.flatMap(([key, item]) => ways(item).map((way) => [key, ...way]))];
}

/** A copy that holds another value at the end of a way; undefined takes the key away. */
export function withValue(
  value: unknown,
  [key, ...way]: readonly (string | number)[],
  other: unknown,
): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((item: unknown, index): unknown => (index === key ? withValue(item, way, other) : item));
  const { [key]: old, ...rest } = value as Record<string, unknown>;
  return way.length === 0 && other === undefined ? rest : { ...rest, [key]: withValue(old, way, other) };
}

const valueAt = (value: unknown, way: readonly (string | number)[]): unknown =>
  way.reduce((held, key) => (held as Record<string, unknown>)[key], value);

const isVisibleText = (value: unknown) =>
  typeof value === 'string' && value !== '' && !hasInvisibleCharacters(value) && isBounded(value);

/** Which of its kind an address is, is for the schema to say: the widget asks whether it leads where its kind does. */
const LINK = /\blinks\.\d+\.(?:kind|url)$/;

const isLink = (value: unknown) => {
  const { kind, url } = value as { kind?: unknown; url?: unknown };
  return (
    isVisibleText(kind) &&
    isVisibleText(url) &&
    addressPatterns.link.test(String(url)) &&
    kindAgrees({ kind: String(kind), url: String(url) })
  );
};

/** A file that the guard judges, with the schema that says what is right. */
export interface Guarded {
  name: string;
  accepts: (value: unknown) => boolean;
  schema: { safeParse: (value: unknown) => { success: boolean; error?: unknown } };
  file: unknown;
}

export const guarded: readonly Guarded[] = await Promise.all(
  KINDS.map(async ([name, accepts, schema, path]) => {
    const file: unknown = JSON.parse(await readFile(new URL(path, FIXTURES), 'utf8'));
    return { name, accepts, schema, file };
  }),
);

export const agrees = ({ accepts, schema }: Guarded, value: unknown, what: string) =>
  assert.equal(accepts(value), schema.safeParse(value).success, what);

/** The guard's verdict on a file with another value in one field. */
export function judges(kind: Guarded, way: readonly (string | number)[], value: unknown): void {
  const [field, changed] = [way.join('.'), withValue(kind.file, way, value)];
  const what = `${field} = ${JSON.stringify(value)}`;
  if (UNREAD.test(field)) assert.ok(kind.accepts(changed), what);
  else if (LINK.test(field))
    assert.equal(kind.accepts(changed), isLink(valueAt(changed, way.slice(0, -1))), what);
  else if (SHOWN.test(kind.name) && NAMES.test(field))
    assert.equal(kind.accepts(changed), isVisibleText(value), what);
  else agrees(kind, changed, what);
}

/** Guard and schema on any value in any field, so many times. */
export function agreesOnAnyValue(kind: Guarded, numRuns: number): void {
  const someWay = fc.constantFrom(...ways(kind.file));
  const someValue = fc.oneof(
    fc.constantFrom(...STRANGE),
    fc.string({ unit: 'binary' }),
    fc.jsonValue(),
    fc.webUrl(),
    fc.stringMatching(/^[0-9AB]{4,6}$/),
    fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    fc.stringMatching(/^\+?\d{1,16}$/),
    fc.stringMatching(/^62-\d{4}-\d{2}-\d{2}-\d{1,3}(#e\d{1,3})?$/),
    fc.stringMatching(/^[a-z0-9.-]{1,8}$/),
  );
  const agree = fc.property(someWay, someValue, (way, value) => judges(kind, way, value));
  fc.assert(agree, { numRuns });
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

type Messages = Record<string, { message: string }>;
const read = (language: string) =>
  JSON.parse(readFileSync(`extension/public/_locales/${language}/messages.json`, 'utf8')) as Messages;

const fr = read('fr');
const en = read('en');

test('both languages say everything, with the same gaps to fill', () => {
  assert.deepEqual(Object.keys(en), Object.keys(fr));
  const gaps = ({ message }: { message: string }) => message.match(/\$\d/g)?.sort() ?? [];
  for (const [key, text] of Object.entries(fr)) assert.deepEqual(gaps(en[key] ?? text), gaps(text), key);
});

test('every text is used, by the code or by the manifest', () => {
  const sources = readdirSync('extension', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`extension/${name}`, 'utf8'));
  sources.push(readFileSync('wxt.config.ts', 'utf8'));
  const isUsed = (key: string) =>
    sources.some((source) => source.includes(`'${key}'`) || source.includes(`__MSG_${key}__`));
  const unused = Object.keys(fr).filter((key) => !isUsed(key));
  assert.deepEqual(unused, []);
});

test('the stores’ limit on descriptions is kept', () => {
  for (const messages of [fr, en]) assert.ok((messages['extensionDescription']?.message.length ?? 0) <= 132);
});

test('French is typeset: curly apostrophes, and no-break spaces before the high marks', () => {
  const faults = Object.entries(fr).filter(
    ([, { message }]) => /['"]| [:;!?»]|« |[^\u00A0\u202F][:;!?»]|n° /.test(message) || /\.{3}/.test(message),
  );
  assert.deepEqual(faults, []);
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { MANAGEABLE, parseManaged, parseSettings } from '../../extension/settings.ts';

const DEFAULTS = {
  communes: [],
  departments: [],
  extraFeeds: [],
  notice: 'corner',
  marks: true,
  silencedPages: [],
  silenced: false,
  language: 'fr',
};

test('where nothing was chosen, or nothing readable is stored, all have their defaults', () => {
  for (const value of [undefined, null, {}, [], 'settings', 1])
    assert.deepEqual(parseSettings(value), DEFAULTS);
});

test('what was chosen stays', () => {
  const chosen = {
    communes: ['62413', '2A004'],
    departments: ['62', '2A'],
    extraFeeds: ['https://solidaire.example/feed/v1/'],
    notice: 'flow',
    marks: false,
    silencedPages: ['page:secondddepart', 'group:123456789'],
    silenced: true,
    language: 'en',
  };
  assert.deepEqual(parseSettings(chosen), chosen);
});

test('a damaged field has its default, and the others stay', () => {
  const damaged: Record<string, unknown> = {
    communes: ['Harnes'],
    departments: '62',
    extraFeeds: ['javascript:alert(1)/'],
    notice: 'everywhere',
    marks: 'no',
    silencedPages: ['SECONDDDEPART'],
    silenced: 1,
    language: 'de',
  };
  for (const [field, value] of Object.entries(damaged)) {
    const other = field === 'marks' ? { silenced: true } : { marks: false };
    assert.deepEqual(parseSettings({ ...other, [field]: value }), { ...DEFAULTS, ...other }, field);
  }
});

test('an administrator sets what can be read of a policy, and nothing else', () => {
  assert.deepEqual(parseManaged(undefined), { settings: {}, welcome: true });
  assert.deepEqual(parseManaged('nonsense'), { settings: {}, welcome: true });
  assert.deepEqual(
    parseManaged({
      communes: ['62413'],
      extraFeeds: ['javascript:alert(1)/'],
      language: 'de',
      marks: false,
      silenced: true,
      welcome: false,
    }),
    { settings: { communes: ['62413'], marks: false }, welcome: false },
  );
});

interface ManagedSchema {
  properties: Record<string, { type: string; enum?: string[] }>;
}

/** Each sample, and where in it the extension's own part stands. */
const POLICIES = 'docs/politiques';
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  'chrome.json': ['3rdparty', 'extensions', 'IDENTIFIANT-DE-L-EXTENSION'],
  'edge.json': ['3rdparty', 'extensions', 'IDENTIFIANT-DE-L-EXTENSION'],
  'firefox.json': ['policies', '3rdparty', 'Extensions', 'solidaire@solidaire.example'],
};

test('the schema for Chrome and Edge names what an administrator may set, in Chrome’s own subset', () => {
  const { properties } = JSON.parse(
    readFileSync('extension/public/managed-schema.json', 'utf8'),
  ) as ManagedSchema;
  assert.deepEqual(Object.keys(properties), [...MANAGEABLE, 'welcome']);
  for (const [field, { type, enum: values }] of Object.entries(properties)) {
    const parsed = { ...parseSettings({}), welcome: true }[field as (typeof MANAGEABLE)[number]];
    assert.equal(Array.isArray(parsed) ? 'array' : typeof parsed, type, field);
    for (const value of values ?? []) {
      assert.deepEqual(parseManaged({ [field]: value }).settings, { [field]: value });
    }
  }
});

test('every sample of a policy sets all that it says', () => {
  assert.deepEqual(readdirSync(POLICIES).sort(), Object.keys(SAMPLES).sort());
  for (const [name, keys] of Object.entries(SAMPLES)) {
    const sample: unknown = JSON.parse(readFileSync(join(POLICIES, name), 'utf8'));
    const given = keys.reduce((part, key) => (part as Record<string, unknown>)[key], sample);
    const { settings, welcome } = parseManaged(given);
    assert.deepEqual({ ...settings, welcome }, given, name);
  }
});

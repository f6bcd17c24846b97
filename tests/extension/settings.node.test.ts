import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSettings } from '../../extension/settings.ts';

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

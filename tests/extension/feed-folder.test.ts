/** The address of a feed, from what people paste: https alone, but on this very machine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedFolder } from '../../extension/feed/add-feed.ts';
import { parseSettings } from '../../extension/settings.ts';

const rows: readonly [pasted: string, folder: string | undefined][] = [
  ['solidaire.example', 'https://solidaire.example/feed/v1/'],
  [' https://solidaire.example/nord ', 'https://solidaire.example/nord/feed/v1/'],
  ['https://solidaire.example/feed/v1/index.json', 'https://solidaire.example/feed/v1/'],
  ['http://solidaire.example/', 'https://solidaire.example/feed/v1/'],
  ['HTTP://SOLIDAIRE.EXAMPLE:8080/', 'https://solidaire.example:8080/feed/v1/'],
  ['http://localhost.solidaire.example/', 'https://localhost.solidaire.example/feed/v1/'],
  ['http://localhost:4173/', 'http://localhost:4173/feed/v1/'],
  ['http://127.0.0.1:4173/feed/v1/', 'http://127.0.0.1:4173/feed/v1/'],
  ['ftp://solidaire.example/', undefined],
  ['javascript:alert(1)', undefined],
  ['préfecture du Nord', undefined],
];

test('a feed is asked by https alone, but for one on this very machine', () => {
  for (const [pasted, folder] of rows) assert.equal(feedFolder(pasted), folder, pasted);
});

test('the settings keep no address that another could answer for', () => {
  const kept = (address: string) => parseSettings({ extraFeeds: [address] }).extraFeeds.length > 0;
  for (const [, folder] of rows) if (folder !== undefined) assert.ok(kept(folder), folder);
  for (const address of [
    'http://solidaire.example/feed/v1/',
    'http://localhost.solidaire.example/feed/v1/',
    'http://localhost@solidaire.example/feed/v1/',
    'http://localhost:1@solidaire.example/feed/v1/',
    'https://solidaire.example/feed/v1',
  ])
    assert.ok(!kept(address), address);
});

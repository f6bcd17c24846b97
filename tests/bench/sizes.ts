import { existsSync, readFileSync, statSync, readdirSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Table } from './table.ts';

const KIB = 1024;
const kib = (bytes: number) => (bytes / KIB).toFixed(2);

/** What visitors download, with the limit that each must stay under, in KiB. */
const BUNDLES: readonly { name: string; path: string; limit: string }[] = [
  {
    name: 'widget, `solidaire.js`',
    path: 'dist/site/widget/v1/solidaire.js',
    limit: '14.25 (brotli)',
  },
  { name: 'widget, `solidaire-plus.js`', path: 'dist/site/widget/v1/solidaire-plus.js', limit: '–' },
  { name: 'content script, Chrome', path: 'dist/extension/chrome-mv3/facebook.js', limit: '15.5 (gzip)' },
  { name: 'content script, Firefox', path: 'dist/extension/firefox-mv3/facebook.js', limit: '15.5 (gzip)' },
  { name: 'commune file, Harnes', path: 'dist/site/feed/v1/62/62413.json', limit: '–' },
  { name: 'page of Harnes', path: 'dist/site/communes/62413/index.html', limit: '–' },
];

export function sizeTable(): Table {
  const missing = BUNDLES.find(({ path }) => !existsSync(path));
  if (missing) throw new Error(`${missing.path} is missing: run "npm run build" first.`);
  const archives = readdirSync('dist/extension').filter((name) => /-(?:chrome|firefox)\.zip$/.test(name));
  return {
    title: 'What is downloaded',
    note: 'KiB; gzip at level 9, brotli at level 11. The limit of an archive is for its whole size.',
    columns: ['file', 'raw', 'gzip', 'brotli', 'limit'],
    rows: [
      ...BUNDLES.map(({ name, path, limit }) => {
        const bytes = readFileSync(path);
        const gzip = gzipSync(bytes, { level: 9 }).length;
        return [name, kib(bytes.length), kib(gzip), kib(brotliCompressSync(bytes).length), limit];
      }),
      ...archives.map((name) => [name, kib(statSync(`dist/extension/${name}`).size), '–', '–', 300]),
    ],
  };
}

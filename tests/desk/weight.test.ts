/** What the desk's page weighs: all but the readers of PDF and Word, and what makes a zip, comes at first. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { siteAssets } from '../../site/site-assets.ts';
import { pageScriptsBundle } from '../site/bundles.ts';
import { samplePages } from '../site/sample-site.ts';

const STATIC_IMPORT = /(?:^|[;}])import(?:[\w*{}\s,$]+from)?\s*["']\.\/([\w.-]+)["']/g;

it('comes at first in 400 KiB of brotli, with the communes that reading needs', async () => {
  const scripts = await pageScriptsBundle();
  const atFirst = new Map<string, string>();
  const take = (name: string) => {
    const text = scripts.get(name) ?? assert.fail(name);
    if (atFirst.has(name)) return;
    atFirst.set(name, text);
    for (const [, next = ''] of text.matchAll(STATIC_IMPORT)) take(next);
  };
  take('redaction.js');
  assert.ok(
    [...scripts.keys()].some((name) => /pdf/.test(name) && !atFirst.has(name)),
    'the reader of PDF comes later',
  );
  assert.ok(
    [...scripts.keys()].some((name) => /docx/.test(name) && !atFirst.has(name)),
    'the reader of Word comes later',
  );
  const { file } = loadGazetteer('62') ?? assert.fail();
  const all = [
    ...atFirst.values(),
    JSON.stringify(file),
    siteAssets.get('site.css') ?? '',
    siteAssets.get('outils.css') ?? '',
    samplePages().get('redaction/index.html') ?? '',
  ];
  const size = all.reduce((sum, text) => sum + brotliCompressSync(text).byteLength, 0);
  assert.ok(size <= 400 * 1024, `${size} bytes of brotli`);
});

/** What the store's reviewers are given to build the extension from: code, and a demonstration for a feed. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';

const packages = fileURLToPath(new URL('../../dist/extension/', import.meta.url));

describe('the zip of the sources', () => {
  let paths: string[];
  before(async () => {
    const name = readdirSync(packages).find((each) => each.endsWith('-sources.zip')) ?? assert.fail();
    const { files } = await JSZip.loadAsync(readFileSync(join(packages, name)));
    paths = Object.keys(files);
  });

  it('holds nothing of an editor’s folder', () => {
    const demonstration = 'extension/demonstration/976/';
    const editors =
      /^bulletins\/|(?:^|\/)(?:\.versions\/|ids\.json$|corrections\.json$|series\.json$|\d{4}-\d{2}-\d{2}-\d+\.\w+$)/;
    assert.deepEqual(
      paths.filter((path) => editors.test(path) && !path.startsWith(demonstration)),
      [],
    );
    assert.deepEqual(paths.filter((path) => path.startsWith(demonstration)).sort(), [
      `${demonstration}2020-04-08-1.md`,
      `${demonstration}series.json`,
    ]);
  });

  it('holds what the extension is built from', () => {
    for (const path of ['wxt.config.ts', 'package-lock.json', 'cli/main.ts', 'publisher/publish.ts'])
      assert.ok(paths.includes(path), path);
  });
});

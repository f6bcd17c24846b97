/** What Mozilla's own linter says of the package for Firefox. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtExtension } from '../e2e/open-extension.ts';

interface Report {
  errors: { code: string; file: string }[];
  warnings: { code: string; file: string }[];
}

test('the linter finds no error, and no warning but Lit’s known one', () => {
  const folder = builtExtension('firefox');
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/addons-linter/bin/addons-linter', folder, '--output', 'json'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const { errors, warnings } = JSON.parse(stdout) as Report;
  assert.deepEqual(errors, []);
  assert.deepEqual(
    warnings.filter(({ code }) => code !== 'UNSAFE_VAR_ASSIGNMENT'),
    [],
  );
  // Lit writes its templates, which are our own constant strings, into a template element: once in each bundle.
  assert.ok(warnings.length <= bundlesWithLit(folder), JSON.stringify(warnings));
});

const bundlesWithLit = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.js') && readFileSync(join(folder, name), 'utf8').includes('lit-html'),
  ).length;

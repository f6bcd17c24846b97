/** A folder with what the repository holds, and no tools: what publishes is installed, and publishes. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'solidaire-install-'));
after(() => rmSync(folder, { recursive: true, force: true }));

it('publishes with what npm ci --omit=dev installs', async () => {
  const { stdout } = await run('git', ['ls-files']);
  for (const file of stdout.trim().split('\n')) if (existsSync(file)) cpSync(file, join(folder, file));
  const options = { cwd: folder, maxBuffer: 1e8 };
  const installed = await run('npm', ['ci', '--omit=dev', '--prefer-offline'], options);
  assert.doesNotMatch(installed.stdout + installed.stderr, /\bwarn\b/i);
  assert.ok(!existsSync(join(folder, 'node_modules/typescript-eslint')));
  await run('npm', ['run', '-s', 'solidaire', '--', 'publish', '--out', 'dist/site'], options);
  await run('npm', ['run', '-s', 'solidaire', '--', 'check', 'dist/site'], options);
});

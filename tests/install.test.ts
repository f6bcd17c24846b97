/** What a newcomer sees first. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { it } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);

it('installs from the lock file without a warning, of engines or of what is deprecated', async () => {
  const { stdout, stderr } = await run('npm', ['ci', '--dry-run', '--prefer-offline']);
  assert.doesNotMatch(stdout + stderr, /\bwarn\b|EBADENGINE|deprecated/i);
});

/** Imported by tests that publish folders with withdrawals: the series have keys, where `SOLIDAIRE_KEYS` says, in children as well. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { KEYS_VARIABLE, makeKeys } from '../../publisher/keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'solidaire-keys-'));
const keysFile = join(folder, 'keys.json');
await makeKeys({ folder: join(folder, 'bulletins', '62'), file: keysFile });
process.env[KEYS_VARIABLE] = keysFile;
after(() => rmSync(folder, { recursive: true }));

/** As on a machine that has none. */
export async function withoutKeys<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = process.env['XDG_CONFIG_HOME'];
  process.env[KEYS_VARIABLE] = '';
  process.env['XDG_CONFIG_HOME'] = join(folder, 'nothing-there');
  try {
    return await work();
  } finally {
    process.env[KEYS_VARIABLE] = keysFile;
    if (before === undefined) delete process.env['XDG_CONFIG_HOME'];
    else process.env['XDG_CONFIG_HOME'] = before;
  }
}

/** wrk, which asks a web server as fast as it answers: found, or installed like the browsers. `WRK_PATH` comes before everything else. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installPackages } from './debian-packages.ts';

export const wrkMissing =
  'No wrk found, its test is skipped: install it, or set WRK_PATH to the path of its program.';

const CANDIDATES = [process.env['WRK_PATH'], 'wrk'];

// It ends with 1 when asked for its version.
export const findWrk = (): string | undefined =>
  CANDIDATES.find((path) => path && spawnSync(path, ['-v'], { stdio: 'ignore' }).error === undefined);

export function ensureWrk(): void {
  if (findWrk() === undefined) installPackages(['wrk']);
  if (findWrk() === undefined) process.stderr.write(`${wrkMissing}\n`);
}

export interface Load {
  requests: number;
  seconds: number;
  bytes: number;
  /** Connections that were refused or cut, answers that did not come, and answers that were errors. */
  errors: Record<'connect' | 'read' | 'write' | 'status' | 'timeout', number>;
  /** Milliseconds within which half, and 99 of 100 were answered. */
  median: number;
  p99: number;
}

/** @param paths asked for in turn, as a browser asks */
export async function load(
  program: string,
  {
    address,
    paths,
    connections,
    seconds,
  }: { address: string; paths: readonly string[]; connections: number; seconds: number },
): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'solidaire-wrk-'));
  const script = join(folder, 'load.lua');
  writeFileSync(script, scriptFor(paths));
  const words = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--timeout', '30s', '-s', script];
  try {
    const { stdout } = await promisify(execFile)(program, [...words, address]);
    return JSON.parse(/^\{.*\}$/m.exec(stdout)?.[0] ?? '{}') as Load;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** https://github.com/wg/wrk/blob/master/SCRIPTING */
const scriptFor = (paths: readonly string[]) => `
local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local next = 0
wrk.headers["Accept-Encoding"] = "gzip"
request = function()
  next = next % #paths + 1
  return wrk.format("GET", paths[next])
end
done = function(summary, latency)
  local e = summary.errors
  print(string.format(
    '{"requests":%d,"seconds":%f,"bytes":%d,"median":%f,"p99":%f,"errors":{"connect":%d,"read":%d,"write":%d,"status":%d,"timeout":%d}}',
    summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    e.connect, e.read, e.write, e.status, e.timeout))
end
`;

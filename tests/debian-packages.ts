/** Programs that tests drive and this machine may lack: installed where that takes one command (Debian, Ubuntu, as root). */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export const isRoot = process.getuid?.() === 0;

/** Does nothing where it cannot. */
export function installPackages(packages: readonly string[]): void {
  if (packages.length === 0 || !isRoot || !isDebian()) return;
  process.stderr.write(`Installing ${packages.join(' and ')} for the tests…\n`);
  // Another apt may be at work: without the timeout this one would fail at once.
  const apt = (...words: string[]) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      // No service is to start: tests start what they need, on ports of their own.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

function isDebian(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(release);
}

/** Packages of Debian's releases, unpacked into a folder and not installed: a real CMS of several versions, side by side. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CACHE = join(tmpdir(), 'solidaire-cms-packages');
const KEYS = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** The ordinary client, with lists of its own: this machine's are left alone. */
function apt(release: string, program: 'apt-get' | 'apt-cache', cwd: string, ...words: string[]) {
  const options = [
    `Dir::Etc::sourcelist=${cwd}/sources.list`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${cwd}/lists`,
    `Dir::Cache=${cwd}/cache`,
    `APT::Sandbox::User=root`,
  ];
  return spawnSync(program, [...options.flatMap((option) => ['-o', option]), ...words], {
    cwd,
    encoding: 'utf8',
    timeout: 240_000,
  });
}

/**
 * What some packages of a release hold, in one folder.
 * @returns undefined where they cannot be had
 */
export function unpacked(release: string, packages: readonly string[]): string | undefined {
  if (!existsSync(KEYS)) return undefined;
  const folder = join(CACHE, release);
  const root = join(folder, `with-${packages[0] ?? ''}`);
  if (existsSync(join(root, 'done'))) return root;
  mkdirSync(join(folder, 'lists', 'partial'), { recursive: true });
  mkdirSync(join(folder, 'cache', 'archives', 'partial'), { recursive: true });
  mkdirSync(root, { recursive: true });
  writeFileSync(
    join(folder, 'sources.list'),
    `deb [signed-by=${KEYS}] http://deb.debian.org/debian ${release} main\n`,
  );
  apt(release, 'apt-get', folder, 'update');
  if (apt(release, 'apt-get', folder, 'download', ...packages).status !== 0) return undefined;
  for (const name of packages) {
    const file = readdirSync(folder).find((each) => each.startsWith(`${name}_`) && each.endsWith('.deb'));
    if (!file || spawnSync('dpkg', ['-x', join(folder, file), root]).status !== 0) return undefined;
  }
  writeFileSync(join(root, 'done'), '');
  return root;
}

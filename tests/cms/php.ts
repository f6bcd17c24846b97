/** PHP and MariaDB, which real CMSs run on: found, or installed like the browsers. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from '../debian-packages.ts';
import { until } from '../until.ts';

export const cmsMissing =
  'No PHP with its MySQL, SQLite and XML extensions, no MariaDB, or no packages of Debian: the tests in a real WordPress and a real SPIP are skipped. As root on Debian they install what they need.';

const PHP_PACKAGES = ['php-cli', 'php-sqlite3', 'php-mysql', 'php-xml', 'php-mbstring', 'php-gd', 'php-zip'];
const EXTENSIONS = ['mysqli', 'pdo_sqlite', 'dom', 'mbstring', 'zip'];

const hasPhp = () => {
  const { stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  return EXTENSIONS.every((name) => new RegExp(`^${name}$`, 'm').test(stdout ?? ''));
};
const hasMariadb = () => spawnSync('mariadbd', ['--version']).error === undefined;

/** Are they there, installed now if need be? */
export function ensurePhp(): boolean {
  installPackages([
    ...(hasPhp() ? [] : PHP_PACKAGES),
    ...(hasMariadb() ? [] : ['mariadb-server', 'mariadb-client']),
  ]);
  const there = hasPhp() && hasMariadb();
  if (!there) process.stderr.write(`${cmsMissing}\n`);
  return there;
}

const withSettings = (settings: readonly string[]) => settings.flatMap((each) => ['-d', each]);

export interface Running {
  stop: () => void;
}

/** With the processes that it has started: PHP's server leaves its own behind. */
const stopping = ({ pid }: ChildProcess): Running => ({
  stop: () => void (pid && process.kill(-pid, 'SIGTERM')),
});

/** PHP's own server. @param settings `name=value` of its configuration */
export async function servePhp(
  root: string,
  port: number,
  settings: readonly string[] = [],
): Promise<Running> {
  const child = spawn(
    'php',
    [
      '-d',
      'display_errors=0',
      ...settings.flatMap((each) => ['-d', each]),
      '-S',
      `127.0.0.1:${port}`,
      '-t',
      root,
    ],
    {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    },
  );
  const answers = () => fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(Boolean, () => false);
  await until(answers, 60_000);
  return stopping(child);
}

/** A database server of its own, which listens to a socket alone. @returns the socket's path */
export async function startMariadb(folder: string): Promise<Running & { socket: string }> {
  const [data, socket] = [join(folder, 'data'), join(folder, 'socket')];
  mkdirSync(folder, { recursive: true });
  spawnSync('mariadb-install-db', [
    '--user=root',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
  ]);
  const child = spawn(
    'mariadbd',
    ['--no-defaults', '--user=root', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking'],
    { stdio: 'ignore', detached: true },
  );
  const isUp = () => spawnSync('mariadb-admin', ['--no-defaults', `--socket=${socket}`, 'ping']).status === 0;
  await until(() => Promise.resolve(isUp()), 60_000);
  return { socket, ...stopping(child) };
}

/** Runs a piece of PHP in a folder. @returns what it prints */
export function runPhp(code: string, folder: string, settings: readonly string[] = []): string {
  const { status, stdout, stderr } = spawnSync(
    'php',
    [...withSettings(['display_errors=stderr', ...settings]), '-r', code],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 120_000,
    },
  );
  if (status !== 0) throw new Error(`PHP ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}

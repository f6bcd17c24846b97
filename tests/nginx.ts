/** A real nginx, as a host runs it: found, or installed like the browsers. `NGINX_PATH` comes before everything else. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { installPackages } from './debian-packages.ts';
import { until } from './until.ts';

export const nginxMissing =
  'No nginx found, its tests are skipped: install it, or set NGINX_PATH to the path of its program.';

const CANDIDATES = [process.env['NGINX_PATH'], 'nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx'];

export const findNginx = (): string | undefined =>
  CANDIDATES.find((path) => path && spawnSync(path, ['-v'], { stdio: 'ignore' }).status === 0);

export function ensureNginx(): void {
  if (findNginx() === undefined) installPackages(['nginx']);
  if (findNginx() === undefined) process.stderr.write(`${nginxMissing}\n`);
}

export interface Nginx {
  /** What it said of its configuration: nothing, if all is well. */
  complaints: string;
  pid: number;
  stop(): Promise<void>;
}

/**
 * @param root the folder that it serves
 * @param server directives of its `server` block
 * @param scratch a folder for its own files
 * @param connections that it holds at a time: hosts set it, by what their machine bears
 */
export async function startNginx(
  program: string,
  {
    port,
    root,
    server,
    scratch,
    connections = 512,
  }: { port: number; root: string; server: string; scratch: string; connections?: number },
): Promise<Nginx> {
  mkdirSync(scratch, { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(scratch, name)};`)
    .join(' ');
  const file = join(scratch, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${join(scratch, 'pid')}; error_log stderr warn;
events { worker_connections ${connections}; multi_accept on; }
http {
  include ${MIME_TYPES};
  default_type application/octet-stream;
  access_log off; ${temporary}
  server { listen 127.0.0.1:${port} backlog=${connections}; root ${root}; ${server} }
}
`,
  );
  const child = spawn(program, ['-p', scratch, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const nginx: Nginx = {
    complaints: '',
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        if (child.exitCode !== null || !child.kill()) resolve();
      }),
  };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (nginx.complaints += text));
  const answers = () => fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
  await until(async () => child.exitCode !== null || (await answers()));
  if (child.exitCode !== null) throw new Error(`nginx did not start: ${nginx.complaints}`);
  return nginx;
}

/** Debian's own list of types, as its hosts have it. */
const MIME_TYPES = '/etc/nginx/mime.types';

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

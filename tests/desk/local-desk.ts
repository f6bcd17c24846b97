/** A real desk's server on a folder of its own, and what its page would ask of it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDesk } from '../../desk/server/desk-server.ts';
import { buildDesk } from '../../publisher/steps/build-desk.ts';
import { pageScriptsBundle, widgetBundle } from '../site/bundles.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface LocalDesk {
  /** The editor's folder, with that of the Pas-de-Calais in it. */
  bulletins: string;
  out: string;
  /** With the token, as the terminal shows it. */
  address: string;
  /** The same, once, as the browser is told of it. */
  addressOnce: string;
  /** Ends in `/`. */
  origin: string;
  port: number;
  token: string;
  /** As the page asks: with the token. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  close(): void;
}

export interface LocalDeskOptions {
  /** An editor's folder that another desk has open already; else a copy of the repository's. */
  bulletins?: string;
  /** Whether page and site come with their scripts, for a browser. */
  inBrowser?: boolean;
}

export async function startLocalDesk({
  bulletins,
  inBrowser = false,
}: LocalDeskOptions = {}): Promise<LocalDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'solidaire-desk-'));
  const own = bulletins ?? join(folder, 'bulletins');
  if (!bulletins) cpSync(join(root, 'bulletins'), own, { recursive: true });
  const out = join(folder, 'site');
  const server = await startDesk({
    ...{ bulletins: own, out, port: 0 },
    today: () => '2026-01-01',
    bundle: async () => ({
      widget: inBrowser ? await widgetBundle() : new Map([['solidaire.js', '']]),
      scripts: inBrowser ? await pageScriptsBundle() : new Map(),
    }),
    page: async () => buildDesk(inBrowser ? await pageScriptsBundle() : new Map()),
  });
  const { origin, port, hash } = new URL(server.address);
  const { address, addressOnce } = server;
  const token = hash.slice(1);
  return {
    ...{ bulletins: own, out, address, addressOnce, origin: `${origin}/`, port: Number(port), token },
    ask: (path, init = {}) =>
      fetch(`${origin}/api/${path}`, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` },
      }),
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

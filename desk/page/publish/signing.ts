/** How the feed is signed: asked of the local server, and the keys made there. */
import type { Signing } from '../../../publisher/steps/publication-news.ts';
import type { DeskActions } from '../desk-actions.ts';
import { inWords } from '../fault-words.ts';
import { pageServer, type LocalServer } from '../folder/local-server.ts';

const ask = async (server: LocalServer, folder: string, init?: RequestInit) =>
  (await (await server.ask(`folders/${encodeURIComponent(folder)}/signing`, init)).json()) as Signing;

export const readSigning = (folder: string, server: LocalServer = pageServer): Promise<Signing> =>
  ask(server, folder);

export async function makeKeys(
  folder: string,
  { change }: Pick<DeskActions, 'change'>,
  server: LocalServer = pageServer,
): Promise<void> {
  try {
    change({ signing: await ask(server, folder, { method: 'POST' }), said: 'Les clés sont faites.' });
  } catch (error) {
    change({ said: inWords(error) });
  }
}

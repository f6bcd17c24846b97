import type { AddressInfo } from 'node:net';
import { startDesk, type DeskServer } from '../desk/server/desk-server.ts';
import { bundleDesk, bundlePageScripts, bundleWidget } from '../publisher/bundle-scripts.ts';
import { describeElements } from '../publisher/describe-elements.ts';
import { buildDesk } from '../publisher/steps/build-desk.ts';
import { UserError } from '../shared/editor/problem.ts';
import { dayInFrance } from '../shared/french/day-in-france.ts';
import { checkBulletinsFolder } from './bulletins-folder.ts';
import { print, say, UsageError, type Command } from './command.ts';
import { openInBrowser } from './open-in-browser.ts';
import { listen, serveFolder } from './serve-folder.ts';

export const DESK_PORT = 4175;
const SITE_PORT = 4173;

export const desk: Command = {
  summary: 'ouvre la rédaction : lire, corriger et publier dans le navigateur',
  help: `solidaire desk [--bulletins DOSSIER] [--out DOSSIER] [--port N] [--no-open]

Ouvre la rédaction dans le navigateur et affiche son adresse. Elle ne répond qu’à cet ordinateur, et à qui a cette adresse
entière : ne la donnez pas. Ctrl+C l’arrête.

  --bulletins DOSSIER  dossier de l’éditeur (bulletins par défaut)
  --out DOSSIER        où publier le site (dist/site par défaut)
  --port N             où elle répond (${DESK_PORT} par défaut ; 0 pour n’importe quel port libre)
  --no-open            afficher l’adresse sans ouvrir le navigateur

Sortie : 0 quand on l’arrête, 1 si elle ne peut pas s’ouvrir, 2 si la commande est mal écrite.`,
  options: {
    bulletins: { type: 'string', default: 'bulletins' },
    out: { type: 'string', default: 'dist/site' },
    port: { type: 'string', default: String(DESK_PORT) },
    'no-open': { type: 'boolean' },
  },
  async run({ bulletins, out, port, 'no-open': isNotOpened }, [extra]) {
    if (extra !== undefined) throw new UsageError(`« desk » ne prend pas « ${extra} » : voyez --bulletins.`);
    if (!/^\d{1,5}$/.test(String(port)) || Number(port) > 65_535)
      throw new UsageError('--port attend un nombre, de 0 à 65535.');
    const site = await serveSite(String(out));
    const server = await openDesk({
      ...{ bulletins: String(bulletins), out: String(out) },
      ...{ port: Number(port), address: site.address },
    }).catch((error: unknown) => {
      site.close();
      throw error;
    });
    say('La rédaction est ouverte, à cette adresse (Ctrl+C pour l’arrêter) :');
    print(server.address);
    if (!isNotOpened) openInBrowser(server.addressOnce);
    await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
    server.close();
    site.close();
    // Scripts may still be bundling for a publication that nobody will ask for.
    process.exit(0);
  },
};

/** @param place the site's address on this machine, where it is served */
export async function openDesk(place: {
  bulletins: string;
  out: string;
  port: number;
  address: string;
}): Promise<DeskServer> {
  checkBulletinsFolder(place.bulletins);
  return startDesk({
    ...place,
    today: dayInFrance,
    page: async () => buildDesk(await bundleDesk()),
    bundle: async () => ({
      scripts: await bundlePageScripts(),
      widget: new Map([...(await bundleWidget()), ...(await describeElements())]),
    }),
  }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new UserError(
      `Le port ${place.port} est déjà pris, sans doute par une rédaction déjà ouverte : fermez-la, ou choisissez-en un autre (--port).`,
      { cause: error },
    );
  });
}

/** The site as it stands published, beside the desk: on its usual port, or on any that is free. */
async function serveSite(out: string): Promise<{ address: string; close: () => void }> {
  const listener = serveFolder(out);
  const server = await listen(listener, SITE_PORT, 'localhost').catch(() => listen(listener, 0, 'localhost'));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

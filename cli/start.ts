/**
 * The second half of `npm start`: serves what was built, the site on one origin and the sample town hall on another, as
 * in life. Only for trying things out: any web server can carry the folder.
 */
import type { RequestListener } from 'node:http';
import { readdirSync } from 'node:fs';
import { exampleHarnesPage } from '../site/pages/example-harnes-page.ts';
import { renderPage } from '../publisher/steps/render-page.ts';
import { listen, serveFolder } from '../publisher/serve-folder.ts';

const SITE_PORT = 4173;
const TOWN_HALL_PORT = 4174;
const siteAddress = `http://localhost:${SITE_PORT}/`;

/** What there is to see, by what a visitor would call it. */
const PLACES: readonly [name: string, address: string][] = [
  ['Le site', siteAddress],
  ['Communes', `${siteAddress}communes/`],
  ['Harnes sur le site', `${siteAddress}communes/62413/`],
  ['Thèmes', `${siteAddress}themes/`],
  ['Pour les mairies', `${siteAddress}integrer/`],
  ['Pour les associations', `${siteAddress}apercu/`],
  ['Données ouvertes', `${siteAddress}donnees/`],
  ['Retrait, vie privée', `${siteAddress}retrait/   ${siteAddress}vie-privee/`],
  ['Accessibilité', `${siteAddress}accessibilite/`],
  ['La mairie d’exemple', `http://localhost:${TOWN_HALL_PORT}/`],
  ['Le flux', `${siteAddress}feed/v1/index.json`],
  ['Plan du site', `${siteAddress}sitemap.xml`],
  ['Règles de serveur', 'dist/site/nginx.conf   dist/site/_headers   dist/site/_redirects'],
];

function serveTownHall(): RequestListener {
  const page = renderPage(exampleHarnesPage({ site: siteAddress }));
  return (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(page);
  };
}

async function main() {
  await listen(serveFolder('dist/site'), SITE_PORT);
  await listen(serveTownHall(), TOWN_HALL_PORT);
  const zips = readdirSync('dist/extension').filter((name) => name.endsWith('.zip'));
  process.stdout.write(`
${PLACES.map(([name, address]) => `  ${name.padEnd(23)}${address}`).join('\n')}

  L’extension, à charger dans le navigateur :
    Chrome, Edge       dist/extension/chrome-mv3   (chrome://extensions → Mode développeur → Charger l’extension non empaquetée)
    Firefox            dist/extension/firefox-mv3  (about:debugging → Ce Firefox → Charger un module temporaire → manifest.json)
    Archives           ${zips.map((name) => `dist/extension/${name}`).join('\n                       ')}

  Ctrl+C pour arrêter.
`);
}

try {
  await main();
} catch (error) {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code !== 'EADDRINUSE') throw error;
  process.stderr.write(
    `Le port ${port} est déjà pris : arrêtez l’autre programme qui l’occupe, puis relancez npm start.\n`,
  );
  process.exitCode = 1;
}

/**
 * `npm start`: publishes, builds the extension, and serves both, the site on one origin and the sample town hall on another, as
 * in life; and opens the editor's desk on a third. Only for trying things out: any web server can carry the folder. `npm start -- --verbose` shows what each step says.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { openEditorFiles } from '../desk/server/editor-files.ts';
import { isRelease } from '../reader/formats/named-format.ts';
import { UserError } from '../shared/editor/problem.ts';
import { exampleHarnesPage } from '../site/pages/example-harnes-page.ts';
import { renderPage } from '../publisher/steps/render-page.ts';
import { DESK_PORT, openDesk } from './desk.ts';
import { listen, serveFolder } from './serve-folder.ts';

const SITE_PORT = 4173;
const TOWN_HALL_PORT = 4174;
const siteAddress = `http://localhost:${SITE_PORT}/`;
const [BULLETINS, OUT] = ['bulletins', 'dist/site'];
const DESK = { bulletins: BULLETINS, out: OUT, port: DESK_PORT, address: siteAddress };

const STEPS: readonly [name: string, args: readonly string[]][] = [
  ['Le site', ['run', '-s', 'solidaire', '--', 'publish', '--site', siteAddress]],
  ['L’extension', ['run', '-s', 'build:extension']],
];

/** Runs a step, a line for it; what it says is shown when asked for, or when it fails. */
async function run(name: string, args: readonly string[]): Promise<void> {
  const isVerbose = process.argv.includes('--verbose');
  process.stdout.write(`  ${name} se construit…${isVerbose ? '\n' : ''}`);
  const started = performance.now();
  const child = spawn('npm', args, {
    stdio: ['ignore', ...(isVerbose ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const))],
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  const seconds = Math.round((performance.now() - started) / 1000);
  if (code === 0) process.stdout.write(` ${seconds} s\n`);
  else throw new StepError(`\n${said}\n${name} : la construction a échoué.`);
}

/** A step that failed: what it said. */
class StepError extends Error {}

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

/** Is there anything to publish? Until then there is the desk alone, where a series begins and a release comes in. */
async function hasReleases(): Promise<boolean> {
  const files = openEditorFiles(BULLETINS);
  const folders = await files.folders();
  const lists = await Promise.all(folders.map((folder) => files.list(folder)));
  return lists.flat().some(({ name }) => isRelease(name));
}

async function main() {
  if (!(await hasReleases())) return startDeskAlone();
  for (const [name, args] of STEPS) await run(name, args);
  await listen(serveFolder(OUT), SITE_PORT);
  await listen(serveTownHall(), TOWN_HALL_PORT);
  const desk = await openDesk(DESK);
  const zips = readdirSync('dist/extension').filter((name) => name.endsWith('.zip'));
  process.stdout.write(`
  ${'La rédaction'.padEnd(23)}${desk.address}

${PLACES.map(([name, address]) => `  ${name.padEnd(23)}${address}`).join('\n')}

  L’extension, à charger dans le navigateur :
    Chrome, Edge       dist/extension/chrome-mv3   (chrome://extensions → Mode développeur → Charger l’extension non empaquetée)
    Firefox            dist/extension/firefox-mv3  (about:debugging → Ce Firefox → Charger un module temporaire → manifest.json)
    Archives           ${zips.map((name) => `dist/extension/${name}`).join('\n                       ')}

  Ctrl+C pour arrêter.
`);
}

async function startDeskAlone() {
  await listen(serveFolder(OUT), SITE_PORT);
  const { address } = await openDesk(DESK);
  process.stdout.write(`
  ${'La rédaction'.padEnd(23)}${address}

  Aucun communiqué n’est encore dans ${BULLETINS}/ : la rédaction est là pour déposer le premier, et pour publier.

  Ctrl+C pour arrêter.
`);
}

try {
  await main();
} catch (error) {
  if (error instanceof StepError || error instanceof UserError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code !== 'EADDRINUSE') throw error;
  process.stderr.write(
    `Le port ${port} est déjà pris : arrêtez l’autre programme qui l’occupe, puis relancez npm start.\n`,
  );
  process.exitCode = 1;
}

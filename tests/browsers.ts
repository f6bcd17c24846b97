/**
 * The browsers that the tests drive: found where people have them, or installed (`debian-packages.ts`). `CHROME_PATH` and `FIREFOX_PATH` come before everything else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installPackages, isRoot } from './debian-packages.ts';

export type BrowserName = 'chrome' | 'firefox';

interface Whereabouts {
  variable: string;
  debianPackage: string;
  commands: readonly string[];
  /** Absolute, for systems that keep programs away from PATH. */
  places: readonly string[];
  /** Folder of versions that a download tool keeps below the user's cache → the program within each. */
  caches: Readonly<Record<string, readonly string[]>>;
}

const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (variable) => process.env[variable] ?? [],
);
const onWindows = (...path: string[]) => WINDOWS_ROOTS.map((root) => join(root, ...path));

const WHEREABOUTS: Readonly<Record<BrowserName, Whereabouts>> = {
  chrome: {
    variable: 'CHROME_PATH',
    debianPackage: 'chromium',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-for-testing',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
    ],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...onWindows('Google', 'Chrome', 'Application', 'chrome.exe'),
      ...onWindows('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ],
    caches: {
      'ms-playwright': ['chrome-linux/chrome', 'chrome-linux64/chrome'],
      'puppeteer/chrome': ['chrome-linux64/chrome'],
    },
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    debianPackage: 'firefox-esr',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...onWindows('Mozilla Firefox', 'firefox.exe'),
    ],
    caches: { 'puppeteer/firefox': ['firefox/firefox'] },
  },
};

/** What Chromium is started with: quiet on the network, and without the sandbox only where root could not start it. */
export const launchArguments: readonly string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const found = new Map<BrowserName, string>();

/** The path of a browser that starts, or undefined when this machine has none. */
export function findBrowser(name: BrowserName): string | undefined {
  const path = found.get(name) ?? candidates(WHEREABOUTS[name]).find(starts);
  if (path !== undefined) found.set(name, path);
  return path;
}

/**
 * Installs what is missing if it can. Firefox may then still be missing: its tests are skipped, and say so.
 * @throws Error that names the variable to set when there is no Chromium, Chrome or Edge
 */
export function ensureBrowsers(): void {
  const missing = (['chrome', 'firefox'] as const).filter((name) => findBrowser(name) === undefined);
  installPackages(missing.map((name) => WHEREABOUTS[name].debianPackage));
  if (findBrowser('chrome') === undefined) {
    throw new Error(
      'No Chromium, Chrome or Edge found: install one, or set CHROME_PATH to the path of its program.',
    );
  }
  if (findBrowser('firefox') === undefined) {
    process.stderr.write(`${firefoxMissing}\n`);
  }
}

/** Why a test that needs Firefox was skipped. */
export const firefoxMissing =
  'No Firefox found, its tests are skipped: install it, or set FIREFOX_PATH to the path of its program.';

function candidates({ variable, commands, places, caches }: Whereabouts): string[] {
  const chosen = process.env[variable];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const cached = Object.entries(caches).flatMap(([cache, programs]) => cachedPrograms(cache, programs));
  return [...(chosen ? [chosen] : []), ...onPath, ...places, ...cached].filter((path) => existsSync(path));
}

function cachedPrograms(cache: string, programs: readonly string[]): string[] {
  const folder = join(homedir(), '.cache', cache);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((version) => programs.map((program) => join(folder, version, program)));
}

/** On Windows, `--version` would open a window instead of an answer. */
function starts(path: string): boolean {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** A real browser with the built extension in it, on stand-ins for Facebook's pages: nothing reaches the network. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, {
  type Browser,
  type BrowserContext,
  type LaunchOptions,
  type Page,
  type Target,
  TargetType,
  type WebWorker,
} from 'puppeteer-core';
import { findBrowser, launchArguments, type BrowserName } from '../browsers.ts';

export interface OpenExtension {
  browser: Browser;
  /** Chromium's id of the extension. */
  id: string;
  /** A new tab in which every address answers with a stand-in page, or with what `answer` gives; `context` may be a private window’s. */
  newPage(answer?: (address: string) => string | undefined, context?: BrowserContext): Promise<Page>;
  close(): Promise<void>;
}

/** The packages that `npm run build` makes. */
export function builtExtension(name: BrowserName): string {
  const folder = resolve(`dist/extension/${name}-mv3`);
  if (existsSync(resolve(folder, 'manifest.json'))) return folder;
  throw new Error(`There is no extension in ${folder}: run "npm run build" first.`);
}

export async function openExtension(
  name: BrowserName,
  { folder = builtExtension(name), args = [] }: { folder?: string; args?: string[] } = {},
): Promise<OpenExtension> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`No ${name} on this machine: see tests/browsers.ts.`);
  const browser = await puppeteer.launch({ executablePath, headless: true, ...LAUNCH[name](args) });
  const id = await browser.installExtension(folder);
  if (name === 'chrome') await closeFirstRun(browser);
  return {
    browser,
    id,
    newPage: (answer = () => undefined, context = browser.defaultBrowserContext()) =>
      newStandInPage(context, answer),
    close: () => browser.close(),
  };
}

/** The first-run page opens by itself, in front; tests that want it open it anew. */
async function closeFirstRun(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((each) => each.url().endsWith('/welcome.html'));
  await (await target.asPage()).close();
}

/** The extension's background in Chromium: a service worker, which may be stopped at any time. */
export async function backgroundOf({ browser }: OpenExtension): Promise<WebWorker> {
  const target = await browser.waitForTarget(isWorker);
  const worker = await target.worker();
  assert.ok(worker);
  return worker;
}

export const isWorker = (target: Target) => target.type() === TargetType.SERVICE_WORKER;

const LAUNCH: Readonly<Record<BrowserName, (args: string[]) => LaunchOptions>> = {
  chrome: (args) => ({ pipe: true, enableExtensions: true, args: [...launchArguments, ...args] }),
  firefox: (args) => ({ browser: 'firefox', args }),
};

const STAND_IN = `<!doctype html>
<html lang="fr"><head><title>Page</title></head>
<body><header style="height:56px"></header><main><h1>Page</h1></main></body></html>`;

async function newStandInPage(
  context: BrowserContext,
  answer: (address: string) => string | undefined,
): Promise<Page> {
  const page = await context.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = answer(request.url()) ?? STAND_IN;
    request
      .respond({ status: 200, contentType: 'text/html; charset=utf-8', body })
      // A page that has gone on meanwhile no longer waits for what it asked.
      .catch((error: unknown) => {
        if (!/no such request/i.test(String(error))) throw error;
      });
  });
  return page;
}

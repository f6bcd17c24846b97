/** The desk as the published site has it, in a browser whose storage each test begins anew. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { installHelpers } from '../accessibility/in-page.ts';
import { pageScriptsBundle } from '../site/bundles.ts';
import { openBrowser, serveSite, type Served } from '../site/serve-site.ts';
import { appears, becomes, until } from '../until.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/bulletins/', import.meta.url));

/** A paragraph that may be an initiative, and a commune that may be another. */
export const DOUBTS = fileURLToPath(new URL('../fixtures/doubts/deux-questions.md', import.meta.url));
export const fixturePath = (name: string) => FIXTURES + name;

export interface DeskSite {
  served: Served;
  browser: Browser;
  close: () => Promise<void>;
}

export async function startDeskSite(): Promise<DeskSite> {
  const scripts = await pageScriptsBundle();
  const served = await serveSite(new Map([...scripts].map(([name, text]) => [`scripts/${name}`, text])));
  const browser = await openBrowser();
  return {
    served,
    browser,
    async close() {
      await browser.close();
      served.close();
    },
  };
}

/** One editor, who has never been here; several pages of the editor's are several tabs. */
export interface Editor {
  context: BrowserContext;
  /** Opens the desk in a tab, and waits until the folder is open. */
  open: (place?: string, first?: () => void) => Promise<Page>;
}

/** What the consoles of the editor's tabs said of errors fails the test. */
export async function asEditor(desk: DeskSite, work: (editor: Editor) => Promise<void>) {
  const { close, ...editor } = await startEditor(desk);
  try {
    await work(editor);
  } catch (error) {
    await editor.context.close();
    throw error;
  }
  await close();
}

export interface Newcomers {
  /** Opens the desk with nothing in it. */
  come: () => Promise<Page>;
  close: () => Promise<void>;
}

/** One tab for many editors, one after the other, none of whom has been here: a browser of one's own takes longer to come up. */
export async function startNewcomers(desk: DeskSite): Promise<Newcomers> {
  const { open, close } = await startEditor(desk);
  const page = await open();
  const session = await page.createCDPSession();
  const address = page.url();
  return {
    close,
    async come() {
      await page.goto('about:blank');
      const { origin } = new URL(address);
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      await page.goto(address);
      await folderIsOpen(page);
      return page;
    },
  };
}

/** `close` fails for what the consoles of the tabs said of errors. */
async function startEditor({ browser, served }: DeskSite): Promise<Editor & { close: () => Promise<void> }> {
  const context = await browser.createBrowserContext();
  const complaints: string[] = [];
  return {
    context,
    async open(place = '', first) {
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await installHelpers(page);
      if (first) await page.evaluateOnNewDocument(first);
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`${served.address}redaction/${place}`);
      await folderIsOpen(page);
      return page;
    },
    async close() {
      await context.close();
      assert.deepEqual(complaints, []);
    },
  };
}

export async function folderIsOpen(page: Page): Promise<void> {
  await appears(page, '.desk-nav');
  await until(() => page.evaluate(() => !document.querySelector('.desk')?.textContent.includes('Ouverture')));
}

/** Brings a release by the file field, and waits until its questions are shown. */
export async function bring(page: Page, path: string): Promise<void> {
  const input = (await page.$('.drop input[type=file]')) ?? assert.fail('no file field');
  await input.uploadFile(path);
  const isAsked = () =>
    location.hash.includes('rubrique=questions') && document.querySelector('#question') !== null;
  await until(() => page.evaluate(isAsked), 30_000);
}

export const go = async (page: Page, place: string): Promise<void> => {
  await page.evaluate((hash) => (location.hash = hash), place);
};

export const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate(
    (wanted) => document.querySelector(wanted)?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    selector,
  );

export const says = (page: Page, selector: string, words: string | RegExp, within?: number) =>
  until(async () => {
    const text = await textOf(page, selector);
    return typeof words === 'string' ? text.includes(words) : words.test(text);
  }, within).catch(async () =>
    assert.fail(`${selector}: « ${await textOf(page, selector)} », not ${String(words)}`),
  );

/** Presses the button or follows the link that says so. */
export const press = (page: Page, words: string): Promise<void> =>
  page.locator(`::-p-xpath(//*[self::button or self::a][contains(normalize-space(.), "${words}")])`).click();

export const kept = (page: Page) => becomes(() => textOf(page, '.desk-tools p'), 'Tout est enregistré.');

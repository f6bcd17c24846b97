/** The popup, the initiative page and the event page in Firefox. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { findBrowser, firefoxMissing } from '../browsers.ts';
import { startMarionette, type Marionette } from './marionette.ts';
import { LISTED_PAGE } from './notice-on-page.ts';
import { builtExtension } from './open-extension.ts';
import { until } from '../until.ts';

const GECKO_ID = 'solidaire@solidaire.example';
/** Fixes the address of the extension's pages, which Firefox otherwise draws by lot. */
const UUID = '3f1c8c1e-6f0e-4f0c-9f57-0d5a6e1b2c3d';

const PAGES: readonly [path: string, sign: string, words: RegExp][] = [
  [`popup.html?address=${encodeURIComponent(LISTED_PAGE)}`, 'article.initiative', /SECOND DEPART/],
  ['popup.html?address=https://www.facebook.com/autre', '.not-listed', /n’est pas citée|is not named/],
  ['popup.html?address=https://www.facebook.com/', '.no-identity', /page Facebook|Facebook page/],
  ['entry.html?ref=62-2020-04-08-2%23e8', 'article.initiative', /SECOND DEPART[^]*second-depart\.fr/],
  ['entry.html?ref=nonsense', '.not-listed', /Aucune fiche|No entry/],
  ['popup.html?q=secnod%20depart', '.entries > li', /SECOND DEPART/],
  ['welcome.html', '#commune', /ne quitte pas votre navigateur|does not leave your browser/],
  // What the administrator has set below is shown, and locked.
  [
    'options.html',
    'fieldset:disabled .chosen li',
    /(?:administrateur|administrator)[^]*Harnes[^]*(?:a accès à|has access to) Facebook/,
  ],
  ['popup.html?address=', '.no-identity', /Harnes/],
];

/** Firefox reads what an administrator sets from this file as well as from its policies. */
async function setByAdministrator(home: string): Promise<void> {
  const folder = join(home, '.mozilla/managed-storage');
  await mkdir(folder, { recursive: true });
  const manifest = {
    name: GECKO_ID,
    description: 'Solidaire',
    type: 'storage',
    data: { communes: ['62413'] },
  };
  await writeFile(join(folder, `${GECKO_ID}.json`), JSON.stringify(manifest));
}

const executablePath = findBrowser('firefox');

describe('the extension’s pages in firefox', { skip: executablePath ? false : firefoxMissing }, () => {
  let firefox: Marionette;

  let home: string;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'solidaire-home-'));
    await setByAdministrator(home);
    firefox = await startMarionette(
      executablePath ?? '',
      {
        'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
        'datareporting.policy.dataSubmissionEnabled': false,
        // Permissions that are asked for are given without a question.
        'extensions.webextOptionalPermissionPrompts': false,
      },
      { HOME: home },
    );
    await firefox.send('Addon:Install', { path: builtExtension('firefox'), temporary: true });
  });
  after(async () => {
    await firefox.close();
    await rm(home, { recursive: true });
  });

  for (const [path, sign, words] of PAGES) {
    test(`${path} shows ${sign}`, async () => {
      await firefox.send('WebDriver:Navigate', { url: `moz-extension://${UUID}/${path}` });
      await until(() => firefox.execute(`return document.querySelector('main') !== null`));
      assert.equal(await firefox.execute(`return document.querySelectorAll('${sign}').length`), 1);
      assert.match(String(await firefox.execute('return document.body.innerText')), words);
    });
  }

  test('the event page answers a question', async () => {
    const answer = await firefox.execute(
      `return browser.runtime.sendMessage({ type: 'look-up', keys: ['page:secondddepart'] })`,
    );
    assert.equal((answer as { kind: unknown }).kind, 'listed');
  });

  test('the event page opens the initiative’s page in a tab of its own', async () => {
    const tabs = async () => (await firefox.send('WebDriver:GetWindowHandles')) as string[];
    const before = await tabs();
    await firefox.execute(
      `return browser.runtime.sendMessage({ type: 'open-initiative', ref: '62-2020-04-08-2#e8' })`,
    );
    await until(async () => (await tabs()).length > before.length);
    const opened = (await tabs()).find((tab) => !before.includes(tab));
    await firefox.send('WebDriver:SwitchToWindow', { handle: opened });
    await until(() => firefox.execute(`return document.querySelector('article') !== null`));
    assert.equal(
      await firefox.execute('return location.href'),
      `moz-extension://${UUID}/entry.html?ref=62-2020-04-08-2%23e8`,
    );
  });

  test('a click gives the access to Facebook back', async () => {
    await firefox.send('WebDriver:Navigate', { url: `moz-extension://${UUID}/options.html` });
    await firefox.execute(`return browser.permissions.remove({ origins: ['*://*.facebook.com/*'] })`);
    const isMissing = () => firefox.execute(`return document.querySelector('.host-missing') !== null`);
    await until(isMissing);
    const { value: button } = (await firefox.send('WebDriver:FindElement', {
      using: 'css selector',
      value: '.host-missing button',
    })) as { value: Record<string, string> };
    await firefox.send('WebDriver:ElementClick', { id: Object.values(button)[0] });
    await until(async () => !(await isMissing()));
    assert.equal(
      await firefox.execute(`return browser.permissions.contains({ origins: ['*://*.facebook.com/*'] })`),
      true,
    );
  });

  test('Alt+Shift+S is the key that opens the popup', async () => {
    await setContext(firefox, 'chrome');
    const key = `document.querySelector('keyset[id*="solidaire"] key')`;
    assert.equal(
      await firefox.execute(`return ${key}.getAttribute('modifiers') + ' ' + ${key}.getAttribute('key')`),
      'alt,shift S',
    );
    await firefox.execute(`${key}.doCommand()`);
    await until(() =>
      firefox.execute(
        `return [...document.querySelectorAll('browser')].some(({ currentURI }) => currentURI?.spec.endsWith('/popup.html'))`,
      ),
    );
    await setContext(firefox, 'content');
  });
});

/** Where a command is to act: in the page, or in Firefox's own window around it. */
const setContext = (firefox: Marionette, value: 'content' | 'chrome') =>
  firefox.send('Marionette:SetContext', { value });

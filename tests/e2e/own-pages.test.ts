/** First run, search, options, other prefectures' feeds, the menu of links and the address bar, in Chromium. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import type { Settings } from '../../extension/settings.ts';
import { assertAccessible } from './assert-accessible.ts';
import { countNotices, LISTED_PAGE, openListed, SOON } from './notice-on-page.ts';
import { backgroundOf, openExtension, type OpenExtension } from './open-extension.ts';
import { packageWithFeed, type SamplePackage } from './package-with-feed.ts';
import { sampleFeedFiles } from './sample-feed.ts';
import { FOURTH, SECOND, signed, THIRD } from '../shared/feed/signed-feed.ts';
import type { FeedIndex } from '../../shared/feed/feed-schema.ts';
import { startSiteServer, type SiteServer } from './site-server.ts';
import { becomes, stays } from '../until.ts';

/** What stands in the extension's own contexts. */
declare const chrome: typeof extensionApi;

/** Chromium's own way to have an event of the extension happen. */
interface Dispatched {
  dispatch: (...details: unknown[]) => void;
}

const NORD = { code: '59', name: 'Nord' };
const AISNE = { code: '02', name: 'Aisne' };
const TODAY = new Date().toISOString().slice(0, 10);

describe('the extension’s own pages', () => {
  let nord: SiteServer;
  let signedNord: ReadonlyMap<string, string>;
  let sample: SamplePackage;
  let extension: OpenExtension;
  let page: Page;

  before(async () => {
    nord = await startSiteServer();
    signedNord = await signed(sampleFeedFiles({ department: NORD }), { date: TODAY });
    serve(sampleFeedFiles({ department: NORD }));
    sample = await packageWithFeed({});
    extension = await openExtension('chrome', { folder: sample.folder });
    page = await extension.browser.newPage();
    await page.setViewport({ width: 720, height: 800 });
  });
  after(async () => {
    await extension.close();
    await sample.remove();
    nord.close();
  });

  const serve = (files: ReadonlyMap<string, string>) => {
    nord.feed.clear();
    for (const [path, text] of files) nord.feed.set(path, text);
  };
  const open = async (path: string) => {
    await page.goto(`chrome-extension://${extension.id}/${path}`);
    await page.waitForSelector('main');
  };
  const text = () => page.$eval('body', (body) => body.innerText);
  const untilItSays = (words: RegExp) =>
    page.waitForFunction((source) => new RegExp(source).test(document.body.innerText), {}, words.source);
  const settings = () =>
    page.evaluate(
      async () => ((await chrome.storage.local.get('settings'))['settings'] ?? {}) as Partial<Settings>,
    );
  const type = (selector: string, words: string) => page.locator(selector).fill(words);
  /** Goes by the keyboard to the control of this name. */
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const reached = await page.evaluate(() => {
        const { activeElement: element } = document;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
      if (name.test(reached)) return;
    }
    assert.fail(`No key leads to ${name}.`);
  };

  test('the first run asks for the commune, forgives a typing error, and says what never leaves', async () => {
    await open('welcome.html');
    assert.match(await text(), /ne quitte pas votre navigateur|does not leave your browser/);
    await assertAccessible(page);
    await type('#commune', 'hailicourt');
    await untilItSays(/Haillicourt/);
    await assertAccessible(page);
    await page.focus('#commune');
    await tabTo(/Haillicourt/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chosen li');
    assert.deepEqual((await settings()).communes, ['62400']);
  });

  test('the popup then shows what the bulletins say of it', async () => {
    await open('popup.html?address=');
    assert.match(await text(), /Haillicourt[^]*SECOND DEPART/);
    await assertAccessible(page);
  });

  test('the popup searches all initiatives, and forgives accents and typing errors', async () => {
    await page.keyboard.type('etudient visieres');
    await untilItSays(/Une initiative trouvée|One initiative found/);
    assert.match(await page.$eval('main', (main) => main.innerText), /Marck/);
    await assertAccessible(page);
    await tabTo(/Paul/);
    const opened = extension.browser.waitForTarget((target) => target.url().includes('/entry.html'));
    await page.keyboard.press('Enter');
    const initiativePage = await (await opened).asPage();
    await initiativePage.waitForSelector('article');
    await initiativePage.close();
    await type('#search', 'xyzzyq');
    await untilItSays(/Aucune initiative ne parle|No initiative speaks/);
    await assertAccessible(page);
  });

  test('the popup shows all initiatives to those who ask', async () => {
    await open('popup.html?address=');
    await page.locator('main > p > button').click();
    await page.waitForSelector('#all');
    assert.equal(await page.$$eval('main section:last-of-type .entries > li', (items) => items.length), 4);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'all');
  });

  test('every option takes effect at once, and is there the next time', async () => {
    await open('options.html');
    await assertAccessible(page);
    const boxes = await page.$$('fieldset input[type=checkbox]:not(:disabled)');
    for (const box of boxes) await box.click();
    await (await page.$$('input[name=notice]'))[1]?.click();
    await page.locator('.chosen button').click();
    const chosen = async () => {
      const { communes, marks, silenced, notice } = await settings();
      return { communes, marks, silenced, notice };
    };
    await becomes(chosen, { communes: [], marks: false, silenced: true, notice: 'flow' });
    await open('options.html');
    assert.deepEqual(
      await page.$$eval('fieldset input[type=checkbox]:not(:disabled)', (inputs) =>
        inputs.map((each) => each.checked),
      ),
      [false, false],
    );
    for (const box of await page.$$('fieldset input[type=checkbox]:not(:disabled)')) await box.click();
    await page.waitForFunction(async () => {
      const { settings } = await chrome.storage.local.get<{ settings: Settings }>('settings');
      return settings.marks && !settings.silenced;
    });
  });

  test('a storage that cannot be read loses nothing, and the page says that it has not saved', async () => {
    const before = await settings();
    const { identifier } = await page.evaluateOnNewDocument(() => {
      const { local } = chrome.storage;
      const get = local.get.bind(local);
      local.get = ((...asked: Parameters<typeof get>) => {
        if (document.documentElement.hasAttribute('data-broken'))
          throw new Error('The disk does not answer.');
        return get(...asked);
      }) as typeof get;
    });
    await open('options.html');
    const setBroken = (broken: boolean) =>
      page.evaluate((on) => document.documentElement.toggleAttribute('data-broken', on), broken);
    await setBroken(true);
    await (await page.$$('input[name=notice]'))[0]?.click();
    await page.waitForSelector('[role=alert] .problem');
    await setBroken(false);
    assert.deepEqual(await settings(), before);
    await page.removeScriptToEvaluateOnNewDocument(identifier);
  });

  test('no page tries what its policy refuses, such as making code from text', async () => {
    const { identifier } = await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        document.documentElement.setAttribute('data-refused', violatedDirective),
      );
    });
    for (const path of ['welcome.html', 'popup.html?q=visieres', 'options.html']) {
      await open(path);
      const refused = await page.evaluate(() => document.documentElement.getAttribute('data-refused'));
      assert.equal(refused, null, path);
    }
    await page.removeScriptToEvaluateOnNewDocument(identifier);
  });

  test('the language is the reader’s choice, also of the toolbar’s menu', async () => {
    for (const [index, words] of [
      [0, /Réglages de Solidaire/],
      [1, /Settings of Solidaire/],
      [0, /Réglages de Solidaire/],
    ] as const) {
      await (await page.$$('input[name=language]'))[index]?.click();
      await untilItSays(words);
    }
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'fr');
  });

  const add = async (address: string) => {
    await type('#feed', address);
    await page.locator('form button').click();
    await page.waitForFunction(() => !/Vérification…/.test(document.body.innerText));
    return page.$$eval('fieldset [role=status]', (each) =>
      each.map(({ textContent }) => textContent).join(''),
    );
  };
  const refusals: readonly [why: string, arrange: () => string, words: RegExp][] = [
    ['no address', () => 'préfecture du Nord', /pas l’adresse d’un site/],
    ['a host that nobody knows', () => 'https://nowhere.invalid/', /ne répond pas/],
    ['a site without a feed', () => `${nord.site}ailleurs/`, /Aucun flux.*404/],
    [
      'a host that sends no CORS header',
      () => {
        nord.cors = false;
        return nord.site;
      },
      /Access-Control-Allow-Origin/,
    ],
    [
      'an address that leads to another',
      () => {
        nord.cors = true;
        return `${nord.site}ancien/`;
      },
      /renvoie vers une autre\u00A0: donnez plutôt http:\/\/127\.0\.0\.1:\d+\/\./,
    ],
    [
      'an index of another shape',
      () => {
        nord.feed.set('index.json', '{"version":1}');
        return nord.site;
      },
      /n’est pas un flux/,
    ],
    [
      'files that do not belong together',
      () => {
        serve(signedNord);
        nord.feed.set('59/facebook.json', '{}');
        return nord.site;
      },
      /ne vont pas ensemble/,
    ],
  ];
  for (const [why, arrange, words] of refusals) {
    test(`another prefecture’s feed is refused in clear words: ${why}`, async () => {
      assert.match(await add(arrange()), words);
      assert.deepEqual((await settings()).extraFeeds ?? [], []);
    });
  }

  test('one that is not signed is kept after a plain word alone', async () => {
    serve(sampleFeedFiles({ department: NORD }));
    assert.match(await add(nord.site), /127\.0\.0\.1:\d+ ne sont pas signés/);
    assert.deepEqual((await settings()).extraFeeds ?? [], []);
    await assertAccessible(page);
    await page.locator('fieldset [role=status] button').click();
    await untilItSays(/C’est ajouté/);
    await page.waitForSelector('.chosen li');
    assert.match(await text(), /127\.0\.0\.1:\d+ \(59\), non signé/);
    await page.locator('.chosen button').click();
    await becomes(async () => (await settings()).extraFeeds, []);
  });

  test('another prefecture’s feed is kept once it is checked, and read beside the packaged one', async () => {
    serve(signedNord);
    await open('options.html');
    await assertAccessible(page);
    assert.match(await add(nord.site), /Le Nord solidaire/);
    assert.match(await add(nord.site), /déjà suivi/);
    assert.deepEqual((await settings()).extraFeeds, [`${nord.site}feed/v1/`]);
    await open('entry.html?ref=59-2020-04-08-2%23e8');
    assert.match(await text(), /SECOND DEPART[^]*Nord/);
    await open(`popup.html?address=${encodeURIComponent(LISTED_PAGE)}`);
    assert.equal((await page.$$('article.initiative')).length, 2);
  });

  /** A sync by hand, and what the options then say. */
  const refresh = async () => {
    await open('options.html');
    await page.locator('button.link').click();
    await untilItSays(/Les données sont à jour|pas répondu comme il faut/);
    await open('options.html');
    return text();
  };

  test('it follows its publisher’s next key, and asks before it trusts a stranger’s', async () => {
    const files = sampleFeedFiles({ department: NORD, counter: 2 });
    serve(await signed(files, { date: TODAY, keys: [SECOND, THIRD] }));
    assert.doesNotMatch(await refresh(), /a changé/);
    serve(await signed(files, { date: TODAY, keys: [FOURTH] }));
    assert.match(await refresh(), /La clé qui signe 127\.0\.0\.1:\d+ a changé/);
    await assertAccessible(page);
    await page.locator('div.problem button').click();
    await untilItSays(/C’est ajouté/);
    assert.doesNotMatch(await refresh(), /a changé/);
  });

  test('it speaks for what it was added for, until its reader lets it speak for more', async () => {
    const wider = new Map([
      ...sampleFeedFiles({ department: NORD, counter: 3 }),
      ...sampleFeedFiles({ department: AISNE, counter: 3 }),
    ]);
    const departments = [NORD, AISNE].flatMap((department) => {
      const index = sampleFeedFiles({ department, counter: 3 }).get('index.json') ?? '';
      return (JSON.parse(index) as FeedIndex).departments;
    });
    wider.set('index.json', JSON.stringify({ version: 1, counter: 3, departments }));
    serve(await signed(wider, { date: TODAY, keys: [FOURTH] }));
    assert.match(await refresh(), /veut parler aussi pour d’autres départements\u00A0: 02/);
    await open('entry.html?ref=02-2020-04-08-2%23e8');
    assert.doesNotMatch(await text(), /SECOND DEPART/);
    await open('options.html');
    await page.locator('div.problem button').click();
    await untilItSays(/C’est ajouté/);
    await open('entry.html?ref=02-2020-04-08-2%23e8');
    assert.match(await text(), /SECOND DEPART[^]*Lu sur 127\.0\.0\.1/);
  });

  test('what is kept can be saved as a file', async () => {
    await open('options.html');
    const session = await page.createCDPSession();
    const saved = new Promise<string>((resolve) => {
      session.on('Page.downloadWillBegin', ({ suggestedFilename }) => resolve(suggestedFilename));
    });
    await session.send('Page.enable');
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((content) => document.body.setAttribute('data-saved', content));
        return make(blob);
      };
    });
    await page.locator('section .line button').click();
    assert.equal(await saved, 'solidaire.json');
    // The download may begin before the copy has been read.
    await page.waitForSelector('body[data-saved]');
    const content = await page.$eval('body', (body) => body.getAttribute('data-saved') ?? '');
    const { storage, files } = JSON.parse(content) as Record<string, Record<string, unknown>>;
    assert.ok(storage?.['settings']);
    assert.ok(files?.[`${nord.site}feed/v1/59/facebook.json`]);
  });

  test('everything can be erased, after a question; what the package carries stays', async () => {
    const buttons = () => page.$$('section .line button');
    await (await buttons())[1]?.click();
    await untilItSays(/Oui, effacer/);
    await assertAccessible(page);
    await page.locator('section .primary').click();
    await page.waitForFunction(async () => !('settings' in (await chrome.storage.local.get())));
    await open('entry.html?ref=59-2020-04-08-2%23e8');
    assert.doesNotMatch(await text(), /SECOND DEPART/);
    await open('entry.html?ref=62-2020-04-08-2%23e8');
    assert.match(await text(), /SECOND DEPART/);
  });

  test('the menu of a link to Facebook answers in a window of its own, through a redirector too', async () => {
    const worker = await backgroundOf(extension);
    const links = [LISTED_PAGE, `https://l.facebook.com/l.php?u=${encodeURIComponent(LISTED_PAGE)}`];
    for (const linkUrl of links) {
      const opened = extension.browser.waitForTarget((target) => target.url().includes('/popup.html?link='));
      await worker.evaluate((link) => {
        const { onClicked } = chrome.contextMenus as unknown as { onClicked: Dispatched };
        onClicked.dispatch({ menuItemId: 'ask-about-link', linkUrl: link }, {});
      }, linkUrl);
      const window = await (await opened).asPage();
      await window.waitForSelector('article.initiative');
      await window.close();
    }
  });

  test('the address bar suggests initiatives, and opens them, or the search', async () => {
    await open('popup.html?address=');
    const worker = await backgroundOf(extension);
    const suggestions = await worker.evaluate(
      () =>
        new Promise<{ content: string; description: string }[]>((resolve) => {
          const { onInputChanged } = chrome.omnibox as unknown as { onInputChanged: Dispatched };
          onInputChanged.dispatch('haillicour', resolve);
        }),
    );
    assert.deepEqual(suggestions, [
      { content: '62-2020-04-08-2#e8', description: 'SECOND DEPART · Haillicourt' },
    ]);
    const entered: readonly [words: string, address: string][] = [
      ['62-2020-04-08-2#e8', '/entry.html?ref=62-2020-04-08-2%23e8'],
      ['malades', '/popup.html?q=malades'],
      [LISTED_PAGE, `/popup.html?link=${encodeURIComponent(LISTED_PAGE)}`],
    ];
    for (const [words, address] of entered) {
      const opened = extension.browser.waitForTarget((target) => target.url().endsWith(address));
      await worker.evaluate((content) => {
        const { onInputEntered } = chrome.omnibox as unknown as { onInputEntered: Dispatched };
        onInputEntered.dispatch(content, 'newForegroundTab');
      }, words);
      await (await (await opened).asPage()).close();
    }
  });

  test('the keyboard has its command', async () => {
    const worker = await backgroundOf(extension);
    const commands = await worker.evaluate(() => chrome.commands.getAll());
    assert.deepEqual(
      commands.map(({ name }) => name),
      ['_execute_action'],
    );
  });

  test('without access to Facebook’s pages, the button still answers, and says how to give it back', async () => {
    await setHostAccess(extension, 'ON_CLICK');
    const tab = await extension.newPage();
    await tab.goto(LISTED_PAGE);
    await stays(() => countNotices(tab), 0, SOON);
    const click = async () => (await extension.browser.extensions()).get(extension.id)?.triggerAction(tab);
    // Chromium's first click lets in, for this once, what it had kept out; the next opens the popup.
    await click();
    await tab.waitForSelector('solidaire-notice');
    const popup = extension.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    await click();
    const view = await (await popup).asPage();
    await view.waitForSelector('main');
    assert.match(await view.$eval('main', (main) => main.innerText), /SECOND DEPART/);
    await view.waitForSelector('.host-missing button');
    await open('options.html');
    await page.waitForSelector('.host-missing button');
    await assertAccessible(page);
    await open('welcome.html');
    await page.waitForSelector('.host-missing button');
  });

  test('no page scrolls sideways in a narrow window, or at twice the size', async () => {
    await page.setViewport({ width: 320, height: 640 });
    for (const path of ['popup.html?q=haillicourt', 'welcome.html', 'options.html']) {
      await open(path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
    }
  });

  test('the notice comes back with the access', async () => {
    await setHostAccess(extension, 'ON_ALL_SITES');
    await openListed(await extension.newPage());
  });
});

/** As a person does on the browser's own page of the extension. */
async function setHostAccess({ browser, id }: OpenExtension, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') {
  const extensions = await browser.newPage();
  await extensions.goto('chrome://extensions/');
  await extensions.evaluate(
    (update) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { updateExtensionConfiguration: (update: object) => Promise<void> };
      };
      return developerPrivate.updateExtensionConfiguration(update);
    },
    { extensionId: id, hostAccess },
  );
  await extensions.close();
}

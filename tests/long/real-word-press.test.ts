/** The plugin, and what is pasted, in real WordPresses of Debian's releases: skipped where these cannot be had. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, launchArguments } from '../browsers.ts';
import { cmsMissing, ensurePhp } from '../cms/php.ts';
import { startSecureSite, type SecureSite } from '../cms/secure-site.ts';
import { startWordPress, type WordPress } from '../cms/start-word-press.ts';
import { whatReadersSee } from '../cms/what-readers-see.ts';
import { appears, until } from '../until.ts';

const skip = !ensurePhp() && cmsMissing;
const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let scratch: string;
let site: SecureSite;
let browser: Browser;

before(async () => {
  if (skip) return;
  scratch = mkdtempSync(join(tmpdir(), 'solidaire-word-press-'));
  cpSync(root('bulletins'), join(scratch, 'bulletins'), { recursive: true });
  site = await startSecureSite(join(scratch, 'bulletins'), scratch);
  browser = await puppeteer.launch({
    executablePath: findBrowser('chrome'),
    args: [...launchArguments, '--ignore-certificate-errors'],
  });
});
after(async () => {
  await browser?.close();
  site?.stop();
  if (scratch) rmSync(scratch, { recursive: true, force: true });
});

async function open(address: string, check: (page: Page) => Promise<void>, script = true): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setJavaScriptEnabled(script);
  await page.goto(address);
  await check(page);
  await context.close();
}

for (const release of ['bookworm', 'trixie']) {
  describe(`the plugin, in the WordPress of Debian’s ${release}`, { skip }, () => {
    let wordPress: WordPress;

    before(async () => {
      wordPress =
        (await startWordPress(release, join(scratch, release))) ??
        assert.fail('Debian’s packages are not to be had');
      cpSync(root('integrations/wordpress'), join(wordPress.plugins, 'solidaire'), { recursive: true });
      wordPress.run(`require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'solidaire/solidaire.php' );
        update_option( 'solidaire_site', '${site.address}' );`);
    });
    after(() => wordPress?.stop());

    const BLOCK = '<!-- wp:solidaire/initiatives {"commune":"62413"} /-->';
    const SHORTCODE = '[solidaire commune="Harnes"]';
    for (const [form, content] of Object.entries({ block: BLOCK, shortcode: SHORTCODE })) {
      it(`shows the list to readers of an author’s ${form}, who may write no HTML`, async () => {
        const address = wordPress.save('author', content);
        await open(address, async (page) => {
          assert.equal(await whatReadersSee(page), 'list');
          // Every piece of it stands in the page itself, and takes the theme's looks.
          assert.equal((await page.$$('solidaire-initiatives > [slot]')).length > 3, true);
          assert.equal((await page.$$('solidaire-initiatives >>> .initiative')).length, 0);
        });
        await open(address, async (page) => assert.equal(await whatReadersSee(page), 'copy'), false);
      });
    }

    it('shows the nearest initiatives of a commune that no bulletin names, with and without JavaScript', async () => {
      const address = wordPress.save('author', '[solidaire commune="le portel"]');
      for (const script of [true, false]) {
        await open(
          address,
          async (page) => {
            await until(
              () => page.evaluate(() => document.body.innerText.includes('Durand Production')),
              8_000,
            );
            const words = await page.$eval(
              'solidaire-initiatives',
              (list) => list.shadowRoot?.textContent + list.textContent,
            );
            assert.match(words, /Les bulletins parus ne citent aucune initiative au Portel/);
          },
          script,
        );
      }
    });

    it('tells who may edit what is missing, and a visitor nothing', async () => {
      const address = wordPress.save('author', '<p>Avant.</p>[solidaire commune="Nulle-Part"]<p>Après.</p>');
      await open(address, async (page) => {
        const words = await page.evaluate(() => document.body.innerText);
        assert.match(words, /Avant\.\s+Après\./);
        assert.doesNotMatch(words, /Solidaire :/);
      });
      const told = wordPress.run(
        `wp_set_current_user( 1 ); echo do_shortcode( '[solidaire commune="Nulle-Part"]' );`,
      );
      assert.match(told, /choisissez la commune/);
    });

    it('asks the site once for many readers, and keeps its last answer while it fails', async () => {
      const address = wordPress.save('author', '[solidaire commune="62193"]');
      const lists = () => site.asked.filter((path) => path === '/communes/62193/liste.html').length;
      site.asked.length = 0;
      const html = async () =>
        /<solidaire-initiatives[^]*<\/solidaire-initiatives>/.exec(await (await fetch(address)).text())?.[0];
      const first = await html();
      assert.match(first ?? '', /data-entry/);
      for (let readers = 0; readers < 3; readers++) assert.equal(await html(), first);
      assert.equal(lists(), 1);
      site.isUp = false;
      const age = `foreach ( $GLOBALS['wpdb']->get_col( "SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '_transient_solidaire_%'" ) as $name ) { $kept = get_option( $name ); $kept['due'] = 0; $kept['good'] -= $hours * 3600; update_option( $name, $kept ); }`;
      wordPress.run(`$hours = 7; ${age}`);
      assert.equal(await html(), first);
      assert.equal(await html(), first);
      assert.equal(lists(), 2);
      // What nobody has confirmed for two days may have been withdrawn.
      wordPress.run(`$hours = 48; ${age}`);
      assert.doesNotMatch((await html()) ?? '', /data-entry/);
      assert.match((await html()) ?? '', /<a href="https:[^"]*\/communes\/62193\/">/);
      site.isUp = true;
    });

    it('takes for a site an https address alone', () => {
      for (const [entered, taken] of [
        ['http://example.org/', ''],
        ['javascript:alert(1)', ''],
        ['https://user:word@example.org/', ''],
        ['https://example.org/?a', ''],
        ['https://example.org/bulletins', 'https://example.org/bulletins/'],
        ['https://example.org/"><script>', ''],
      ] as const) {
        const clean = wordPress.run(`echo Solidaire\\clean_site( '${entered}' );`);
        if (entered.includes('<')) assert.doesNotMatch(clean, /["<>]/);
        else assert.equal(clean, taken, entered);
      }
    });

    it('lets nothing but text, links and lists pass of what the site sends', () => {
      const drawn =
        wordPress.run(`add_filter( 'pre_http_request', fn() => array( 'headers' => array(), 'response' => array( 'code' => 200 ), 'body' => '<p onclick="a()">Bon</p><script>a()</script><iframe src="https://example.org"></iframe><a href="javascript:a()">x</a>', 'cookies' => array() ) );
        echo do_shortcode( '[solidaire commune="62001"]' );`);
      assert.match(drawn, /<p>Bon<\/p>/);
      assert.doesNotMatch(
        drawn.replace(/^<solidaire[^>]*>|<\/solidaire-initiatives>$/g, ''),
        /<script|<iframe|onclick|javascript:/,
      );
    });

    it('lets one choose the commune by its name in the editor', async () => {
      await open(`${wordPress.address}wp-login.php`, async (page) => {
        await page.type('#user_login', 'maire');
        await page.type('#user_pass', 'secret-of-the-test');
        await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
        await page.goto(`${wordPress.address}wp-admin/post-new.php`);
        await page.waitForFunction(
          () => 'wp' in window && Boolean((window as never as { wp: { blocks?: unknown } }).wp.blocks),
        );
        await page.evaluate(() => {
          const { wp } = window as never as {
            wp: { data: never; blocks: { createBlock: (name: string) => unknown } };
          };
          (wp.data as { dispatch: (store: string) => { insertBlocks: (block: unknown) => void } })
            .dispatch('core/block-editor')
            .insertBlocks(wp.blocks.createBlock('solidaire/initiatives'));
        });
        let place: Page | ReturnType<Page['mainFrame']> = page;
        const field = '[data-type="solidaire/initiatives"] input[role=combobox]';
        await until(async () => {
          for (const frame of page.frames()) if (await frame.$(field).catch(() => null)) place = frame;
          return place.$(field).catch(() => null);
        }, 60_000);
        await (await appears(place, field)).type('harne');
        await until(
          () =>
            place.evaluate(() =>
              [...document.querySelectorAll('[role=option]')].some((each) =>
                each.textContent?.includes('Harnes'),
              ),
            ),
          20_000,
        );
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await until(
          () => place.evaluate(() => document.body.innerText.includes('Durand Production')),
          30_000,
        );
      });
    });
  });
}

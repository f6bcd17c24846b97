/** The plugin in a real SPIP of a Debian release: skipped where it cannot be had. */
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
import { startSpip, type Spip } from '../cms/start-spip.ts';
import { whatReadersSee } from '../cms/what-readers-see.ts';

const skip = !ensurePhp() && cmsMissing;
const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe('the plugin, in the SPIP of Debian’s trixie', { skip }, () => {
  let scratch: string;
  let site: SecureSite;
  let spip: Spip;
  let browser: Browser;

  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'solidaire-spip-'));
    cpSync(root('bulletins'), join(scratch, 'bulletins'), { recursive: true });
    site = await startSecureSite(join(scratch, 'bulletins'), scratch);
    spip =
      (await startSpip('trixie', scratch, {
        plugin: root('integrations/spip'),
        certificate: site.certificate,
      })) ?? assert.fail('Debian’s packages are not to be had');
    spip.run(`include_spip('inc/config'); ecrire_config('solidaire/site', '${site.address}');`);
    browser = await puppeteer.launch({
      executablePath: findBrowser('chrome'),
      args: [...launchArguments, '--ignore-certificate-errors'],
    });
  });
  after(async () => {
    await browser?.close();
    spip?.stop();
    site?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  async function open(address: string, check: (page: Page) => Promise<void>, script = true) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setJavaScriptEnabled(script);
    await page.goto(address);
    await check(page);
    await context.close();
  }

  for (const model of ['<solidaire|commune=62413>', '<solidaire|commune=Harnes>']) {
    it(`shows the list in the article that says ${model}, with and without JavaScript`, async () => {
      const address = spip.save(`Avant.\n\n${model}\n\nAprès.`);
      await open(address, async (page) => {
        assert.equal(await whatReadersSee(page), 'list');
        assert.equal((await page.$$('solidaire-initiatives > [slot]')).length > 3, true);
        assert.match(await page.evaluate(() => document.body.innerText), /Après\./);
      });
      await open(address, async (page) => assert.equal(await whatReadersSee(page), 'copy'), false);
    });
  }

  it('shows the nearest initiatives of a commune that no bulletin names', async () => {
    const address = spip.save('<solidaire|commune=le portel|layout=compact>');
    await open(
      address,
      async (page) =>
        assert.match(
          await page.evaluate(() => document.body.innerText),
          /aucune initiative au Portel[^]*Durand Production/,
        ),
      false,
    );
  });

  it('shows a visitor nothing of what is wrong, and lets no markup pass', async () => {
    for (const named of ['Nulle-Part', '62413" onload="a', "62413' onload='a", '&#34; onload=&#34;a']) {
      const address = spip.save(`Avant.\n\n<solidaire|commune=${named}>\n\nAprès.`);
      await open(address, async (page) => {
        assert.equal(await page.$('[onload], solidaire-initiatives'), null, named);
        assert.doesNotMatch(await page.evaluate(() => document.body.innerText), /Solidaire :/);
      });
    }
  });

  it('asks the site once an hour, and leads to it by a link while it fails', async () => {
    const lists = () => site.asked.filter((path) => path === '/communes/62193/liste.html').length;
    const address = spip.save('<solidaire|commune=62193>');
    for (let readers = 0; readers < 3; readers++)
      assert.match(await (await fetch(address)).text(), /data-entry/);
    assert.equal(lists(), 1);
    site.isUp = false;
    const other = await (await fetch(spip.save('<solidaire|commune=62041>'))).text();
    site.isUp = true;
    assert.match(other, /<a href="https:[^"]*\/communes\/62041\/">Initiatives solidaires<\/a>/);
  });

  it('takes for a site an https address alone, and of what it sends text, links and lists', () => {
    const clean = (entered: string) =>
      spip.run(`include_spip('solidaire_fonctions'); echo solidaire_adresse( '${entered}' );`);
    for (const entered of [
      'http://example.org/',
      'javascript:alert(1)',
      'https://a:b@example.org/',
      'https://example.org/"><b>',
    ])
      assert.equal(clean(entered), '', entered);
    assert.equal(clean('https://example.org/bulletins'), 'https://example.org/bulletins/');
    const filtered = spip.run(
      `include_spip('inc/texte'); echo safehtml('<p data-entry="a" onclick="a()">Bon</p><script>a()</script> <a href="javascript:a()">x</a>');`,
    );
    assert.match(filtered, /<p data-entry="a">Bon<\/p>/);
    // What it takes out it shows as code.
    assert.doesNotMatch(filtered, /<script|onclick|<a href=.javascript:/);
  });
});

/**
 * Releases that want too much, brought to the desk: each is read, or refused in words within the time that `read-apart.ts`
 * allows, and the next is read.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { folderIsOpen, go, startDeskSite, textOf, type DeskSite } from '../desk/open-desk.ts';
import { HOSTILE_RELEASES } from '../reader/hostile-releases.ts';
import { appears, until } from '../until.ts';

/** Twice the desk's own limit: it is the desk that must end the reading, not the test. */
const PATIENCE = 60_000;
const SMALL =
  'Arras, le 9 avril 2020\n\nLe Pas-de-Calais solidaire n° 3\n\nÀ Lens, le club livre cent repas.\n';
const REFUSED =
  /\p{Ll}+\.\p{Ll}+ (?:est trop lourd à lire|est trop grand|contient|ne contient aucun texte|est abîmé|dépasse)/u;

describe('a release that wants too much of the desk', () => {
  let desk: DeskSite;
  let folder: string;
  before(async () => {
    desk = await startDeskSite();
    folder = mkdtempSync(join(tmpdir(), 'solidaire-desk-'));
    writeFileSync(join(folder, 'petit.txt'), SMALL);
  });
  after(async () => {
    await desk.close();
    rmSync(folder, { recursive: true });
  });

  const give = async (page: Page, name: string) => {
    await go(page, '#rubrique=bulletins');
    await appears(page, '.drop input[type=file]');
    const input = (await page.$('.drop input[type=file]')) ?? assert.fail();
    await input.uploadFile(join(folder, name));
  };
  /** The place that a release which was read opens, or what is said of one that was not. */
  const outcome = async (page: Page) => {
    let said = '';
    await until(async () => {
      said = await textOf(page, '.drop [role=alert], #question, .lecture, .entry-list');
      return said !== '';
    }, PATIENCE);
    return said;
  };

  for (const { name, what, bytes } of HOSTILE_RELEASES)
    it(`${name}: ${what}`, async () => {
      writeFileSync(join(folder, name), await bytes());
      const context = await desk.browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto(`${desk.served.address}redaction/`);
      await folderIsOpen(page);
      await give(page, name);
      const said = await outcome(page);
      if (await page.$('.drop [role=alert]')) assert.match(said, REFUSED);
      await give(page, 'petit.txt');
      await until(() => page.evaluate(() => location.hash.includes('bulletin=2020-04-09-3.txt')), PATIENCE);
      await context.close();
    });
});

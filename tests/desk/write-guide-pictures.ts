/** `npm run draw`: takes the pictures of `docs/publier/` anew, after a change of the desk's looks. */
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../site/serve-site.ts';
import { appears, until } from '../until.ts';
import { startLocalDesk } from './local-desk.ts';
import { bring, DOUBTS, textOf } from './open-desk.ts';

const FOLDER = fileURLToPath(new URL('../../docs/publier/', import.meta.url));
const PUBLISH = 'section[aria-labelledby=changes] .button';

const desk = await startLocalDesk({ inBrowser: true });
const browser = await openBrowser();
const page = await browser.newPage();
await page.setViewport({ width: 1040, height: 760 });
await page.goto(desk.address);
await appears(page, '.drop input[type=file]');
await until(async () => !(await textOf(page, '.releases')).includes('lecture…'), 30_000);

async function take(name: string) {
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `${FOLDER}${name}.png` });
}

/** Presses what says just this. */
const press = (words: string) =>
  page
    .locator(`::-p-xpath(//*[self::button or self::a][normalize-space(.) = "${words}"])`)
    .setTimeout(120_000)
    .click();

await take('1-deposer');
await bring(page, DOUBTS);
await take('2-repondre');
await press('Lecture');
await take('3-lire');
await press('Fiches');
await take('4-corriger');
await press('Publier');
await until(() => page.$(PUBLISH), 120_000);
await take('5-publier');
await page.locator(PUBLISH).click();
await until(() => page.$('.publish .done'), 120_000);
await take('6-publie');
await browser.close();
desk.close();

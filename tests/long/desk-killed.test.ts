/** A tab of the desk is closed in the middle of a save, fifty times: what was kept stays, and the file is whole. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { appears } from '../until.ts';
import { asEditor, bring, fixturePath, kept, says, startDeskSite, type DeskSite } from '../desk/open-desk.ts';

const LECTURE = '#bulletin=2020-07-01-18.pdf&rubrique=lecture';
const TIMES = 50;
/** What the paragraph is said to be, by turns. */
const ANSWERS = ['Conclusion', 'Hors texte', 'Introduction'];

let desk: DeskSite;
before(async () => {
  desk = await startDeskSite();
});
after(() => desk.close());

it('loses nothing that it said to be kept', () =>
  asEditor(desk, async ({ open }) => {
    const first = await open();
    await bring(first, fixturePath('pas-de-calais-solidaire-18.pdf'));
    await says(first, '.counter', 'encore 2');
    await first.keyboard.press('3');
    await kept(first);
    await first.close();
    let possible = ['Introduction'];
    for (let time = 0; time < TIMES; time++) {
      const page = await open(LECTURE);
      await says(page, '.lecture', '1 question attend');
      const found = await answerOf(page);
      assert.ok(possible.includes(found), `${found}, not ${possible.join(' or ')}`);
      const next = ANSWERS.find((answer) => answer !== found) ?? assert.fail();
      await say(page, next);
      await wait((time % 10) * 2);
      await page.close({ runBeforeUnload: false });
      possible = [found, next];
    }
  }));

/** The paragraph that the first question was about. */
const PARAGRAPH = '.row:nth-child(3)';

async function answerOf(page: Page): Promise<string> {
  await page.locator(`${PARAGRAPH} .tag`).click();
  const pressed = await appears(page, `${PARAGRAPH} [aria-pressed=true]`);
  return pressed.evaluate(({ textContent }) => textContent.trim());
}

const say = (page: Page, answer: string) =>
  page.$$eval(
    `${PARAGRAPH} .change button`,
    (buttons, words) => buttons.find(({ textContent }) => textContent.trim() === words)?.click(),
    answer,
  );

import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { focused } from '../accessibility/in-page.ts';

/**
 * Moves the focus on, by the Tab key alone, until it is on what is wanted; wherever it comes, it is seen.
 * @param wanted the words of a button or a link, or the selector of a field
 */
export async function tabTo(page: Page, wanted: RegExp | `#${string}` | `[${string}`): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press('Tab');
    const { name, outline } = await page.evaluate(focused);
    const isThere =
      typeof wanted === 'string'
        ? await page.evaluate((selector) => document.activeElement?.matches(selector), wanted)
        : wanted.test(name.replace(/\s+/g, ' '));
    if (isThere) return assert.match(outline, /(?:solid|auto) [23]px/, name);
  }
  assert.fail(`The focus does not come to ${String(wanted)}.`);
}

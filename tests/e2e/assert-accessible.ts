import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const SCHEMES = ['light', 'dark'] as const;

/** By axe's rules, in light and in dark colours. */
export async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  for (const value of SCHEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    const faults = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    assert.deepEqual(faults, [], value);
  }
}

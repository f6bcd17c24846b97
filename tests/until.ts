/** Waiting in tests for what is to come about, and for what must not. */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';

const LOOK_EVERY = 20;

/** Waits until something is so. */
export async function until(isSo: () => unknown, milliseconds = 5_000): Promise<void> {
  const deadline = performance.now() + milliseconds;
  while (!(await isSo())) {
    if (performance.now() > deadline)
      throw new Error(`${String(isSo)} did not come about within ${milliseconds} ms.`);
    await wait(LOOK_EVERY);
  }
}

/** Waits until what is read is as expected, and fails with the difference. */
export async function becomes<Value>(
  read: () => Promise<Value>,
  expected: Value,
  milliseconds?: number,
): Promise<void> {
  let value: Value | undefined;
  const isAsExpected = async () => isDeepStrictEqual((value = await read()), expected);
  await until(isAsExpected, milliseconds).catch((error: unknown) => {
    assert.deepEqual(value, expected);
    throw error;
  });
}

/** For a change that nothing tells not to come: what is read stays as it is for as long as the change may take. */
export async function stays<Value>(
  read: () => Promise<Value>,
  expected: Value,
  milliseconds: number,
): Promise<void> {
  const deadline = performance.now() + milliseconds;
  do {
    assert.deepEqual(await read(), expected);
    await wait(LOOK_EVERY);
  } while (performance.now() < deadline);
}

/**
 * Waits for an element, also within a shadow root (`>>>`): Puppeteer's own wait looks again when the document changes, and hears
 * nothing of what changes within.
 */
export async function appears(
  place: Page | Frame,
  selector: string,
  milliseconds = 8_000,
): Promise<ElementHandle> {
  let found: ElementHandle | null = null;
  await until(async () => (found = await place.$(selector)), milliseconds);
  return found ?? assert.fail(selector);
}

/**
 * Waits until a page has nothing more to do by itself: its document is whole, a frame is drawn, which is when what comes
 * into view is asked for, no work is left to the main thread, and no request was made meanwhile. It measures no time, so
 * a slow machine is waited for and a fast one is not. Without JavaScript a page does nothing after `goto`.
 */
export async function settled(page: Page): Promise<void> {
  let hasAsked = true;
  const noteRequest = () => (hasAsked = true);
  page.on('request', noteRequest);
  while (hasAsked) {
    hasAsked = false;
    await page.waitForNetworkIdle({ idleTime: 0 });
    await page.evaluate(drawnAndIdle);
  }
  page.off('request', noteRequest);
}

const drawnAndIdle = async () => {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestIdleCallback(resolve));
};

/** What an iframe of the page holds once its own document is whole: before, it holds another, which goes away. */
export async function frameOf(page: Page, selector = 'iframe'): Promise<Frame> {
  const iframe = await appears(page, selector);
  let found: Frame | null = null;
  const isWhole = async () => {
    found = await iframe.contentFrame();
    return found?.evaluate(() => location.href !== 'about:blank' && document.readyState === 'complete');
  };
  await until(() => isWhole().catch(isGoneMeanwhile), 15_000);
  return found ?? assert.fail(selector);
}

/** @throws the error, unless it says that the document asked was being replaced */
function isGoneMeanwhile(error: unknown): false {
  if (/context was destroyed|Cannot find context|detached/i.test(String(error))) return false;
  throw error;
}

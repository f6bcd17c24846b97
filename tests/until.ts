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

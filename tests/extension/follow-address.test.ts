/** Where the browser has no Navigation API (Firefox before 147): Node has none either. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { followAddress } from '../../extension/page/follow-address.ts';

test('looks at the address several times within half a second, and when a page returns', () => {
  Object.assign(globalThis, { window: new EventTarget() });
  const calls: string[] = [];
  const timers: { handler: () => void; delay: number | undefined }[] = [];
  const context = {
    setInterval: (handler: () => void, delay?: number) => timers.push({ handler, delay }),
    addEventListener: (target: EventTarget, type: string, listener: EventListener) =>
      target.addEventListener(type, listener),
  } as unknown as ContentScriptContext;
  followAddress(context, { moved: () => calls.push('moved'), returned: () => calls.push('returned') });

  assert.ok((timers[0]?.delay ?? Infinity) <= 250);
  timers[0]?.handler();
  for (const persisted of [false, true]) {
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  }
  assert.deepEqual(calls, ['moved', 'returned']);
});

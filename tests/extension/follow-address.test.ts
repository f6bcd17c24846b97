/** Where the browser has no Navigation API (Firefox before 147): Node has none either. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followAddress } from '../../extension/page/follow-address.ts';

const LOOK_EVERY = 250;

test('looks at the address every quarter of a second, and when a page returns, until it is over', ({
  mock,
}) => {
  mock.timers.enable({ apis: ['setInterval'] });
  Object.assign(globalThis, { window: new EventTarget() });
  const calls: string[] = [];
  const end = new AbortController();
  followAddress({ moved: () => calls.push('moved'), returned: () => calls.push('returned') }, end.signal);
  const returnTo = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

  mock.timers.tick(2 * LOOK_EVERY);
  returnTo(false);
  returnTo(true);
  assert.deepEqual(calls, ['moved', 'moved', 'returned']);

  end.abort();
  mock.timers.tick(2 * LOOK_EVERY);
  returnTo(true);
  assert.equal(calls.length, 3);
});

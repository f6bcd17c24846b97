/** What tells a script in a page that its extension was updated, disabled or removed: the id that is gone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

const runtime: { id?: string } = { id: 'solidaire' };
Object.assign(globalThis, { chrome: { runtime } });
const { isFirstHere, startScriptLife } = await import('../../extension/page/script-life.ts');

test('a script works while its extension is there, and ends itself once, at the first work after that', () => {
  const { signal, during } = startScriptLife();
  const done: number[] = [];
  let ends = 0;
  signal.addEventListener('abort', () => (ends += 1));
  const work = during((count: number) => done.push(count));

  work(1);
  assert.equal(signal.aborted, false);
  delete runtime.id;
  work(2);
  work(3);
  assert.deepEqual(done, [1]);
  assert.equal(ends, 1);
});

test('so it is where the browser takes all of it away', () => {
  const { signal, during } = startScriptLife();
  Object.assign(globalThis, { chrome: undefined });
  during(() => assert.fail('works on'))();
  assert.equal(signal.aborted, true);
});

test('goes by itself when the extension goes, with nothing to do', ({ mock }) => {
  mock.timers.enable({ apis: ['setInterval'] });
  runtime.id = 'solidaire';
  const { signal } = startScriptLife();
  mock.timers.tick(10_000);
  assert.equal(signal.aborted, false);
  delete runtime.id;
  mock.timers.tick(1_000);
  assert.equal(signal.aborted, true);
});

test('is the first once in a page', () => {
  assert.deepEqual([isFirstHere(), isFirstHere()], [true, false]);
});

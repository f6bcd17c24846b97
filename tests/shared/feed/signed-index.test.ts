/** What a signed file is, and for how long: whoever signs for longer, or backwards, has signed nothing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignedIndex } from '../../../shared/feed/feed-schema.ts';
import { FeedError } from '../../../shared/feed/fetch-feed-file.ts';
import { sign } from '../../../shared/feed/signature.ts';
import { openSignedFile, readSignedIndex, signIndex } from '../../../shared/feed/signed-index.ts';
import { FIRST, SECOND, THIRD } from './signed-feed.ts';

const INDEX = { version: 1 as const, counter: 7, departments: [] };
const ADDRESS = 'https://exemple.fr/feed/v1/index.signed.json';

async function signedFor(dates: Pick<SignedIndex, 'date' | 'expires'>): Promise<string> {
  const index = JSON.stringify({ ...INDEX, ...dates, keys: [FIRST.key] });
  return JSON.stringify({ version: 1, index, signatures: [await sign(index, FIRST)] });
}

const dates: readonly [expires: string, isSound: boolean, why: string][] = [
  ['2020-04-09', true, 'a day'],
  ['2020-05-08', true, 'thirty days'],
  ['2020-05-09', false, 'thirty-one'],
  ['2020-04-08', false, 'none'],
  ['2020-04-07', false, 'until before it was signed'],
];

describe('a signed index', () => {
  for (const [expires, isSound, why] of dates)
    it(`${isSound ? 'speaks' : 'does not speak'} for ${why}`, async () => {
      const text = await signedFor({ date: '2020-04-08', expires });
      assert.equal(readSignedIndex(text)?.expires, isSound ? expires : undefined);
      const opening = openSignedFile(text, ADDRESS, [FIRST.key]);
      if (isSound) assert.equal((await opening).counter, 7);
      else
        await assert.rejects(opening, (error: FeedError) => {
          assert.deepEqual([error.reason, error.url], ['content', ADDRESS]);
          return true;
        });
    });

  it('lasts thirty days, by both of its keys', async () => {
    const text = await signIndex(INDEX, { date: '2020-04-08', keys: [FIRST, SECOND] });
    const { expires, keys } = await openSignedFile(text, ADDRESS, [SECOND.key]);
    assert.deepEqual([expires, keys], ['2020-05-08', [FIRST.key, SECOND.key]]);
    assert.ok(text.endsWith('}\n'));
  });

  it('is trusted by those who know one of its keys, and by those who know none yet', async () => {
    const text = await signIndex(INDEX, { date: '2020-04-08', keys: [FIRST] });
    assert.equal((await openSignedFile(text, ADDRESS)).counter, 7);
    await assert.rejects(openSignedFile(text, ADDRESS, [THIRD.key]), new FeedError('key', ADDRESS));
    await assert.rejects(openSignedFile(text, ADDRESS, []), new FeedError('key', ADDRESS));
  });

  it('is signed by all of its keys, in their order, and by no other', async () => {
    const file = JSON.parse(await signIndex(INDEX, { date: '2020-04-08', keys: [FIRST, SECOND] })) as {
      signatures: { key: string; sig: string }[];
    };
    const [first, second] = file.signatures;
    assert.ok(first && second);
    for (const signatures of [[], [first], [second, first], [first, first], [first, second, second]])
      await assert.rejects(
        openSignedFile(JSON.stringify({ ...file, signatures }), ADDRESS, [FIRST.key]),
        new FeedError('digest', ADDRESS),
      );
    const forged = { key: second.key, sig: first.sig };
    await assert.rejects(
      openSignedFile(JSON.stringify({ ...file, signatures: [first, forged] }), ADDRESS, [FIRST.key]),
      new FeedError('digest', ADDRESS),
    );
  });

  for (const text of [undefined, '', 'null', '{}', '{"version":1,"index":"{}","signatures":[]}'])
    it(`is none that was kept: ${String(text)}`, () => assert.equal(readSignedIndex(text), undefined));
});

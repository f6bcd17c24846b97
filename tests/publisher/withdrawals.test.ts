/** What was taken back does not come back, whatever is done to its line, its release, its number or its words. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { DepartmentIndex } from '../../shared/feed/feed-schema.ts';
import { makeKeys } from '../../publisher/keys.ts';
import { release, smallSeries, type SmallSeries } from './small-series.ts';
import { withoutKeys } from './with-keys.ts';

const ZEBULON =
  'A Koungou, l’association ZEBULON distribue des cahiers aux familles du quartier chaque samedi matin.';
const QUINQUINA = 'A Sada, l’association QUINQUINA prête des livres.';
const RAMBOUTAN = 'A Bouéni, la boulangerie RAMBOUTAN livre du pain aux personnes âgées.';
const ENTRIES = [QUINQUINA, ZEBULON, RAMBOUTAN];
const ID = '976-2020-04-08-1#e2';

let series: SmallSeries;
beforeEach(async () => {
  series = smallSeries({ 'a.md': release(ENTRIES) });
  await series.publish();
});
afterEach(() => series.remove());

const withdraw = async (said: object = {}) => {
  series.write('corrections.json', { [ID]: { withdrawn: '2020-05-02' }, ...said });
  return series.publish();
};
const published = (word: string) => series.holding(word, series.out).length > 0;
const passageOf = (said: string) => /"([\da-f]{16})\.withdrawal1"/.exec(said)?.[1] ?? assert.fail(said);

describe('a withdrawn initiative stays withdrawn', () => {
  const swap = (from: string, to: string) => ENTRIES.map((entry) => entry.replace(from, to));
  const acts: readonly [name: string, act: () => void][] = [
    ['when the date is put right', () => series.write('a.md', release(ENTRIES, { date: '9 avril 2020' }))],
    ['when the number is put right', () => series.write('a.md', release(ENTRIES, { number: 11 }))],
    [
      'when the date is put right and a typo mended',
      () => series.write('a.md', release(swap('distribue', 'offre'), { date: '9 avril 2020' })),
    ],
    [
      'when the next bulletin tells it word for word',
      () => series.write('b.md', release([RAMBOUTAN, ZEBULON], { number: 2, date: '15 avril 2020' })),
    ],
    [
      'when the next bulletin tells it and its release is gone',
      () => {
        rmSync(join(series.bulletins, '976', 'a.md'));
        series.write('b.md', release([ZEBULON], { number: 2, date: '15 avril 2020' }));
      },
    ],
    ['when a typo is mended', () => series.write('a.md', release(swap('cahiers', 'cahier')))],
    [
      'when it is told in other words in its place',
      () => series.write('a.md', release([QUINQUINA, 'Koungou : ZEBULON et ses crayons.', RAMBOUTAN])),
    ],
    ['when its line is gone', () => series.write('corrections.json', {})],
    [
      'when the file is renamed',
      () => {
        rmSync(join(series.bulletins, '976', 'a.md'));
        series.write('z.md', release(ENTRIES));
      },
    ],
    ['when it moves', () => series.write('a.md', release([ZEBULON, RAMBOUTAN, QUINQUINA]))],
  ];
  for (const [name, act] of acts)
    it(name, async () => {
      await withdraw();
      assert.equal(published('ZEBULON'), false);
      act();
      // Once more, with what the first has written down.
      for (const { written } of [await series.publish(), await series.publish()]) {
        assert.equal(written, true);
        assert.equal(published('ZEBULON'), false);
      }
    });

  it('when a second line for it stands in the file: nothing is published', async () => {
    await withdraw();
    series.write('corrections.json', `{"${ID}": {"withdrawn": "2020-05-02"}, "${ID}": {"title": "x"}}`);
    await assert.rejects(series.publish(), /plusieurs fois/);
    assert.equal(published('ZEBULON'), false);
  });

  it('wherever else it was published before', async () => {
    series.write('b.md', release([ZEBULON], { number: 2, date: '15 avril 2020' }));
    await series.publish();
    const { said } = await withdraw();
    assert.equal(published('ZEBULON'), false);
    assert.match(said, /\(976-2020-04-15-2#e1\) est celle qui a été retirée le 2 mai 2020/);
  });
});

describe('what may be a withdrawn initiative', () => {
  const ALIKE =
    'A Koungou, l’association ZEBULON distribue des cahiers et des stylos aux familles du quartier tous les lundis.';

  it('is not published until it is answered, and then as is said', async () => {
    await withdraw();
    series.write('b.md', release([QUINQUINA, ALIKE], { number: 2, date: '15 avril 2020' }));
    const { said } = await series.publish();
    assert.match(said, /ressemble à celle qui a été retirée le 2 mai 2020 \(976-2020-04-08-1#e2\)/);
    assert.equal(published('stylos'), false);
    const answer = (given: string) =>
      withdraw({ 'b.md': { answers: { [`${passageOf(said)}.withdrawal1`]: given } } });
    assert.doesNotMatch((await answer('other')).said, /ressemble/);
    assert.equal(published('stylos'), true);
    assert.doesNotMatch((await answer('same')).said, /ressemble/);
    assert.equal(published('stylos'), false);
  });

  it('in its place is asked about, and another once that is said', async () => {
    await withdraw();
    const other = 'A Acoua, le collège prête des ordinateurs.';
    series.write('a.md', release([QUINQUINA, other, RAMBOUTAN]));
    const { said } = await series.publish();
    assert.match(said, /n’est pas publiée tant que vous n’avez pas répondu/);
    assert.equal(published('ordinateurs'), false);
    await withdraw({ 'a.md': { answers: { [`${passageOf(said)}.withdrawal1`]: 'other' } } });
    assert.equal(published('ordinateurs'), true);
  });

  it('is none that only speaks of the same things', async () => {
    await withdraw();
    const other = 'A Koungou, l’association PAPANGUE distribue des masques aux familles.';
    series.write('b.md', release([other], { number: 2, date: '15 avril 2020' }));
    assert.doesNotMatch((await series.publish()).said, /ressemble|retirée/);
    assert.equal(published('PAPANGUE'), true);
  });

  it('stays published where it was restored', async () => {
    await withdraw();
    series.write('b.md', release([ZEBULON], { number: 2, date: '15 avril 2020' }));
    await withdraw({ '976-2020-04-15-2#e1': { restored: '2020-05-03' } });
    assert.equal(published('ZEBULON'), true);
  });
});

describe('the ledger', () => {
  const known = (id: string) =>
    (
      JSON.parse(series.read('ids.json')) as { bulletins: Record<string, Record<string, unknown>[]> }
    ).bulletins['976-2020-04-08-1']?.find((one) => one['id'] === id);

  it('keeps of what is withdrawn its id, its day and a fingerprint, which differs by series', async () => {
    await withdraw();
    const { fingerprint, ...rest } = known('e2') ?? {};
    assert.deepEqual(rest, { id: 'e2', takenBack: '2020-05-02' });
    assert.match(String(fingerprint), /^[\da-f]{128}$/);
    const other = await makeKeys({
      folder: join(series.bulletins, '976'),
      file: join(series.root, 'other-keys.json'),
    });
    const twin = smallSeries({ 'a.md': release(ENTRIES) });
    twin.write('corrections.json', { '976-2020-04-08-1#e2': { withdrawn: '2020-05-02' } });
    await twin.publish({ keys: other });
    const ledger = twin.read('ids.json');
    twin.remove();
    assert.match(ledger, /"fingerprint"/);
    assert.equal(ledger.includes(String(fingerprint)), false);
  });

  it('keeps the same of what is gone from its source', async () => {
    series.write('a.md', release([QUINQUINA, RAMBOUTAN]));
    await series.publish();
    assert.deepEqual(Object.keys(known('e2') ?? {}).sort(), ['fingerprint', 'id', 'withdrawn']);
    series.write('a.md', release(ENTRIES));
    await series.publish();
    assert.equal(known('e2')?.['withdrawn'], undefined);
    assert.equal(published('ZEBULON'), true);
  });

  it('gives its tombstone to who reads the feed', async () => {
    await withdraw();
    const [path = ''] = series.holding('"tombstones"', join(series.out, 'feed/v1/976'));
    const { tombstones } = JSON.parse(readFileSync(path, 'utf8')) as DepartmentIndex;
    assert.deepEqual(tombstones, [{ id: ID, date: '2020-05-02' }]);
  });

  it('is not published without the key: that is refused, with the place where it is made', async () => {
    await withdraw();
    for (const said of [{ [ID]: { withdrawn: '2020-05-02' } }, {}]) {
      series.write('corrections.json', said);
      const { written, said: told } = await withoutKeys(() => series.publish());
      assert.equal(written, false);
      assert.match(
        told,
        /la clé qui les fait reconnaître manque : « solidaire keygen » la fait, dans .*976\.json/,
      );
    }
    assert.equal(published('ZEBULON'), false);
  });
});

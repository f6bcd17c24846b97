/** The search, over the initiatives of the published bulletin, and what it says of communes. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { findCommunes } from '../../shared/feed/find-communes.ts';
import { createFeedOpener, readCommunes } from '../../extension/feed/feed.ts';
import { findLocalInitiatives } from '../../extension/feed/find-local-initiatives.ts';
import { listInitiatives } from '../../extension/feed/find-initiatives.ts';
import { createInitiativeSearch } from '../../extension/feed/search-initiatives.ts';

const FEED = 'dist/site/feed/v1';
const read = (path: string) => readFile(join(FEED, path), 'utf8').catch(() => undefined);
const feed = await createFeedOpener([{ read }])();
const initiatives = await listInitiatives(feed, { showPersonal: () => true });
const searchInitiatives = createInitiativeSearch(initiatives);

describe('a search over the initiatives', () => {
  const cases: readonly [words: string, expected: RegExp | undefined, why: string][] = [
    ['SECOND DEPART', /SECOND DEPART/, 'as printed'],
    ['second départ', /SECOND DEPART/, 'accents and capitals'],
    ['secnod', /SECOND DEPART/, 'two letters swapped'],
    ['haillicour', /SECOND DEPART/, 'a letter left out'],
    ['haillliccourt', /SECOND DEPART/, 'letters doubled'],
    ['hailli', /SECOND DEPART/, 'a word begun'],
    ['l’association malades Haillicourt', /SECOND DEPART/, 'several words, one elided'],
    ['malades a Haillicourt', /SECOND DEPART/, 'a word of one letter'],
    ['visières', /visière/i, 'of the text'],
    ['pharmacie xyzzyq', /pharmacie/, 'one word that nothing holds'],
    ['xyzzyq', undefined, 'nothing alike'],
    ['', undefined, 'nothing'],
    ['« ’ »', undefined, 'no word'],
  ];
  for (const [words, expected, why] of cases) {
    test(`“${words}”: ${why}`, () => {
      const [first] = searchInitiatives(words);
      if (!expected) return assert.equal(first, undefined);
      const { organisers = [], text = '' } = first?.initiative ?? {};
      assert.match([...organisers.map(({ name }) => name), text].join(' '), expected);
    });
  }

  test('every initiative is found by the names of its organisers, with a letter wrong in each longer word', () => {
    const misspelt = (word: string) => (word.length < 5 ? word : `${word.slice(0, 2)}${word.slice(3)}`);
    let tried = 0;
    for (const { initiative } of initiatives) {
      const name = initiative.organisers.map((each) => each.name).join(' ');
      if (!name) continue;
      tried += 1;
      const found = searchInitiatives(
        name
          .split(/[\s'’-]+/)
          .map(misspelt)
          .join(' '),
      );
      const rank = found.findIndex((sourced) => sourced.initiative.id === initiative.id);
      assert.ok(rank >= 0 && rank < 3, `${initiative.id}, ${name}: ${rank}`);
    }
    assert.ok(tried > 5);
  });

  test('what was written exactly comes without what resembles it', () => {
    for (const { initiative } of searchInitiatives('masques')) {
      assert.match(JSON.stringify(initiative), /masques/i);
    }
  });
});

test('the initiatives of a commune are those listed there, apart from those of its surroundings', async () => {
  const haillicourt = await findLocalInitiatives(feed, initiatives, ['62400']);
  assert.deepEqual(
    haillicourt.here.map(({ initiative }) => initiative.id),
    ['62-2020-04-08-2#e8'],
  );
  const calais = await findLocalInitiatives(feed, initiatives, ['62193']);
  for (const { initiative } of calais.nearby) {
    assert.ok(initiative.territories.some(({ slug }) => slug === 'calaisis'));
  }
  assert.deepEqual(await findLocalInitiatives(feed, initiatives, []), { here: [], nearby: [] });
});

test('the communes of the feed come with the codes that they had before they merged', async () => {
  const names = await readCommunes(feed);
  const [[old = '', present = ''] = []] = Object.entries(names.oldCodes);
  assert.deepEqual(
    findCommunes(old, names).map(({ code }) => code),
    [present],
  );
  assert.deepEqual(await readCommunes(undefined), { communes: [], oldCodes: {} });
});

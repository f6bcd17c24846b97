/** Feeds side by side, each in its own name: what one says of another's bulletins or pages is not heard. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toNoticeAnswer } from '../../extension/background/notice-answer.ts';
import { createFeedOpener, joinFeeds, type Feed, type SingleFeed } from '../../extension/feed/feed.ts';
import { findInitiative, findInitiatives, listInitiatives } from '../../extension/feed/find-initiatives.ts';
import { parseSettings } from '../../extension/settings.ts';
import type { DepartmentIndex, FacebookFile } from '../../shared/feed/feed-schema.ts';
import { textsFr } from '../../shared/render/texts-fr.ts';
import { sampleFeedFiles } from '../e2e/sample-feed.ts';
import { FIRST, signed } from '../shared/feed/signed-feed.ts';

const OPTIONS = { showPersonal: () => true };
const SECOND_DEPART = '62-2020-04-08-2#e8';
const NORD = { code: '59', name: 'Nord' };

const open = async (...sources: ReadonlyMap<string, string>[]): Promise<SingleFeed> => {
  const opener = createFeedOpener(
    sources.map((files) => ({ read: (path) => Promise.resolve(files.get(path)) })),
  );
  const feed = await opener();
  assert.ok(feed);
  return feed;
};

const from = (host: string, { departments }: Feed): Feed => ({
  departments: departments.map((each) => ({ ...each, host })),
});

const official = () => sampleFeedFiles({ secondText: 'De la préfecture.' });
const textsOf = async (feed: Feed, key: string) => {
  const answer = await findInitiatives(feed, [key], OPTIONS);
  return answer.kind === 'listed' ? answer.initiatives.map(({ initiative }) => initiative.text) : answer.kind;
};

/** The sample with another bulletin of the same département: another series. */
function otherSeries(): Map<string, string> {
  const files = sampleFeedFiles({ secondText: 'D’une autre série.' });
  return new Map(
    [...files].map(([path, text]) => [
      path.replace('2020-04-08-2', '2020-04-09-5'),
      text
        .replaceAll('62-2020-04-08-2', '62-2020-04-09-5')
        .replaceAll('Préfecture du', 'Conseil départemental du'),
    ]),
  );
}

const changed = <T>(files: Map<string, string>, path: string, change: (value: T) => void) => {
  const value = JSON.parse(files.get(path) ?? '') as T;
  change(value);
  return files.set(path, JSON.stringify(value));
};

describe('feeds side by side', () => {
  test('an added feed does not say what the package’s own says', async () => {
    const intruder = sampleFeedFiles({ secondText: 'De l’intrus.' });
    const feed = joinFeeds([await open(intruder), await open(official())]);
    assert.deepEqual(await textsOf(feed, 'page:secondddepart'), ['De la préfecture.']);
    const listed = await listInitiatives(feed, OPTIONS);
    assert.equal(listed.filter(({ initiative }) => initiative.id === SECOND_DEPART).length, 1);
  });

  test('what the package’s own has withdrawn, none brings back', async () => {
    const feed = joinFeeds([await open(official()), await open(sampleFeedFiles({ withdrawn: true }))]);
    assert.equal((await findInitiative(feed, SECOND_DEPART, OPTIONS)).kind, 'withdrawn');
    assert.equal(await textsOf(feed, 'page:secondddepart'), 'not-listed');
    assert.ok(
      !(await listInitiatives(feed, OPTIONS)).some(({ initiative }) => initiative.id === SECOND_DEPART),
    );
  });

  test('where the package’s own cannot be read, nobody answers in its stead', async () => {
    const damaged = official().set('62/index.json', '{');
    const feed = joinFeeds([await open(official()), await open(damaged)]);
    assert.equal((await findInitiative(feed, SECOND_DEPART, OPTIONS)).kind, 'unknown');
  });

  test('a map leads to its own feed’s initiatives alone', async () => {
    const nord = changed<FacebookFile>(
      sampleFeedFiles({ department: NORD }),
      '59/facebook.json',
      ({ identities }) => {
        identities['page:parti'] = [SECOND_DEPART];
      },
    );
    const feed = joinFeeds([await open(nord), await open(official())]);
    assert.equal(await textsOf(feed, 'page:parti'), 'not-listed');
  });

  test('a map leads to the initiatives that hold the very link', async () => {
    const files = changed<FacebookFile>(official(), '62/facebook.json', ({ identities }) => {
      identities['page:parti'] = [SECOND_DEPART];
    });
    assert.equal(await textsOf(await open(files), 'page:parti'), 'not-listed');
  });

  test('a feed that lists another département’s bulletin shows none of it', async () => {
    const nord = changed<DepartmentIndex>(
      sampleFeedFiles({ department: NORD }),
      '59/index.json',
      ({ bulletins }) => {
        for (const each of bulletins) each.id = '62-2020-04-08-2';
      },
    );
    const listed = await listInitiatives(joinFeeds([await open(nord), await open(official())]), OPTIONS);
    assert.ok(listed.every(({ department }) => department.code === '62'));
    assert.ok(listed.length > 0);
  });

  test('series of one département stand side by side, each with its issuer and, when it was added, its host', async () => {
    const added = from('autre.example', await open(otherSeries()));
    const feed = joinFeeds([added, await open(official())]);
    const found = await findInitiatives(feed, ['page:secondddepart'], OPTIONS);
    const answer = toNoticeAnswer(found, {
      names: ['page:secondddepart'],
      settings: parseSettings({}),
      texts: textsFr,
      say: (key) => key,
    });
    assert.ok(answer.kind === 'listed');
    assert.deepEqual(
      answer.initiatives.map(({ citation, excerpt }) => [citation, excerpt]),
      [
        [
          'Le Pas-de-Calais solidaire, n°\u00A02 du 8 avril 2020 (Préfecture du Pas-de-Calais)',
          'De la préfecture.',
        ],
        [
          'Le Pas-de-Calais solidaire, n°\u00A02 du 8 avril 2020 (Conseil départemental du Pas-de-Calais, autre.example)',
          'D’une autre série.',
        ],
      ],
    );
  });

  test('an added feed alone is told with its host too', async () => {
    const feed = from('nord.example', await open(sampleFeedFiles({ department: NORD })));
    const found = await findInitiatives(feed, ['page:secondddepart'], OPTIONS);
    assert.ok(found.kind === 'listed');
    assert.equal(found.initiatives[0]?.department.host, 'nord.example');
  });
});

describe('which of a publisher’s feeds is read', () => {
  const texts = async (...sources: ReadonlyMap<string, string>[]) => {
    const answer = await findInitiative(await open(...sources), SECOND_DEPART, OPTIONS);
    return answer.kind === 'listed' && answer.sourced.initiative.text;
  };
  const of = (counter: number, secondText: string) => sampleFeedFiles({ counter, secondText });

  test('one that is not signed never comes before one that is', async () => {
    const packaged = await signed(of(2, 'Signé.'), { date: '2026-03-10' });
    assert.equal(await texts(packaged, of(9, 'Non signé.')), 'Signé.');
    assert.equal(await texts(of(9, 'Non signé.'), packaged), 'Signé.');
  });

  test('of two that are signed, the greater counter, then the later day', async () => {
    const packaged = await signed(of(2, 'Du paquet.'), { date: '2026-03-10' });
    assert.equal(await texts(packaged, await signed(of(3, 'Du site.'), { date: '2026-03-10' })), 'Du site.');
    assert.equal(await texts(packaged, await signed(of(2, 'Du site.'), { date: '2026-03-12' })), 'Du site.');
    assert.equal(
      await texts(packaged, await signed(of(2, 'Du site.'), { date: '2026-03-10' })),
      'Du paquet.',
    );
    assert.equal(
      await texts(packaged, await signed(of(1, 'Du site.'), { date: '2026-03-12' })),
      'Du paquet.',
    );
  });

  test('the keys that its next one must be signed by are those of the newest', async () => {
    const rotated = await signed(of(3, 'Du site.'), { date: '2026-03-12', keys: [FIRST] });
    const feed = await open(await signed(of(2, 'Du paquet.'), { date: '2026-03-10' }), rotated);
    assert.deepEqual(feed.signed?.keys, [FIRST.key]);
  });
});

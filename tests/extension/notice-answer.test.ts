import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFeedOpener } from '../../extension/feed/feed.ts';
import { findInitiatives } from '../../extension/feed/find-initiatives.ts';
import { toNoticeAnswer } from '../../extension/background/notice-answer.ts';
import { parseSettings } from '../../extension/settings.ts';
import type { Say } from '../../extension/texts.ts';
import { excerptOf } from '../../shared/render/notice-initiative.ts';
import { textsFr } from '../../shared/render/texts-fr.ts';
import { sampleFeedFiles, type SampleFeed } from '../e2e/sample-feed.ts';

const say: Say = (key, ...values) => [key, ...values].join(' ');

const answerFor = async (
  key: string,
  { site, numbered, ...chosen }: Pick<SampleFeed, 'site' | 'numbered'> & Record<string, unknown> = {},
) => {
  const files = sampleFeedFiles({ ...(site && { site }), ...(numbered === false && { numbered }) });
  const feed = await createFeedOpener([{ read: (path) => Promise.resolve(files.get(path)) }])();
  const found = await findInitiatives(feed, [key], { showPersonal: () => true });
  return toNoticeAnswer(found, { names: [key], settings: parseSettings(chosen), texts: textsFr, say });
};

test('the notice receives what it shows and no more', async () => {
  assert.deepEqual(await answerFor('page:secondddepart', { site: 'https://solidaire.example/' }), {
    kind: 'listed',
    initiatives: [
      {
        ref: '62-2020-04-08-2#e8',
        citation: 'Le Pas-de-Calais solidaire, n°\u00A02 du 8 avril 2020',
        theme: 'Personnes confinées',
        places: ['Haillicourt'],
        organisers: ['SECOND DEPART'],
        excerpt:
          'L’association SECOND DEPART, située à Haillicourt, est présente pour accompagner les malades et leurs familles. Elle organise un contact téléphonique, plusieurs fois par semaine.',
        readLabel: 'readInitiativeOf SECOND DEPART',
        ways: [
          { href: 'http://www.second-depart.fr', words: 'Site\u00A0: second-depart.fr' },
          { href: 'tel:+33321000000', words: 'Téléphone\u00A0: 03\u00A021\u00A000\u00A000\u00A000' },
        ],
        page: 'https://solidaire.example/bulletins/62-2020-04-08-2/#e8',
      },
    ],
    place: 'corner',
    texts: {
      language: 'language',
      label: 'noticeLabel',
      heading: 'listedPage',
      close: 'close',
      read: 'readInitiative',
      ways: 'otherWays',
      silencePage: 'silencePage',
      silenceAll: 'silenceAll',
    },
  });
});

test('it stands where the reader wants it, and speaks of a group as a group', async () => {
  const answer = await answerFor('group:entraideimprimante3d', { notice: 'flow' });
  assert.ok(answer.kind === 'listed');
  assert.deepEqual([answer.place, answer.texts.heading], ['flow', 'listedGroup']);
});

test('where the reader wants no notice, nothing of the initiative is told', async () => {
  for (const chosen of [{ silenced: true }, { silencedPages: ['page:secondddepart'] }]) {
    assert.deepEqual(await answerFor('page:secondddepart', chosen), { kind: 'silenced' });
    assert.deepEqual(await answerFor('page:autre', chosen), { kind: 'not-listed' });
  }
  const other = await answerFor('page:secondddepart', { silencedPages: ['page:autre'] });
  assert.equal(other.kind, 'listed');
});

test('an initiative without a place stands under those it helps', async () => {
  const answer = await answerFor('group:entraideimprimante3d');
  assert.ok(answer.kind === 'listed');
  assert.deepEqual(answer.initiatives[0]?.places, ['Marck']);
  assert.ok(!('page' in answer.initiatives[0]));
});

test('a bulletin without a number is cited by its day', async () => {
  const answer = await answerFor('page:secondddepart', { numbered: false });
  assert.ok(answer.kind === 'listed');
  assert.equal(answer.initiatives[0]?.citation, 'Le Pas-de-Calais solidaire du 8 avril 2020');
});

test('where nothing is listed, nothing is added', async () => {
  assert.deepEqual(await answerFor('page:autre'), { kind: 'not-listed' });
});

test('the first lines end between two words', () => {
  const cases: readonly [text: string, expected: string][] = [
    ['Une phrase.', 'Une phrase.'],
    ['Une phrase.\n\nUne autre.', 'Une phrase.'],
    ['L\'aide "aux courses" : 50 000 litres', 'L’aide «\u00A0aux courses\u00A0»\u00A0: 50\u202F000 litres'],
    [`${'mot '.repeat(60)}fin`, `${'mot '.repeat(45).trim()}…`],
    [`${'mot '.repeat(44)}et, ensuite la suite qui dépasse`, `${'mot '.repeat(44)}et…`],
    ['m'.repeat(508), `${'m'.repeat(180)}…`],
  ];
  for (const [text, expected] of cases) assert.equal(excerptOf(text), expected);
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  numberAndDate,
  numberAndDateAmong,
  numberDateAndRank,
} from '../../../shared/french/number-and-date.ts';
import { textsEn } from '../../../shared/render/texts-en.ts';
import { textsFr } from '../../../shared/render/texts-fr.ts';

interface Row {
  says: string;
  bulletin: Parameters<typeof numberAndDate>[0];
  /** `_` stands for a no-break space. */
  alone: string;
  withRank: string;
  english: string;
}

const rows: Row[] = [
  {
    says: 'a number',
    bulletin: { number: 2, date: '2020-04-08' },
    alone: 'n°_2 du 8 avril 2020',
    withRank: 'n°_2 du 8 avril 2020',
    english: 'Bulletin no. 2 of 8 April 2020',
  },
  {
    says: 'a number, said to be one',
    bulletin: { number: 113, date: '2020-05-01', numbered: true },
    alone: 'n°_113 du 1er mai 2020',
    withRank: 'n°_113 du 1er mai 2020',
    english: 'Bulletin no. 113 of 1 May 2020',
  },
  {
    says: 'the first of its day',
    bulletin: { number: 1, date: '2020-05-01', numbered: false },
    alone: 'du 1er mai 2020',
    withRank: 'du 1er mai 2020',
    english: 'Bulletin of 1 May 2020',
  },
  {
    says: 'the second of its day',
    bulletin: { number: 2, date: '2020-04-08', numbered: false },
    alone: 'du 8 avril 2020',
    withRank: 'du 8 avril 2020 (2)',
    english: 'Bulletin of 8 April 2020',
  },
];

describe('a bulletin by its number and day', () => {
  for (const { says, bulletin, alone, withRank, english } of rows)
    it(says, () => {
      const spaced = (text: string) => text.replaceAll('_', '\u00A0');
      assert.equal(numberAndDate(bulletin), spaced(alone));
      assert.equal(numberDateAndRank(bulletin), spaced(withRank));
      assert.equal(textsFr.bulletin(bulletin), spaced(`Bulletin ${alone}`));
      assert.equal(textsEn.bulletin(bulletin), english);
    });
});

describe('a bulletin among others', () => {
  const [morning, evening, next] = [
    { date: '2020-04-08', number: 1, numbered: false },
    { date: '2020-04-08', number: 2, numbered: false },
    { date: '2020-04-09', number: 2, numbered: false },
  ] as const;
  const among: [says: string, bulletin: Row['bulletin'], others: Row['bulletin'][], words: string][] = [
    ['has its rank beside one of its day', evening, [next, evening, morning], 'du 8 avril 2020 (2)'],
    ['has none as the first of its day', morning, [next, evening, morning], 'du 8 avril 2020'],
    ['has none beside itself', evening, [{ ...evening }, next], 'du 8 avril 2020'],
    ['has none beside those of other days', next, [evening, morning, next], 'du 9 avril 2020'],
  ];
  for (const [says, bulletin, others, words] of among)
    it(says, () => assert.equal(numberAndDateAmong(bulletin, others), words));
});

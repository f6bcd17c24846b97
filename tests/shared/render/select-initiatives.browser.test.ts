import { expect } from '@open-wc/testing';
import type { ListedInitiative } from '../../../shared/feed/feed-schema.ts';
import { matchWords } from '../../../shared/render/match-words.ts';
import { selectInitiatives, type Wish } from '../../../shared/render/select-initiatives.ts';

const initiative = (serial: number, rest: Partial<ListedInitiative>): ListedInitiative => ({
  id: `62-2020-04-08-2#e${serial}`,
  text: 'Une association aide.',
  communes: [],
  territories: [],
  organisers: [],
  links: [],
  phones: [],
  personal: false,
  bulletin: '62-2020-04-08-2',
  theme: { title: 'Plus jeunes', slug: 'plus-jeunes' },
  ...rest,
});
const LIST = {
  initiatives: [
    initiative(1, { text: "L'école prête du matériel." }),
    initiative(2, { personal: true, organisers: [{ name: 'Jérôme B.', kind: 'person' }] }),
    initiative(3, { theme: { title: 'Soignants', slug: 'soignants' }, bulletin: '62-2020-04-15-3' }),
  ],
  nearby: [initiative(4, { communes: [{ code: '62758', name: 'Nœux-les-Mines', role: 'place' }] })],
};

const wishes: [wish: Wish, shown: number[], total: number, rest: number, why: string][] = [
  [{}, [1, 2, 3, 4], 4, 0, 'all of them'],
  [{ theme: 'soignants' }, [3], 1, 0, 'one theme'],
  [{ bulletin: '62-2020-04-08-2' }, [1, 2, 4], 3, 0, 'one bulletin'],
  [{ withoutPersons: true }, [1, 3, 4], 3, 0, 'nobody who is named'],
  [{ limit: 2 }, [1, 2], 4, 2, 'the first ones'],
  [{ limit: 4 }, [1, 2, 3, 4], 4, 0, 'as many as there are'],
  [{ limit: -1 }, [1, 2, 3, 4], 4, 0, 'a limit that is none'],
  [{ limit: NaN }, [1, 2, 3, 4], 4, 0, 'a limit that is no number'],
  [{ matches: matchWords('ECOLE') }, [1], 1, 0, 'a word of the text, whatever its accents'],
  [{ matches: matchWords(' jerome ') }, [2], 1, 0, 'an organiser'],
  [{ matches: matchWords('noeux mines') }, [4], 1, 0, 'a place, by two of its words'],
  [{ matches: matchWords('école mines') }, [], 0, 0, 'words of two initiatives'],
  [{ matches: matchWords('…') }, [1, 2, 3, 4], 4, 0, 'nothing that could be looked for'],
  [{ matches: matchWords('aide'), limit: 1, theme: 'plus-jeunes' }, [2], 2, 1, 'all wishes at once'],
];

describe('selectInitiatives', () => {
  for (const [wish, shown, total, rest, why] of wishes) {
    it(why, () => {
      const selection = selectInitiatives(LIST, wish);
      const serials = [...selection.initiatives, ...selection.nearby].map(({ id }) =>
        Number(id.split('#e')[1]),
      );
      expect(serials).to.deep.equal(shown);
      expect([selection.total, selection.rest]).to.deep.equal([total, rest]);
    });
  }
});

import type { Entry } from '../../../desk/page/entry/entry.ts';
import type { IdentifiedInitiative } from '../../../publisher/steps/identified-bulletin.ts';

export const INITIATIVE: IdentifiedInitiative = {
  id: '62-2020-04-08-2#e1',
  passage: 'aaaaaaaaaaaaaaaa',
  line: 7,
  text: 'À Harnes, Michel Dupont et « Les Mains tendues » cousent des masques. Ils cherchent du tissu.',
  communes: [{ code: '62413', name: 'Harnes', role: 'place' }],
  territories: [],
  organisers: [{ name: 'Les Mains tendues', kind: 'association' }],
  links: [
    {
      kind: 'facebook-page',
      url: 'https://www.facebook.com/lesmainstendues',
      identity: { kind: 'page', key: 'lesmainstendues' },
    },
    { kind: 'email', url: 'mailto:contact@mainstendues.example' },
  ],
  phones: ['+33321000000'],
  personal: true,
  people: [
    {
      name: 'Michel Dupont',
      first: 'Michel',
      last: 'Dupont',
      start: 10,
      end: 23,
      certainty: 'sure',
      rule: 'person/known',
    },
  ],
  surePlaces: [],
  inFull: [],
  kept: [],
  marks: [],
};

export const THEME = { slug: 'personnels-soignants', title: 'Solidaires avec les personnels soignants' };

export const entry = (rest: Partial<Entry> = {}): Entry => ({
  release: '2020-04-08-2.md',
  opener: INITIATIVE.passage,
  saidUnder: rest.opener ?? INITIATIVE.passage,
  isPublished: true,
  read: INITIATIVE,
  themeRead: THEME,
  corrected: INITIATIVE,
  published: INITIATIVE,
  theme: THEME,
  said: {},
  withdrawn: undefined,
  sentences: [],
  questions: [],
  ...rest,
});

import type { AreaFile, BulletinHead, LinkKind, Organiser } from '../feed/feed-schema.ts';

type Area = Pick<AreaFile['area'], 'scope' | 'name'>;

/** Every text of ours that the renderer and the elements show; plurals and agreements are functions. */
export interface Texts {
  language: 'fr' | 'en';
  /** Goes between a label and its value: « Facebook : Avenir ». */
  colon: string;
  /** Joins the last two of a list. */
  and: string;
  /** An ISO date in words. */
  date: (isoDate: string) => string;

  /** Heading of an initiative that names no organiser. */
  untitled: string;
  /** `place` or `beneficiary` in words follows. */
  untitledWith: (where: string) => string;
  untitledIn: (territory: string) => string;
  organiserKind: Partial<Record<Organiser['kind'], string>>;
  /** Of the kind of an organiser. */
  plural: (words: string) => string;
  place: (commune: string) => string;
  beneficiary: (commune: string) => string;
  origin: (commune: string) => string;
  territory: (name: string) => string;
  linkKind: Partial<Record<LinkKind, string>> & { website: string };
  phone: string;
  bulletin: (bulletin: Pick<BulletinHead, 'number' | 'date' | 'numbered'>) => string;
  /** Leads from the first lines of an initiative to the whole of it. */
  readOn: string;
  source: string;

  /** Of a commune, or of a wider area that stands in for one. */
  heading: (area: Area) => string;
  nearby: string;
  none: (commune: string) => string;
  /** What stands in for them, where no heading says it. */
  hereAre: (area: Area) => string;
  more: (count: number, area: Area) => string;
  page: (commune: string) => string;
  allCommunes: string;
  licence: string;
  unmatched: string;
  unconfirmed: string;

  failed: string;
}

/** Does a `lang` attribute say English: `en`, `en-GB`? */
export const isEnglish = (lang: string) => /^\s*en(?![a-z])/i.test(lang);

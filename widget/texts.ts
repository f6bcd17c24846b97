import type { LinkKind, Organiser } from '../shared/feed-schema.ts';
import { textsFr } from './texts-fr.ts';

/** Every text of ours that the renderer and the elements show; plurals and agreements are functions. */
export interface Texts {
  language: 'fr' | 'en';
  /** Goes between a label and its value: « Facebook : Avenir ». */
  colon: string;

  /** Heading of an initiative that names no organiser. */
  untitled: string;
  /** `place` or `beneficiary` in words follows. */
  untitledWith: (where: string) => string;
  untitledIn: (territory: string) => string;
  /** For one, for several. */
  organiserKind: Record<Organiser['kind'], readonly [one: string, several: string]>;
  place: (commune: string) => string;
  beneficiary: (commune: string) => string;
  origin: (commune: string) => string;
  territory: (name: string) => string;
  linkKind: Record<LinkKind, string>;
  links: string;
  phone: string;
  bulletin: (number: number, date: string) => string;
  permalink: string;
  source: string;

  heading: (commune: string) => string;
  nearby: string;
  nearbyOnly: (commune: string) => string;
  more: (count: number, commune: string) => string;
  page: (commune: string) => string;
  licence: string;
  loading: string;
  empty: (commune: string) => string;
  emptyTheme: (commune: string) => string;
  /** The way from an area without initiatives to the pages of all communes. */
  wider: (area: string) => string;
  allCommunes: string;
  unconfirmed: string;

  failed: string;
  outdated: string;
  malformedFeed: (entered: string) => string;
  missingCommune: string;
  malformedCommune: (entered: string) => string;
  unknownCommune: (entered: string) => string;
  suggestions: (communes: readonly { code: string; name: string }[]) => string;
  missingRef: string;
  malformedRef: (entered: string) => string;
  unknownRef: (entered: string) => string;
}

/**
 * The texts in the language of a `lang` attribute: English for `en` and its kin, else French.
 * English is fetched when first asked for; should it not come, French stands in.
 */
export async function loadTexts(lang: string | null): Promise<Texts> {
  if (!/^en\b/i.test(lang?.trim() ?? '')) return textsFr;
  try {
    return (await import('./texts-en.ts')).textsEn;
  } catch {
    return textsFr;
  }
}

/** The fields of a series, and what was typed in them → `series.json`. Pure. */
import { OPEN_LICENCE, seriesSchema, type Series } from '../../../shared/editor/series.ts';

export interface SeriesField {
  name: 'title' | 'issuer' | 'contact' | 'source' | 'site' | 'address' | 'phone' | 'director' | 'host';
  label: string;
  hint?: string;
  type: 'text' | 'email' | 'url' | 'tel';
  isOptional?: true;
}

export const SERIES_FIELDS: readonly SeriesField[] = [
  { name: 'title', label: 'Titre de la série', hint: 'Par exemple «\u00A0Le Pas-de-Calais solidaire\u00A0».', type: 'text' },
  { name: 'issuer', label: 'Qui la publie', hint: 'Par exemple «\u00A0Préfecture du Pas-de-Calais\u00A0».', type: 'text' },
  {
    name: 'contact',
    label: 'E-mail pour les corrections et les retraits',
    hint: 'Il est montré à tous\u00A0: une boîte de service, plutôt que celle d’une personne.',
    type: 'email',
  },
  {
    name: 'source',
    label: 'Adresse où paraissent les communiqués',
    hint: 'Elle commence par https://',
    type: 'url',
  },
  { name: 'site', label: 'Adresse publique du site Solidaire', hint: 'Vide tant qu’il n’y en a pas.', type: 'url', isOptional: true },
  { name: 'address', label: 'Adresse postale', type: 'text', isOptional: true },
  { name: 'phone', label: 'Téléphone', type: 'tel', isOptional: true },
  { name: 'director', label: 'Directeur ou directrice de la publication', type: 'text', isOptional: true },
  { name: 'host', label: 'Hébergeur du site', type: 'text', isOptional: true },
];

export const typedOf = (series: Series | undefined): Record<string, string> =>
  Object.fromEntries(SERIES_FIELDS.map(({ name }) => [name, series?.[name] ?? '']));

/**
 * @param before what has no field stays as it is
 * @returns the series, or what is wrong with it by field
 */
export function readSeries(
  typed: Readonly<Record<string, string>>,
  before: Series | undefined,
): { series: Series } | { faults: Map<string, string> } {
  const said = Object.fromEntries(
    SERIES_FIELDS.flatMap(({ name, isOptional }) => {
      const value = (typed[name] ?? '').trim();
      return isOptional && value === '' ? [] : [[name, value]];
    }),
  );
  const kept = Object.entries(before ?? {}).filter(
    ([name]) => !SERIES_FIELDS.some((field) => field.name === name),
  );
  const { data, error } = seriesSchema.safeParse({ licence: OPEN_LICENCE, ...Object.fromEntries(kept), ...said });
  if (data) return { series: data };
  return {
    faults: new Map(error.issues.map(({ path: [name], message }) => [String(name), inWords(String(name), message)])),
  };
}

/** The schema speaks to who writes JSON; here somebody fills in a field. */
function inWords(name: string, message: string): string {
  const type = SERIES_FIELDS.find((field) => field.name === name)?.type;
  if (type === 'email') return 'Une adresse e-mail est attendue, comme contact@exemple.fr.';
  if (type === 'url') return 'Une adresse est attendue, qui commence par https://';
  return `Ce champ ${message.startsWith('ne ') || message.startsWith('contient') ? message : `ne convient pas : ${message}`}.`;
}

/**
 * The fields of a series, in one table: what the desk's form shows, what `solidaire init` asks, and how what is typed in them becomes
 * `series.json` and comes back from it. Pure.
 */
import { OPEN_LICENCE, seriesSchema, type Series } from './series.ts';

export interface SeriesField {
  /** Where it stands in `series.json`: `title`, `accessibility.audit.date`. */
  name: string;
  label: string;
  hint?: string;
  kind: FieldKind;
  /** What may be chosen, and how it is said; the first unless something else was. */
  choices?: readonly { typed: string; words: string }[];
  isOptional?: true;
  /** What a new series can do without for now: folded away by the desk, given to `init` as an option only. */
  later?: 'legal' | 'accessibility';
}

type FieldKind = 'text' | 'email' | 'url' | 'tel' | 'date' | 'number' | 'lines' | 'choice';

export const SERIES_FIELDS: readonly SeriesField[] = [
  {
    name: 'title',
    label: 'Titre de la série',
    hint: 'Par exemple «\u00A0Le Pas-de-Calais solidaire\u00A0».',
    kind: 'text',
  },
  {
    name: 'issuer',
    label: 'Qui la publie',
    hint: 'Par exemple «\u00A0Préfecture du Pas-de-Calais\u00A0».',
    kind: 'text',
  },
  {
    name: 'contact',
    label: 'E-mail pour les corrections et les retraits',
    hint: 'Il est montré à tous\u00A0: une boîte de service, plutôt que celle d’une personne.',
    kind: 'email',
  },
  {
    name: 'source',
    label: 'Adresse où paraissent les communiqués',
    hint: 'Elle commence par https://',
    kind: 'url',
  },
  {
    name: 'address',
    label: 'Adresse postale',
    hint: 'Pour les mentions légales\u00A0; elle peut venir plus tard.',
    kind: 'text',
    isOptional: true,
  },
  {
    name: 'numbered',
    label: 'Les communiqués portent-ils un numéro\u00A0?',
    kind: 'choice',
    choices: [
      { typed: 'oui', words: 'Oui, comme «\u00A0n°\u00A02\u00A0»' },
      { typed: 'non', words: 'Non\u00A0: on les distingue par leur jour' },
    ],
  },
  {
    name: 'fullNames',
    label: 'Les particuliers sont-ils nommés en entier\u00A0?',
    hint: 'L’accord d’une personne à être nommée se note, un par un, sur la fiche.',
    kind: 'choice',
    choices: [
      { typed: 'non', words: 'Non\u00A0: prénom et initiale, sauf leur accord' },
      { typed: 'oui', words: 'Oui\u00A0: tous ont donné leur accord' },
    ],
  },
  {
    name: 'site',
    label: 'Adresse publique du site Solidaire',
    hint: 'Vide tant qu’il n’y en a pas.',
    kind: 'url',
    isOptional: true,
    later: 'legal',
  },
  { name: 'phone', label: 'Téléphone', kind: 'tel', isOptional: true, later: 'legal' },
  {
    name: 'director',
    label: 'Directeur ou directrice de la publication',
    kind: 'text',
    isOptional: true,
    later: 'legal',
  },
  {
    name: 'host',
    label: 'Hébergeur du site',
    hint: 'Son nom, son adresse, son téléphone.',
    kind: 'text',
    isOptional: true,
    later: 'legal',
  },
  {
    name: 'accessibility.declared',
    label: 'Jour de la déclaration d’accessibilité',
    kind: 'date',
    isOptional: true,
    later: 'accessibility',
  },
  {
    name: 'accessibility.audit.date',
    label: 'Jour de l’audit',
    hint: 'Sans audit, le site se déclare «\u00A0non conforme\u00A0», comme la loi le veut.',
    kind: 'date',
    isOptional: true,
    later: 'accessibility',
  },
  {
    name: 'accessibility.audit.by',
    label: 'Qui a fait l’audit',
    kind: 'text',
    isOptional: true,
    later: 'accessibility',
  },
  {
    name: 'accessibility.audit.rate',
    label: 'Critères du RGAA respectés, en\u00A0%',
    kind: 'number',
    isOptional: true,
    later: 'accessibility',
  },
  {
    name: 'accessibility.audit.faults',
    label: 'Défauts relevés',
    hint: 'Un par ligne.',
    kind: 'lines',
    isOptional: true,
    later: 'accessibility',
  },
];

/** What is typed in the fields, by their names. */
export type TypedSeries = Readonly<Record<string, string>>;

/** What the fields of a series hold; those of a new one what is chosen unless somebody chooses. */
export const typedOf = (series: Series | undefined): Record<string, string> =>
  Object.fromEntries(
    SERIES_FIELDS.map((field) => [field.name, typedFrom(field, valueAt(series, field.name.split('.')))]),
  );

function typedFrom({ choices, kind }: SeriesField, value: unknown): string {
  if (kind === 'choice')
    return typeof value === 'boolean' ? (value ? 'oui' : 'non') : (choices?.[0]?.typed ?? '');
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const valueAt = (value: unknown, [name, ...rest]: readonly string[]): unknown =>
  name === undefined ? value : valueAt((Object(value) as Record<string, unknown>)[name], rest);

/**
 * @param before what has no field stays as it is
 * @returns the series, or what is wrong with it, in French, by field
 */
export function readSeries(
  typed: TypedSeries,
  before: Series | undefined,
): { series: Series } | { faults: Map<string, string> } {
  const said = SERIES_FIELDS.reduce<object>(
    (made, field) => withValue(made, field.name.split('.'), valueIn(field, typed[field.name] ?? '')),
    { licence: OPEN_LICENCE, ...before },
  );
  const { data, error } = seriesSchema.safeParse(said);
  if (data) return { series: data };
  return {
    faults: new Map(
      error.issues.flatMap(({ path, message }) => {
        const field = fieldAt(path.join('.'));
        return field ? [[field.name, inWords(field, typed[field.name] ?? '', message)]] : [];
      }),
    ),
  };
}

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ['oui', true],
  ['non', false],
]);

/** @returns undefined for what counts as not said */
function valueIn({ kind, isOptional, choices }: SeriesField, typed: string): unknown {
  const value = typed.trim();
  if (value === '' && (isOptional || choices)) return undefined;
  if (choices) return choices[0]?.typed === value ? undefined : (YES_OR_NO.get(value) ?? value);
  if (kind === 'number') return Number(value.replace(',', '.').replace(/\s*%$/, ''));
  if (kind === 'lines') return value.split(/\s*\n\s*/);
  return value;
}

/** The record with a value at its path; a record that is left empty goes, so that nothing is half said. */
function withValue(record: object, [name = '', ...rest]: readonly string[], value: unknown): object {
  const { [name]: before, ...others } = record as Record<string, unknown>;
  const within = rest.length === 0 ? value : emptyAsNone(withValue(Object(before) as object, rest, value));
  return within === undefined ? others : { ...others, [name]: within };
}

const emptyAsNone = (record: object) => (Object.keys(record).length === 0 ? undefined : record);

/** Of a list, the field that holds it. */
const fieldAt = (path: string) =>
  SERIES_FIELDS.find(({ name }) => path === name || path.startsWith(`${name}.`)) ??
  SERIES_FIELDS.find(({ name }) => name.startsWith(`${path}.`));

const EXPECTED: Readonly<Partial<Record<FieldKind, string>>> = {
  email: 'Une adresse e-mail est attendue, comme contact@exemple.fr.',
  url: 'Une adresse est attendue, qui commence par https://',
  date: 'Un jour est attendu, comme 2020-05-02.',
  number: 'Un nombre est attendu, de 0 à 100.',
};

/** The schema speaks to who writes JSON; here somebody fills in a field. */
function inWords({ kind, choices }: SeriesField, typed: string, message: string): string {
  if (choices) return `Une réponse est attendue\u00A0: ${choices.map((each) => each.typed).join(' ou ')}.`;
  if (EXPECTED[kind]) return EXPECTED[kind];
  return typed.trim() === ''
    ? 'Ce champ ne peut pas être vide.'
    : `Ce champ ${message.startsWith('ne ') || message.startsWith('contient') ? message : `ne convient pas\u00A0: ${message}`}.`;
}

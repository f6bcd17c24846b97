/** What a bulletin says of itself at its top: as it was read, as it stands, and what of it the editor has said. Pure. */
import { releaseCorrectionOf, releaseCorrectionSchema } from '../../../shared/editor/corrections.ts';
import type { Reading } from '../../../publisher/steps/read-corrected.ts';
import { contentsOf, correctionsOf, isNumbered, readingOf, readWith, type DeskState } from '../desk-state.ts';
import { answer, setHead, together, type Edit, type ReleaseHead } from '../edits.ts';
import { asParagraphs } from './entry-fields.ts';

/** Its fields as one types them; what is not said is empty. */
export type HeadFields = Readonly<Record<HeadName, string>>;
export type HeadName = keyof ReleaseHead;

export interface BulletinHead {
  release: string;
  now: HeadFields;
  read: HeadFields;
  /** Those that stand otherwise than they were read, by the editor's word. */
  said: ReadonlySet<HeadName>;
  /** Those that there are: a series without numbers has no number. */
  names: readonly HeadName[];
  /** Those that the bulletin cannot be published without, and that nobody has said. */
  missing: readonly HeadName[];
  /** Has it come out already, under this number and day? */
  isPublished: boolean;
}

const NAMES = ['number', 'date', 'title', 'source', 'introduction'] as const;
const NEEDED: readonly HeadName[] = ['number', 'date', 'title'];
/** The reader asks for these; what was answered stands among the answers. */
const ASKED = new Set<HeadName>(NEEDED);

/** @returns undefined while the release is not read */
export function headOf(state: DeskState, release: string): BulletinHead | undefined {
  const reading = readingOf(state, release);
  if (!reading) return undefined;
  const { answers = {}, ...stated } = releaseCorrectionOf(correctionsOf(state), release) ?? {};
  const said = new Set(NAMES.filter((name) => stated[name] !== undefined || answers[name] !== undefined));
  const now = fieldsOf(reading);
  const names = NAMES.filter((name) => name !== 'number' || isNumbered(state));
  return {
    ...{ release, now, said, names },
    read: said.size === 0 ? now : fieldsRead(state, release, reading),
    missing: names.filter((name) => NEEDED.includes(name) && now[name] === ''),
    isPublished: contentsOf(state)?.ledger.bulletins[reading.bulletin.id] !== undefined,
  };
}

const fieldsOf = ({ bulletin }: Reading): HeadFields => ({
  number: bulletin.number > 0 ? String(bulletin.number) : '',
  date: bulletin.date,
  title: bulletin.title,
  source: bulletin.source ?? '',
  introduction: bulletin.introduction ?? '',
});

/** What the release itself says: read once for each reading, since the fields are drawn at every key. */
function fieldsRead(state: DeskState, release: string, reading: Reading): HeadFields {
  const known = read.get(reading);
  if (known) return known;
  const everything = together(...NAMES.map((name) => asItWasRead(release, name)));
  const plain = readWith(state, release, everything);
  const fields = fieldsOf(plain ?? reading);
  read.set(reading, fields);
  return fields;
}

const read = new WeakMap<Reading, HeadFields>();

/** Takes back what was said of a field, as a correction or as an answer. */
export const asItWasRead = (release: string, name: HeadName): Edit =>
  together(
    setHead(release, { [name]: undefined }),
    ...(ASKED.has(name) ? [answer(release, name, undefined)] : []),
  );

/** Says what a field is; what it was read as is not said again. */
export function correctHead({ release, read }: BulletinHead, name: HeadName, typed: string): Edit {
  const value = written(name, typed);
  const isRead = value === undefined || value === written(name, read[name]);
  return together(asItWasRead(release, name), ...(isRead ? [] : [setHead(release, { [name]: value })]));
}

/** As `corrections.json` has it; an introduction may be none, and of all else what is empty is not said. */
function written(name: HeadName, typed: string): string | number | undefined {
  const text = name === 'introduction' ? asParagraphs(typed) : typed.trim();
  if (text === '') return name === 'introduction' ? '' : undefined;
  return name === 'number' ? Number(text) : text;
}

const FAULTS: Readonly<Partial<Record<HeadName, string>>> = {
  number: 'Un numéro s’écrit en chiffres, comme 2.',
  date: 'Un jour est attendu, d’une année récente.',
  source: 'Une adresse est attendue, qui commence par https://',
};

/** What is wrong with what is typed in a field, in French; an empty one says nothing. */
export function faultOfHead(name: HeadName, typed: string): string | undefined {
  const value = written(name, typed);
  if (value === undefined) return undefined;
  const isSound = releaseCorrectionSchema.shape[name].safeParse(value).success;
  // Of a year that is being typed a browser makes the years 2, 20 and 202.
  const isYet = name !== 'date' || typed >= '1990';
  return isSound && isYet ? undefined : (FAULTS[name] ?? 'Ce texte ne convient pas.');
}

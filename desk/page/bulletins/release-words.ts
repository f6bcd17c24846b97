/** A release in words: its name, how far it is. Pure. */
import { formatCount, typeset } from '../../../shared/french/format-french.ts';
import { numberDateAndRank } from '../../../shared/french/number-and-date.ts';
import { contentsOf, isNumbered, readingOf, releaseFile, type DeskState } from '../desk-state.ts';
import type { Reading } from '../../../publisher/steps/read-corrected.ts';
import { pressing } from '../reading.ts';

/**
 * « Bulletin n° 2 du 8 avril 2020 » for `2020-04-08-2.docx`; other names as they are.
 * @param known what is read and corrected of it goes before what the name says
 */
export function nameInWords(
  name: string,
  known: { number?: number; date?: string; isNumbered?: boolean } = {},
): string {
  const [, day, rank] = /^(\d{4}-\d{2}-\d{2})(?:-(\d+))?\.\w+$/.exec(name) ?? [];
  if (day === undefined) return name;
  const { isNumbered = true } = known;
  return `Bulletin ${headInWords({ number: known.number || Number(rank ?? 0), date: known.date || day, isNumbered })}`;
}

export const releaseInWords = (state: DeskState, name: string): string => {
  const { number = 0, date = '' } = readingOf(state, name)?.bulletin ?? {};
  return nameInWords(name, { number, date, isNumbered: isNumbered(state) });
};

/** « n° 2 du 8 avril 2020 »; without numbers the second of a day is « du 8 avril 2020 (2) ». */
function headInWords({ number, date, isNumbered }: { number: number; date: string; isNumbered: boolean }) {
  if (date) return numberDateAndRank({ number, date, numbered: isNumbered && number > 0 });
  return isNumbered && number > 0 ? `n°\u00A0${number} sans date` : 'sans date';
}

/** How far a release is: `kind` is what to do about it. */
export interface ReleaseStatus {
  kind: 'waiting' | 'broken' | 'asks' | 'wrong' | 'ready' | 'published';
  words: string;
}

export function statusOf(state: DeskState, name: string): ReleaseStatus {
  const opened = releaseFile(state, name)?.opened;
  if (opened && 'fault' in opened) return { kind: 'broken', words: 'illisible' };
  const reading = readingOf(state, name);
  if (!reading) return { kind: 'waiting', words: 'lecture…' };
  const asked = pressing(reading).length;
  const errors = reading.problems.filter(({ level }) => level === 'error').length;
  if (asked > 0) return { kind: 'asks', words: formatCount(asked, 'question') };
  if (errors > 0) return { kind: 'wrong', words: formatCount(errors, 'erreur') };
  const known = contentsOf(state)?.ledger.bulletins[reading.bulletin.id] ?? [];
  return known.some(({ published }) => published !== undefined)
    ? { kind: 'published', words: 'publié' }
    : { kind: 'ready', words: 'prêt à publier' };
}

/** « n° 2 du 8 avril 2020, 11 initiatives ». */
export function gistInWords({ bulletin: { number, date, themes } }: Reading, state: DeskState): string {
  const initiatives = themes.flatMap((theme) => theme.initiatives).length;
  const head = { number, date, isNumbered: isNumbered(state) };
  const missing = head.isNumbered && number === 0 ? 'sans numéro ' : '';
  return `${missing}${headInWords(head)}, ${formatCount(initiatives, 'initiative')}`;
}

export const titleInWords = ({ bulletin }: Reading, name: string) => typeset(bulletin.title) || nameInWords(name);

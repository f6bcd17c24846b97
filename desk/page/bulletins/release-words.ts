/** A release in words: its name, how far it is. Pure. */
import { formatCount, formatDate, typeset } from '../../../shared/french/format-french.ts';
import { readingOf, releaseFile, contentsOf, type DeskState } from '../desk-state.ts';
import type { Reading } from '../../../publisher/steps/read-corrected.ts';
import { pressing } from '../reading.ts';

/** « Bulletin n° 2 du 8 avril 2020 » for `2020-04-08-2.docx`; other names as they are. */
export function nameInWords(name: string): string {
  const said = /^(\d{4}-\d{2}-\d{2})(?:-(\d+))?\.\w+$/.exec(name);
  if (!said?.[1]) return name;
  return `Bulletin ${said[2] ? `n°\u00A0${said[2]} ` : ''}du ${formatDate(said[1])}`;
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
export function headInWords({ bulletin }: Reading): string {
  const { number, date, themes } = bulletin;
  const initiatives = themes.flatMap((theme) => theme.initiatives).length;
  const parts = [
    number > 0 ? `n°\u00A0${number}` : 'sans numéro',
    date ? `du ${formatDate(date)}` : 'sans date',
  ];
  return `${parts.join(' ')}, ${formatCount(initiatives, 'initiative')}`;
}

export const titleInWords = ({ bulletin }: Reading, name: string) => typeset(bulletin.title) || nameInWords(name);

/** What the notice says of an entry, made in the background: Facebook's page receives no more than it shows. */
import { formatDate, typeset } from '../../shared/format-french.ts';
import { listedPlaces } from '../../shared/listed-places.ts';
import type { Initiative } from '../../shared/feed-schema.ts';
import type { Entry, PageAnswer } from '../find-entries.ts';

export interface NoticeEntry {
  ref: string;
  /** `Le Pas-de-Calais solidaire, n° 2 du 8 avril 2020`: the bulletin by its name, in its language. */
  citation: string;
  theme: string;
  places: string[];
  organisers: string[];
  excerpt: string;
  page?: string;
}

export type NoticeAnswer =
  { kind: 'listed'; entries: NoticeEntry[] } | { kind: 'not-listed' } | { kind: 'unknown' };

export const toNoticeAnswer = (answer: PageAnswer): NoticeAnswer =>
  answer.kind === 'listed' ? { kind: 'listed', entries: answer.entries.map(toNoticeEntry) } : answer;

function toNoticeEntry({ initiative, bulletin, series, page }: Entry): NoticeEntry {
  return {
    ref: initiative.id,
    citation: typeset(`${series.title}, n° ${bulletin.number} du ${formatDate(bulletin.date)}`),
    theme: typeset(initiative.theme.title),
    places: placeNames(initiative),
    organisers: initiative.organisers.map(({ name }) => typeset(name)),
    excerpt: excerptOf(initiative.text),
    ...(page && { page }),
  };
}

/** Where an entry is listed, else its wider areas. */
function placeNames({ communes, territories }: Pick<Initiative, 'communes' | 'territories'>): string[] {
  const places = listedPlaces({ communes });
  return (places.length > 0 ? places : territories).map(({ name }) => name);
}

const EXCERPT_LENGTH = 180;

/** The first lines, cut between two words. */
export function excerptOf(text: string): string {
  const [paragraph = ''] = text.split('\n\n');
  if (paragraph.length <= EXCERPT_LENGTH) return typeset(paragraph);
  const cut = paragraph.slice(0, paragraph.lastIndexOf(' ', EXCERPT_LENGTH)).replace(/[\s,;:(«–-]+$/u, '');
  return `${typeset(cut)}…`;
}

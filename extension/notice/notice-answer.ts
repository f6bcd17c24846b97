/** What the notice says of an entry, made in the background: Facebook's page receives no more than it shows. */
import { facebookMatchKeys } from '../../shared/facebook-identity.ts';
import { formatDate, typeset } from '../../shared/format-french.ts';
import { listedPlaces } from '../../shared/listed-places.ts';
import type { Initiative, Link } from '../../shared/feed-schema.ts';
import { contactsOf } from '../../widget/contacts.ts';
import type { Texts } from '../../widget/texts.ts';
import type { Entry, PageAnswer } from '../find-entries.ts';
import type { Settings } from '../settings.ts';
import type { MessageKey, Say } from '../texts.ts';
import { LISTED_HEADINGS, type Namespace } from './listed-headings.ts';

/** A way to reach those who act: what it says, and where it leads. */
export interface Way {
  href: string;
  words: string;
}

export interface NoticeEntry {
  ref: string;
  /** `Le Pas-de-Calais solidaire, n° 2 du 8 avril 2020`: the bulletin by its name, in its language. */
  citation: string;
  theme: string;
  places: string[];
  organisers: string[];
  excerpt: string;
  /** What its link says to those who hear it apart from the entry. */
  readLabel: string;
  /** Other ways to reach them than the Facebook page that is open. */
  ways: Way[];
  page?: string;
}

const NOTICE_TEXTS = {
  language: 'language',
  label: 'noticeLabel',
  close: 'close',
  read: 'readEntry',
  ways: 'otherWays',
  silencePage: 'silencePage',
  silenceAll: 'silenceAll',
} as const satisfies Record<string, MessageKey>;

/** The notice's own words, in the reader's language. */
export type NoticeTexts = Record<keyof typeof NOTICE_TEXTS | 'heading', string>;

/** `silenced`: the page is listed, and the reader wants no notice on it. */
export type NoticeAnswer =
  | { kind: 'listed'; entries: NoticeEntry[]; place: Settings['notice']; texts: NoticeTexts }
  | { kind: 'silenced' }
  | { kind: 'not-listed' }
  | { kind: 'unknown' };

export interface NoticeAnswerOptions {
  /** The keys of the page. */
  names: readonly string[];
  settings: Pick<Settings, 'notice' | 'silenced' | 'silencedPages'>;
  /** The words for links and phones. */
  texts: Texts;
  say: Say;
}

export function toNoticeAnswer(
  answer: PageAnswer,
  { names, settings, texts, say }: NoticeAnswerOptions,
): NoticeAnswer {
  if (answer.kind !== 'listed') return answer;
  const isUnwanted = settings.silenced || names.some((name) => settings.silencedPages.includes(name));
  if (isUnwanted) return { kind: 'silenced' };
  return {
    kind: 'listed',
    entries: answer.entries.map((entry) => toNoticeEntry(entry, { names, texts, say })),
    place: settings.notice,
    texts: noticeTexts(names, say),
  };
}

function noticeTexts([name = ''] = [] as readonly string[], say: Say): NoticeTexts {
  const texts = Object.entries(NOTICE_TEXTS).map(([text, key]) => [text, say(key)]);
  const namespace = name.slice(0, name.indexOf(':')) as Namespace;
  return {
    ...(Object.fromEntries(texts) as Record<keyof typeof NOTICE_TEXTS, string>),
    heading: say(LISTED_HEADINGS[namespace]),
  };
}

function toNoticeEntry(
  { initiative, bulletin, series, page }: Entry,
  { names, texts, say }: Pick<NoticeAnswerOptions, 'names' | 'texts' | 'say'>,
): NoticeEntry {
  const isOpen = ({ identity }: Link) =>
    identity !== undefined && facebookMatchKeys(identity).some((key) => names.includes(key));
  const links = initiative.links.filter((link) => !isOpen(link));
  const organisers = initiative.organisers.map(({ name }) => typeset(name));
  return {
    ref: initiative.id,
    citation: typeset(`${series.title}, n° ${bulletin.number} du ${formatDate(bulletin.date)}`),
    theme: typeset(initiative.theme.title),
    places: placeNames(initiative),
    organisers,
    excerpt: excerptOf(initiative.text),
    readLabel: organisers.length > 0 ? say('readEntryOf', organisers.join(', ')) : say('readEntry'),
    ways: contactsOf({ links, phones: initiative.phones }, texts).map(([href, words]) => ({ href, words })),
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

/** What the notice says of an initiative: no more than it shows, since in the extension it is sent into Facebook's page. */
import { facebookMatchKeys } from '../addresses/facebook-identity.ts';
import type { BulletinHead, Link, ListedInitiative } from '../feed/feed-schema.ts';
import { cutShort } from '../french/cut-short.ts';
import { typeset } from '../french/format-french.ts';
import { numberAndDate } from '../french/number-and-date.ts';
import { placeNames } from '../feed/listing.ts';
import { contactsOf } from './contacts.ts';
import type { Texts } from './texts.ts';

/** A way to reach those who act: what it says, and where it leads. */
export interface Way {
  href: string;
  words: string;
}

export interface NoticeInitiative {
  ref: string;
  /** « Le Pas-de-Calais solidaire, n° 2 du 8 avril 2020 »: the bulletin by its name, in its language, and where it comes from. */
  citation: string;
  theme: string;
  places: string[];
  organisers: string[];
  excerpt: string;
  /** What its link says to those who hear it apart from the initiative. */
  readLabel: string;
  /** Other ways to reach them than the Facebook page that is open. */
  ways: Way[];
  page?: string;
}

/** An initiative with what names its bulletin, and its published page, when that is known. */
export interface NoticeSource {
  initiative: ListedInitiative;
  bulletin: Pick<BulletinHead, 'number' | 'numbered' | 'date'>;
  series: { title: string; issuer?: string };
  page?: string;
  /** What feed it comes from: the host of one that the reader has added. */
  department?: { host?: string };
}

export interface NoticeInitiativeOptions {
  /** The keys of the page that is open. */
  names: readonly string[];
  /** The words for links and phones. */
  texts: Texts;
  /** What the link says for these organisers, who may be none. */
  readLabel: (organisers: string) => string;
  /** Several series speak of the page: each is told with who issues it. */
  namesIssuer?: boolean;
}

export function toNoticeInitiative(
  source: NoticeSource,
  { names, texts, readLabel, namesIssuer = false }: NoticeInitiativeOptions,
): NoticeInitiative {
  const { initiative, page } = source;
  const isOpen = ({ identity }: Link) =>
    identity !== undefined && facebookMatchKeys(identity).some((key) => names.includes(key));
  const links = initiative.links.filter((link) => !isOpen(link));
  const organisers = initiative.organisers.map(({ name }) => typeset(name));
  return {
    ref: initiative.id,
    citation: citationOf(source, namesIssuer),
    theme: typeset(initiative.theme.title),
    places: placeNames(initiative),
    organisers,
    excerpt: excerptOf(initiative.text),
    readLabel: readLabel(organisers.join(', ')),
    ways: contactsOf({ links, phones: initiative.phones }, texts).map(([href, words]) => ({ href, words })),
    ...(page && { page }),
  };
}

function citationOf({ bulletin, series, department }: NoticeSource, namesIssuer: boolean): string {
  const host = department?.host;
  const from = [...(namesIssuer || host ? [typeset(series.issuer ?? '')] : []), ...(host ? [host] : [])].join(
    ', ',
  );
  const comma = bulletin.numbered === false ? '' : ',';
  return `${typeset(series.title)}${comma} ${numberAndDate(bulletin)}${from && ` (${from})`}`;
}

const EXCERPT_LENGTH = 180;

/** The first lines, cut between two words. */
export function excerptOf(text: string): string {
  const [paragraph = ''] = text.split('\n\n');
  const cut = cutShort(paragraph, EXCERPT_LENGTH);
  return cut === paragraph ? typeset(cut) : `${typeset(cut.replace(/[\s,;:(«–-]+$/u, ''))}…`;
}

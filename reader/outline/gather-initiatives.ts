/** The passages of one theme → its introduction, and the paragraphs and links of each of its initiatives. */
import type { Contact } from '../../shared/addresses/classify-link.ts';
import { BY_EDITOR, type FateKind, type RecordFate } from '../passages/fate.ts';
import { findContacts } from '../passages/find-contacts.ts';
import { findPlaces } from '../places/find-places.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { openingSign, splitInitiatives } from './opening-sign.ts';
import { headingName, isPlaceHeading } from './headings.ts';
import { hasLinkBlock, ITEM_NUMBER, isOnlyLeadIn, sharesLinks, type Passage } from '../passages/passage.ts';
import { isDistrict } from '../passages/passage-signs.ts';

/** What a passage tells of an initiative. */
export interface Paragraph {
  /** The passage's. */
  id: string;
  text: string;
}

/** An initiative as gathered, not yet read. */
export interface Draft {
  /** Of the passage, or of the sentence, that opens it. */
  id: string;
  line: number;
  paragraphs: Paragraph[];
  contacts: Contact[];
  /** Its block of links has come: what follows is another initiative, or says so. */
  isClosed: boolean;
  /** What stands above it and says where or who: a commune's heading, a title of its own, the words before a list. */
  above?: { id: string; text: string; isPlace: boolean };
}

export interface Gathered {
  introduction: string[];
  drafts: Draft[];
  /** Links that stand with no initiative. */
  contacts: Contact[];
}

/** What stands above the passages to come. */
interface Above {
  id: string;
  text: string;
  isPlace: boolean;
  /** It holds for several initiatives: a commune's heading, the words before a list. */
  lasts: boolean;
  /** None has been told below it yet. */
  isNew: boolean;
}

export function gatherInitiatives(
  passages: readonly Passage[],
  gazetteer: Gazetteer,
  record: RecordFate,
): Gathered {
  const gathered: Gathered = { introduction: [], drafts: [], contacts: [] };
  let above: Above | undefined;
  for (const [index, passage] of passages.entries()) {
    const after = passages.slice(index + 1);
    const current = gathered.drafts.at(-1);
    const { answer } = passage;
    const recordHere = (became: FateKind, why: string) =>
      record(passage, became, answer === undefined ? why : BY_EDITOR, gathered.drafts.at(-1)?.id);
    if (answer === 'introduction') {
      gathered.introduction.push(passage.body);
      gathered.contacts.push(...passage.contacts);
      record(passage, 'introduction', BY_EDITOR);
    } else if (isOnlyLeadIn(passage.body)) {
      addLinks(gathered, passage);
      recordHere('link', current ? 'suit l’initiative' : 'suit le titre du thème');
    } else if (isDistrict(passage)) {
      above = undefined;
      record(passage, 'introduction', 'arrondissement ou canton');
    } else if (passage.kind === 'heading') {
      above = headingAbove(passage, gazetteer);
      record(passage, 'heading', above.isPlace ? 'nom d’une commune' : 'intertitre');
    } else if (answer === undefined && announcesList(passage, after[0])) {
      above = listAbove(passage, gazetteer);
      gathered.introduction.push(passage.body);
      record(passage, 'introduction', 'annonce une liste');
    } else {
      const sign =
        answer === undefined
          ? above?.isNew
            ? 'suit un intertitre'
            : openingSign(passage, current, after, gazetteer)
          : answer === 'initiative'
            ? BY_EDITOR
            : undefined;
      if (sign !== undefined) {
        gathered.drafts.push(...draftsOf(passage, above, gazetteer));
        above = above?.lasts ? { ...above, isNew: false } : undefined;
      } else continueWith(passage, gathered);
      if (sign !== undefined) recordHere('initiative', sign);
      else if (current) recordHere('continues', 'continue l’initiative');
      else record(passage, 'introduction', 'avant la première initiative');
    }
  }
  return gathered;
}

function headingAbove(passage: Passage, gazetteer: Gazetteer): Above {
  const isPlace = isPlaceHeading(passage, gazetteer);
  const text = isPlace ? headingName(passage.text) : passage.body;
  return { id: passage.id, text, isPlace, lasts: isPlace, isNew: true };
}

/** "À Lens, au titre desquels :" says where for each bullet. */
const listAbove = ({ id, body }: Passage, gazetteer: Gazetteer): Above | undefined =>
  findPlaces(body, gazetteer).places.length > 0
    ? { id, text: body, isPlace: false, lasts: true, isNew: false }
    : undefined;

/** "… au titre desquels :" before bullets. */
const announcesList = (passage: Passage, next: Passage | undefined) =>
  /:$/.test(passage.body) && passage.kind !== 'item' && next?.kind === 'item' && !isOnlyLeadIn(next.body);

/** The initiatives that one passage tells; each has the addresses that stand in its words, the last those that follow. */
function draftsOf(passage: Passage, above: Above | undefined, gazetteer: Gazetteer): Draft[] {
  const body = passage.body.replace(ITEM_NUMBER, '');
  const parts = splitInitiatives(
    body,
    gazetteer,
    (start) => sentenceAt(passage, start)?.answer === 'continues',
  );
  const inWords = parts.map((part) =>
    findContacts({ spans: [{ text: part }] }).flatMap(({ contact }) => contact ?? []),
  );
  const others = passage.contacts.filter(
    (contact) =>
      !inWords.slice(0, -1).some((own) => own.some((each) => addressOf(each) === addressOf(contact))),
  );
  return parts.map((part, index) => {
    const isLast = index === parts.length - 1;
    return {
      id: (index > 0 && sentenceAt(passage, part)?.id) || passage.id,
      line: passage.line,
      paragraphs: [{ id: passage.id, text: part }],
      contacts: isLast ? others : (inWords[index] ?? []),
      isClosed: !isLast || hasLinkBlock(passage),
      ...(above && index === 0 && { above: { id: above.id, text: above.text, isPlace: above.isPlace } }),
    };
  });
}

/** The sentence by which a part of a passage opens. */
const sentenceAt = ({ sources }: Passage, part: string) =>
  sources.flatMap(({ sentences }) => sentences).find(({ text }) => part.startsWith(text));

const addressOf = (contact: Contact) => (contact.kind === 'phone' ? contact.number : contact.url);

function continueWith(passage: Passage, { drafts, introduction, contacts }: Gathered) {
  const current = drafts.at(-1);
  if (current) current.paragraphs.push({ id: passage.id, text: passage.body });
  else introduction.push(passage.body);
  (current?.contacts ?? contacts).push(...passage.contacts);
  if (current) current.isClosed ||= hasLinkBlock(passage);
}

function addLinks({ drafts, contacts }: Gathered, passage: Passage) {
  const current = drafts.at(-1);
  (current?.contacts ?? contacts).push(...passage.contacts);
  if (current) current.isClosed ||= passage.contacts.length > 0;
  // "Sur ces deux initiatives": those before that have no link of their own share it.
  for (const draft of drafts.slice(-sharesLinks(passage), -1).reverse()) {
    if (draft.contacts.length > 0) break;
    draft.contacts.push(...passage.contacts);
  }
}

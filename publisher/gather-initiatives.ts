/** The passages of one theme → its introduction, and the paragraphs and links of each of its initiatives. */
import type { Contact } from '../shared/classify-link.ts';
import type { RecordFate } from './fate.ts';
import { findOrganisers, isProperName } from './find-organisers.ts';
import { findPeople } from './find-people.ts';
import { findPlaces } from './find-places.ts';
import type { Department } from './gazetteer.ts';
import { isOnlyLeadIn, isShared, type Passage } from './passage.ts';
import { headingName, isPlaceHeading, tellsOfSomeone } from './outline.ts';
import { goesOn, isDistrict } from './passage-signs.ts';

/** An initiative as gathered, not yet read. */
export interface Draft {
  line: number;
  paragraphs: string[];
  contacts: Contact[];
  /** What stands above it and says where or who: a commune's heading, a title of its own, the words before a list. */
  above?: { text: string; isPlace: boolean };
}

export interface Gathered {
  introduction: string[];
  drafts: Draft[];
  /** Links that stand with no initiative. */
  contacts: Contact[];
}

export function gatherInitiatives(
  passages: readonly Passage[],
  department: Department,
  record: RecordFate,
): Gathered {
  const gathered: Gathered = { introduction: [], drafts: [], contacts: [] };
  let above: { text: string; lasts: boolean; isNew: boolean; isHeading: boolean } | undefined;

  for (const [index, passage] of passages.entries()) {
    const next = passages[index + 1];
    const current = gathered.drafts.at(-1);
    if (isOnlyLeadIn(passage.body)) {
      addLinks(gathered, passage);
      record(passage, 'link', current ? 'suit l’initiative' : 'suit le titre du thème');
    } else if (isDistrict(passage)) {
      above = undefined;
      record(passage, 'introduction', 'arrondissement ou canton');
    } else if (passage.kind === 'heading') {
      const lasts = isPlaceHeading(passage, department);
      above = { text: lasts ? headingName(passage.text) : passage.body, lasts, isNew: true, isHeading: true };
      record(passage, 'entry', lasts ? 'nom d’une commune' : 'intertitre');
    } else if (announcesList(passage, next)) {
      gathered.introduction.push(passage.body);
      above =
        findPlaces(passage.body, department).places.length > 0
          ? { text: passage.body, lasts: true, isNew: false, isHeading: false }
          : undefined;
      record(passage, 'introduction', 'annonce une liste');
    } else {
      const sign = above?.isNew
        ? 'suit un intertitre'
        : signOfOpening(passage, current, passages.slice(index + 1), department);
      const why = sign ?? (current ? 'continue l’initiative' : 'avant la première initiative');
      if (sign !== undefined) {
        for (const [part, body] of splitEntries(passage.body, department).entries()) {
          gathered.drafts.push({
            line: passage.line,
            paragraphs: [body],
            contacts: [],
            ...(above &&
              part === 0 && { above: { text: above.text, isPlace: above.lasts && above.isHeading } }),
          });
        }
        if (above) above = above.lasts ? { ...above, isNew: false } : undefined;
        gathered.drafts.at(-1)?.contacts.push(...passage.contacts);
      } else if (current) {
        current.paragraphs.push(passage.body);
        current.contacts.push(...passage.contacts);
      } else {
        gathered.introduction.push(passage.body);
        gathered.contacts.push(...passage.contacts);
      }
      record(passage, sign !== undefined || current ? 'entry' : 'introduction', why);
    }
  }
  return gathered;
}

function addLinks({ drafts, contacts }: Gathered, passage: Passage) {
  const current = drafts.at(-1);
  (current?.contacts ?? contacts).push(...passage.contacts);
  if (!isShared(passage)) return;
  // "Sur ces deux initiatives": those before that have no link of their own share it.
  for (const draft of drafts.slice(0, -1).reverse()) {
    if (draft.contacts.length > 0) break;
    draft.contacts.push(...passage.contacts);
  }
}

/** "… au titre desquels :" before bullets. */
const announcesList = (passage: Passage, next: Passage | undefined) =>
  /:$/.test(passage.body) && passage.kind !== 'item' && next?.kind === 'item' && !isOnlyLeadIn(next.body);

/** Why a new initiative begins here, rather than an introduction or more of the one before; undefined when none does. */
function signOfOpening(
  passage: Passage,
  current: Draft | undefined,
  after: readonly Passage[],
  department: Department,
): string | undefined {
  const [next] = after;
  const { body, contacts, kind } = passage;
  const { places, territories } = findPlaces(body, department);
  const place = places.find(({ role }) => role !== 'origin');
  const organiser = findOrganisers(body, findPeople(body), places)[0];
  const hasLinks =
    contacts.length > 0 || (next !== undefined && next.contacts.length > 0 && isOnlyLeadIn(next.body));
  const sign =
    (place && `commune : ${place.name}`) ??
    (organiser && (current || isProperName(organiser.name)) ? `acteur : ${organiser.name}` : undefined) ??
    (territories[0] && (current || hasLinks) ? `territoire : ${territories[0].name}` : undefined) ??
    (kind === 'item' ? 'puce' : undefined) ??
    (/^[«"“]/.test(body) && goesOn(body) === undefined ? 'nom entre guillemets' : undefined);
  if (current === undefined) {
    // An introduction may hold an address too; where it does, others are still to be told of.
    const isOnly = !after.some((each) => tellsOfSomeone(each, department));
    return sign ?? (hasLinks && isOnly ? 'suivi de liens' : undefined);
  }
  if (current.contacts.length === 0 && kind !== 'item') {
    const how = goesOn(body);
    // "Le comité départemental …" at the start takes up nothing: it names someone.
    const namesAnother = organiser !== undefined && organiser.start < 5;
    return how === 'reference' || (how === 'subject' && !namesAnother) ? undefined : sign;
  }
  return sign ?? (hasLinks ? 'suivi de liens' : undefined);
}

/** Several initiatives in one paragraph: each opens with "À Commune,". */
function splitEntries(body: string, department: Department): string[] {
  const starts = Array.from(
    body.matchAll(/(?<=^|[.!?…»] )[AÀ] \p{Lu}[^,.;]{2,40}, /gu),
    ({ index }) => index,
  ).filter((start) => findPlaces(body.slice(start, start + 50), department).places.length > 0);
  if (starts.length < 2 || starts[0] !== 0) return [body];
  return starts.map((start, index) => body.slice(start, starts[index + 1]).trim());
}

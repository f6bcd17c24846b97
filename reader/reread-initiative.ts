/** An initiative whose text an editor has written anew: what it names is searched there again. */
import type { Contact } from '../shared/addresses/classify-link.ts';
import { isMentionOf } from '../shared/editor/named-people.ts';
import { annotate } from './mentions/annotate.ts';
import { addressOf, contactsIn } from './passages/find-contacts.ts';
import { linksOf } from './passages/passage.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import { toAnswering } from './questions/answering.ts';
import { toPeopleSettler } from './questions/settle-people.ts';
import { parseInitiative, type ParsedInitiative } from './parse-initiative.ts';

/**
 * @param text its paragraphs, joined by a blank line
 * @returns it with what the text names; what the text does not say, as a heading above it may have done, stays as it was read,
 *   and so does what the editor said of a person
 */
export function rereadInitiative<T extends ParsedInitiative>(
  before: T,
  text: string,
  gazetteer: Gazetteer,
): T {
  const [old, read] = [before.text, text].map((each) => readAlone(before, each, gazetteer)) as [
    ParsedInitiative,
    ParsedInitiative,
  ];
  const kept = <V>(list: (initiative: ParsedInitiative) => readonly V[], keyOf: (value: V) => string) =>
    unsaid(list(before), list(old), list(read), keyOf);
  const initiative = {
    ...before,
    ...read,
    communes: kept(
      ({ communes }) => communes,
      ({ code }) => code,
    ),
    territories: kept(
      ({ territories }) => territories,
      ({ slug }) => slug,
    ),
    organisers: kept(
      ({ organisers }) => organisers,
      ({ name }) => name,
    ),
    people: kept(
      ({ people }) => people,
      ({ name }) => name,
    ).filter((person) => !before.inFull.some((each) => isMentionOf(person, each))),
    inFull: before.inFull,
    kept: before.kept,
  };
  return { ...initiative, personal: read.personal || initiative.people.length > 0 };
}

/** Nobody is asked about it: whoever wrote the text sees what it was taken for, and a doubtful name is masked. */
function readAlone(before: ParsedInitiative, text: string, gazetteer: Gazetteer): ParsedInitiative {
  const { line, passage: id } = before;
  const draft = {
    ...{ id, line },
    paragraphs: text
      .split(/\n{2,}/)
      .map((paragraph) => ({ id, text: paragraph, mentions: annotate(paragraph, gazetteer).mentions })),
    contacts: contactsOf(before, text),
  };
  const answering = toAnswering({}, []);
  return parseInitiative(draft, { gazetteer, answering, settler: toPeopleSettler(answering) }).initiative;
}

/** What the new text says, behind what was known without the old one saying so. */
function unsaid<V>(
  known: readonly V[],
  old: readonly V[],
  read: readonly V[],
  keyOf: (value: V) => string,
): V[] {
  const said = new Set([...old, ...read].map(keyOf));
  return [...known.filter((value) => !said.has(keyOf(value))), ...read];
}

/** Those of its block of links, and those that stand in the words of its text now. */
function contactsOf({ text: before, links, phones }: ParsedInitiative, text: string): Contact[] {
  const all: Contact[] = [...links, ...phones.map((number) => ({ kind: 'phone' as const, number }))];
  const said = new Set(contactsIn(before).map(addressOf));
  const told = contactsIn(text);
  const blocks = all.filter((contact) => !said.has(addressOf(contact)));
  return [...linksOf([...blocks, ...told]), ...[...blocks, ...told].filter(({ kind }) => kind === 'phone')];
}

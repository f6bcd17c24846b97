/** What may be done to an initiative, as edits of `corrections.json`. Pure. */
import type { Correction, PersonCorrection } from '../../../shared/editor/corrections.ts';
import { isMentionOf } from '../../../shared/editor/named-people.ts';
import { toName } from '../../../shared/french/mask-person.ts';
import { answer, correctInitiative, correctPublished, together, type Edit } from '../edits.ts';
import type { Entry } from './entry.ts';
import { correctionFrom, fieldsNow, fieldsRead, type EntryFields, type FieldName } from './entry-fields.ts';

/**
 * Parts that are undefined go back to the reading. What was said before there was an id moves to the id with the first change:
 * each thing is said in one place.
 */
export function correct(entry: Entry, part: Partial<Correction>): Edit {
  const { release, opener, saidUnder, read, said, isPublished } = entry;
  if (isPublished)
    return together(correctInitiative(release, saidUnder, emptied(part)), correctPublished(read.id, part));
  // Where its text was mended since, all that was said goes with it: of two openers the older counts no more.
  return saidUnder === opener
    ? correctInitiative(release, opener, part)
    : together(forget(entry), correctInitiative(release, opener, { ...said, ...part }));
}

const emptied = (part: Partial<Correction>): Partial<Correction> =>
  Object.fromEntries(Object.keys(part).map((name) => [name, undefined]));

export function correctField<Name extends FieldName>(
  entry: Entry,
  name: Name,
  field: EntryFields[Name],
): Edit {
  const said = correctionFrom(fieldsRead(entry), { ...fieldsNow(entry), [name]: field });
  return correct(entry, { [name]: said[name] });
}

/**
 * What was said of other persons stays, and the question about each is settled.
 * @param said by name; undefined leaves a person to the reading
 */
export function correctPeople(
  entry: Entry,
  said: Readonly<Record<string, PersonCorrection | undefined>>,
): Edit {
  const people = { ...entry.said.people, ...said } as Correction['people'];
  const answers = Object.entries(said).flatMap(([name, each]) =>
    questionsAbout(name, entry).map(({ id }) =>
      // Whoever agreed to be named is a private person all the same.
      answer(entry.release, id, typeof each === 'object' ? 'private' : each),
    ),
  );
  return together(correct(entry, { people }), ...answers);
}

const questionsAbout = (name: string, { questions }: Entry) =>
  questions.filter(({ about, text }) => about === 'person' && isMentionOf(toName(text), toName(name)));

/** What the editor wrote as the text of the one above goes on with this text. */
export function joinWithPrevious(entry: Entry, previous: Entry): Edit {
  const { text } = previous.said;
  return together(
    forget(entry),
    answer(entry.release, entry.opener, 'continues'),
    ...(text === undefined ? [] : [correct(previous, { text: `${text}\n\n${entry.corrected.text}` })]),
  );
}

/** Another initiative begins with the sentence. A text that was written by hand gives way to what was read. */
export const splitAt = (entry: Entry, sentence: string): Edit =>
  together(correct(entry, { text: undefined }), answer(entry.release, sentence, 'initiative'));

export const cutOut = (entry: Entry, sentence: string): Edit =>
  together(correct(entry, { text: undefined }), answer(entry.release, sentence, 'furniture'));

export const putBack = (entry: Entry, sentence: string): Edit => answer(entry.release, sentence, undefined);

export const isNone = (entry: Entry, instead: 'introduction' | 'closing' | 'furniture'): Edit =>
  together(forget(entry), answer(entry.release, entry.opener, instead));

/** @param today ISO date */
export const withdraw = (entry: Entry, today: string): Edit =>
  correct(entry, { withdrawn: today, restored: undefined });

export const restore = (entry: Entry, today: string): Edit => correct(entry, { restored: today });

/** What was said of an initiative that is one no more, by what opened it. */
const forget = ({ release, saidUnder, said }: Entry): Edit =>
  correctInitiative(release, saidUnder, emptied(said));

import { foldText } from './fold-text.ts';

/** A private person's name, and how it stands in public: first name and initial. */
export interface PersonName {
  /** Empty for a person known by surname alone. */
  first: string;
  /** Absent for a person known by first name alone. */
  last?: string;
}

const TITLE = /^(?:M\. et Mme|MM?\.|Mmes?|Mlles?|Monsieur|Madame|Mademoiselle|Docteur|Dr|Me) /iu;

/** "Mme Sophie Delattre" → her first name and surname; "M. Delattre" → his surname; "Sophie" → her first name. */
export function toName(name: string): PersonName {
  const untitled = name.replace(TITLE, '');
  const [first = '', ...rest] = untitled.split(' ');
  if (rest.length > 0) return { first, last: rest.join(' ') };
  return untitled === name ? { first } : { first: '', last: untitled };
}

/** What takes the place of a piece of a text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Of edits that overlap, the first, then the longest, is made. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let [done, out] = [0, ''];
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done) continue;
    out += source.slice(done, start) + text;
    done = end;
  }
  return out + source.slice(done);
}

/**
 * Every form of a name in a text, and what stands there instead: Jonathan Petit, PETIT Jonathan → Jonathan P.; J. Petit → J. P.;
 * the surname alone, or one half of it → P.
 */
export function shortenings(text: string, { first, last }: PersonName): Edit[] {
  if (last === undefined || /^\p{Lu}\.?$/u.test(last)) return [];
  const whole = wordsOf(last);
  const core = wordsOf(last.replace(PARTICLE, ''));
  const given = wordsOf(first);
  const [opening] = core;
  if (!opening) return [];
  const initial = initialOf(opening);
  const letters = given.map(({ raw }) => raw.charAt(0));
  const words = wordsOf(text);
  const finds = (name: readonly Word[], to: string, how?: Partial<Manner>) =>
    occurrences(text, words, name, to, { ...PLAINLY, ...how });
  // A surname may be a word of the text as well ("Petit à petit"): then a capital opens a sentence before it names someone.
  const isWord = () => {
    const small = wordsInSmallLetters(text);
    return core.some(({ raw }) => small.has(foldText(raw)));
  };
  const alone = (edits: readonly Edit[]) =>
    edits.length > 0 && isWord()
      ? edits.filter(({ start }) => WITHIN_SENTENCE.test(wordsBefore(text, start)))
      : edits;
  const halves = core.length > 1 ? core.filter(({ raw }) => raw.length > 3 && /^\p{Lu}/u.test(raw)) : [];
  return [
    ...(given.length > 0
      ? [
          ...finds([...given, ...whole], `${first} ${initial}`, { isSmallLetters: isNoNoun }),
          ...finds([...whole, ...given], `${first} ${initial}`, { isSmallLetters: isNoNoun }),
          // Capitals alone: « Petit à petit, Jonathan avance. »
          ...finds([...whole, ...given], `${first} ${initial}`, { between: LISTED }),
          ...finds([...wordsOf(letters.join('. ')), ...whole], `${letters.join('.-')}. ${initial}`),
        ]
      : []),
    ...alone([
      ...finds(whole, initial, { isSmallLetters: isCalled }),
      ...severalOf(text, words, whole, initial),
      ...finds(core, initial),
      ...halves.flatMap((half) => finds([half], initialOf(half))),
    ]),
  ];
}

/** The words of a text that no capital opens, folded; those of its addresses are none, nor is what someone is called by. */
export const wordsInSmallLetters = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .replace(CALLED_IN_SMALL_LETTERS, ' ')
      .split(/\s+/)
      .filter((piece) => !IN_ADDRESS.test(piece))
      .flatMap((piece) => piece.match(/(?<=^|[’'(«"-])\p{Ll}+(?=$|[’',;:!?)»"-]|[.…]$)/gu) ?? [])
      .map(foldText),
  );

/** « Merci à quévrain. »: no noun stands so without an article, and nothing goes on behind it; « mme quévrain » is someone. */
const CALLING = {
  titles:
    '(?:[Mm]{1,2}\\.|[Mm](?:mes?|lles?|r|m)\\.?|[Mm]onsieur|[Mm]essieurs|[Mm]adame|[Mm]esdames|[Mm]ademoiselle|[Dd]octeur|[Dd]r\\.?)',
  others:
    '(?:[Ff]amille|[Cc]hez(?: les)?|(?:[Aa]telier|[Bb]oulangerie|[Bb]oucherie|[Ff]erme|[Gg]arage|[Mm]aison|[Ss]alon|[Pp]harmacie|[Cc]abinet|[Éé]picerie|[Cc]lan|[Tt]ribu)|[Mm]erci à|[Bb]ravo(?: à)?|[Gg]râce à|[Hh]ommage à|[Ff]élicitations à)',
};
const ENDING =
  '(?= ?(?:[,.;:!?)]|$)| (?:et|pour|qui|livre|donne|offre|propose|ouvre|coud|est|a|vend|fait|aide)(?!\\p{L})|\\n)';
const SMALL = "\\p{Ll}[\\p{L}’'-]*";
const CALLED_IN_SMALL_LETTERS = new RegExp(
  `(?<!\\p{L})(?:${CALLING.titles} ?${SMALL}(?: (?:et|&) ${SMALL})?|${CALLING.others} (?!${CALLING.titles} )${SMALL}${ENDING})`,
  'gu',
);
const BEHIND_TITLE = new RegExp(`(?<!\\p{L})${CALLING.titles} ?(?:[\\p{L}’'-]{2,30} (?:et|&) )?$`, 'u');
const BEHIND_OTHER = new RegExp(`(?<!\\p{L})${CALLING.others} $`, 'u');
const ENDS_THERE = new RegExp(`^${ENDING}`, 'u');
const isCalled = (before: string, behind: string) =>
  BEHIND_TITLE.test(before) || (BEHIND_OTHER.test(before) && ENDS_THERE.test(behind));

/** « une rose blanche » is no Rose Blanche. */
const isNoNoun = (before: string) =>
  !/(?<!\p{L})(?:(?:une?|l[ae]s?|des|du|ces?|cette|[mts](?:a|on|es)|nos|vos|leurs?) |l['’])$/iu.test(before);

const IN_ADDRESS = /[/@]|\p{L}\.\p{L}/u;

const PARTICLE = /^(?:de la |de |du |des |d['’]|le |la |van de[rn]? |van |von |ben |el |da |dos |di )+/iu;
/** As much of what stands before a name as tells what it is: the time for it does not grow with the text. */
export const wordsBefore = (text: string, start: number) => text.slice(Math.max(0, start - 80), start);

/** Where a capital opens no sentence. */
export const WITHIN_SENTENCE =
  /(?:[\p{Ll},;:–—] |[\p{Ll}][/’]|[,:(«“"][ \u00A0\u202F]?|(?:M\.|Mme|Mlle|\p{Lu}\.) |[@#])$/u;

interface Word {
  raw: string;
  start: number;
  end: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: raw, index }) => ({
    raw,
    start: index,
    end: index + raw.length,
  }));

const initialOf = ({ raw }: Word) => `${raw.charAt(0)}.`;

const isCapitals = ({ raw }: Word) => raw === raw.toUpperCase();

/** Capitals drop accents, and so do hasty writers: all of them, for "Côme" is not "Comé". */
const isSame = (one: Word, other: Word) =>
  one.raw.toLowerCase() === other.raw.toLowerCase() ||
  ([one, other].some((word) => isCapitals(word) || isBare(word)) &&
    foldText(one.raw) === foldText(other.raw));

const isCapital = (word: string) => /^\p{Lu}/u.test(word);

const isBare = ({ raw }: Word) => raw.toLowerCase() === foldText(raw);

/** "Les Quévrains": all who bear a surname. */
const severalOf = (text: string, words: readonly Word[], name: readonly Word[], to: string) =>
  occurrences(
    text,
    words,
    name.map((word, index) => (index < name.length - 1 ? word : { ...word, raw: `${word.raw}s` })),
    to,
  ).filter(({ start }) => /(?<!\p{L})(?:[Ll]es|[Dd]es|[Aa]ux) $/u.test(wordsBefore(text, start)));

/** What may stand between two words of one name: spaces of any kind, any dash, an apostrophe, the full stop of an initial. */
const BETWEEN = /^(?:[ \u00A0\u202F\n]{1,3}|[ \u00A0\u202F]?[-\u2010\u2011–'’] ?|\.[ \u00A0\u202F-]?)$/u;

/** « Quévrain, Rosalie », as lists have it. */
const LISTED = new RegExp(`${BETWEEN.source}|^, ?$`, 'u');

/** How a name may stand in a text. */
interface Manner {
  between: RegExp;
  /** May no capital open it, given what stands before and behind? */
  isSmallLetters: (before: string, behind: string) => boolean;
}

const PLAINLY: Manner = { between: BETWEEN, isSmallLetters: () => false };

function occurrences(
  text: string,
  words: readonly Word[],
  name: readonly Word[],
  to: string,
  { between, isSmallLetters } = PLAINLY,
): Edit[] {
  const last = name.length - 1;
  return words.flatMap((word, at) => {
    const end = words[at + last]?.end;
    const fits =
      end !== undefined &&
      name.every((part, index) => {
        const here = words[at + index];
        const before = words[at + index - 1];
        return (
          here !== undefined &&
          isSame(here, part) &&
          (index === 0 || !before || between.test(text.slice(before.end, here.start)))
        );
      });
    if (!fits) return [];
    const isInCapitals = name.every(
      (part, index) => isCapital(words[at + index]?.raw ?? '') || !isCapital(part.raw),
    );
    if (
      (!isInCapitals && !isSmallLetters(wordsBefore(text, word.start), text.slice(end, end + 12))) ||
      /[-\p{L}\p{N}]$/u.test(wordsBefore(text, word.start)) ||
      /^[-\p{L}\p{N}]/u.test(text.slice(end, end + 2))
    )
      return [];
    return [{ start: word.start, end: end + (text.charAt(end) === '.' ? 1 : 0), text: to }];
  });
}

export const maskPerson = (text: string, person: PersonName) => applyEdits(text, shortenings(text, person));

/** A name as a pattern, whatever spaces stand in it. */
export const namePattern = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \u00A0\u202F]');

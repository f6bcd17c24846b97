/** A private person's name, and how it stands in public: first name and initial. */
export interface PersonName {
  /** Empty for a person known by surname alone. */
  first: string;
  /** Absent for a person known by first name alone. */
  last?: string;
}

const TITLE = /^(?:M\. et Mme|M\.|Mme|Mlle|Monsieur|Madame) /u;

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

/** Jonathan Petit → Jonathan P.; the surname alone, later in the text, → P. */
export function shortenings(text: string, { first, last }: PersonName): Edit[] {
  if (last === undefined || /^\p{Lu}\.$/u.test(last)) return [];
  const initial = `${last.replace(/^(?:de la |de |du |des |d['’]|le |la )/u, '').charAt(0)}.`;
  const edge = (word: string) => `(?<![\\p{L}\\p{N}-])${namePattern(word)}(?![\\p{L}\\p{N}-])`;
  // A surname may be a word of the text as well ("Petit à petit"): then a capital opens a sentence before it names someone.
  const isWord = new RegExp(edge(last.toLowerCase()), 'u').test(text);
  const before = isWord ? '(?<=[\\p{Ll},;:] |(?:M\\.|Mme|Mlle) )' : '';
  const edits = (pattern: string, shortened: string) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      text: shortened,
    }));
  return [
    ...(first ? edits(`${edge(`${first} ${last}`)}\\.?`, `${first} ${initial}`) : []),
    ...edits(before + edge(last), initial),
  ];
}

export const maskPerson = (text: string, person: PersonName) => applyEdits(text, shortenings(text, person));

/** A name as a pattern, whatever spaces stand in it. */
export const namePattern = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \u00A0\u202F]');

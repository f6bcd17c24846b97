/** A private person's name, and how it stands in public: first name and initial. */
export interface PersonName {
  first: string;
  /** Absent for a person known by first name alone. */
  last?: string;
}

/** "Mme Sophie Delattre" → its first name and surname. */
export function toName(name: string): PersonName {
  const [first = '', ...rest] = name.replace(/^(?:M\.|Mme|Mlle|Monsieur|Madame) /u, '').split(' ');
  return rest.length > 0 ? { first, last: rest.join(' ') } : { first };
}

/** Jonathan Petit → Jonathan P.; the surname alone, later in the text, → P. */
export function maskPerson(text: string, { first, last }: PersonName): string {
  if (last === undefined || /^\p{Lu}\.$/u.test(last)) return text;
  const initial = `${last.replace(/^(?:de la |de |du |des |d['’]|le |la )/u, '').charAt(0)}.`;
  const edge = (word: string) => `(?<![\\p{L}\\p{N}-])${namePattern(word)}(?![\\p{L}\\p{N}-])`;
  const full = first
    ? text.replace(new RegExp(`${edge(`${first} ${last}`)}\\.?`, 'gu'), `${first} ${initial}`)
    : text;
  // A surname may be a word of the text as well ("Petit à petit"): then a capital opens a sentence before it names someone.
  const isWord = new RegExp(edge(last.toLowerCase()), 'u').test(text);
  const before = isWord ? '(?<=[\\p{Ll},;:] |(?:M\\.|Mme|Mlle) )' : '';
  return full.replace(new RegExp(`${before}${edge(last)}`, 'gu'), initial);
}

/** A name as a pattern, whatever spaces stand in it. */
export const namePattern = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \u00A0\u202F]');

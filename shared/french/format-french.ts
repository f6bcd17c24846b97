/** French as it is printed: dates in words, articles before names of communes, no-break spaces. */

export const NBSP = '\u00A0';
const NNBSP = '\u202F';

// By hand: the browser's own formats take some 40 ms to load, longer than drawing a whole list.
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

/** `2020-04-08` → `8 avril 2020`, the first of a month as `1er mai 2020`. */
export function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${day === 1 ? '1er' : day} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** Articles that French contracts; official names keep La and L' as they are. */
const contracted = (name: string, le: string, les: string) =>
  name.startsWith('Les ') ? les + name.slice(3) : name.startsWith('Le ') ? le + name.slice(2) : undefined;

/** `à Harnes`, `au Portel`, `aux Attaques`, `à La Couture`: the official name keeps its capital La or L’. */
export const atCommune = (name: string) => typeset(contracted(name, 'au', 'aux') ?? `à ${name}`);

/** `de Harnes`, `d’Arras`, `du Portel`, `des Attaques`. */
export const ofCommune = (name: string) =>
  typeset(
    contracted(name, 'du', 'des') ??
      (/^(?!Y[aeo])[AEIOUYÀÂÉÈÊËÎÏÔÛÜŒ]/i.test(name) ? `d’${name}` : `de ${name}`),
  );

/** Words for an area of any size: `de Harnes`, `de la Communauté urbaine d’Arras`, `du département (Pas-de-Calais)`. */
export function ofArea({ scope, name }: { scope: string; name: string }): string {
  if (scope === 'department') return `du département (${name})`;
  if (scope === 'commune') return ofCommune(name);
  return /^(?:Communauté|Métropole)/.test(name) ? `de la ${name}` : ofCommune(name);
}

/**
 * What is set otherwise, all in one pattern, since a page waits for every pattern's compilation: words in straight quotes,
 * an apostrophe within a word, what a no-break space follows, and spaces that become one, narrow where the last group matches.
 * Spaces are looked at from the first of their run alone: from each of them, a long run would take the square of its length.
 */
const UNSET =
  /(?<=^|[\s(«])"([^"\n]+)"|(')(?=[\wÀ-ÿŒœ"«“])(?<=[A-Za-zÀ-ÿŒœ]')|(«|\b[Nn]°(?= *\d))\s*|(?<!\s)\s+(?=»)|(?<! ) +(?=:(?!\S)|[%€](?<=\d +.)|([;!?]|(?<=\b\d{1,3} )\d{3}\b))/g;

/**
 * French typography for a text from a press release: curly apostrophes, and no-break spaces before « : ; ! ? % € »,
 * inside guillemets, after « n° », between a number and its thousands.
 */
export const typeset = (text: string): string =>
  text.replace(UNSET, (_, quoted?: string, apostrophe?: string, before = '', narrow?: string) =>
    quoted
      ? `«${NBSP}${typeset(quoted.trim())}${NBSP}»`
      : apostrophe
        ? '’'
        : before + (narrow ? NNBSP : NBSP),
  );

/** `1 initiative`, `12 initiatives`; none is singular. */
export const formatCount = (count: number, singular: string, plural = `${singular}s`) =>
  `${count.toLocaleString('fr-FR')}${NBSP}${count < 2 ? singular : plural}`;

/** With a capital: « l’association » → « L’association ». */
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A number as it is read out: `+33321000000` → `03 21 00 00 00`, `3919` → `39 19`, others as they are. */
export function formatPhone(phone: string): string {
  const national = phone.replace(/^\+33(?=\d{9}$)/, '0');
  if (national.startsWith('+') || national.length % 2) return national;
  return national.replace(/\d{2}(?=\d)/g, `$&${NBSP}`);
}

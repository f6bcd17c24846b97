/** French telephone numbers as printed → E.164, or the short number as it is. */

/** Short numbers that answer for everyone in France: 3xxx services, 1xx emergencies, the European 112, 116xxx. */
const SHORT = /^(?:3\d{3}|11[2-9]|1[578]|116\d{3})$/;
/** What people put between digits: "03.21.00.00.00", "0 800 130 000", "+33 (0)3 21…". */
const SEPARATORS = /[\s\u00A0\u202F./–-]+/g;
/** Every French number has nine digits behind its prefix, whatever they are. */
const NATIONAL = /^(?:(?:\+|00)33(?:\(0\))?|\(\+33\)|0)([1-9]\d{8})$/;

/**
 * @returns `+33321000000`, or a short number (`3919`) when the text says `tel:`; undefined for anything else
 * @example parsePhone('03 21 00 00 00') // '+33321000000'
 */
export function parsePhone(printed: string): string | undefined {
  const isLink = /^tel:/i.test(printed);
  const digits = printed
    .replace(/^tel:(?:\/\/)?/i, '')
    .replaceAll('%20', '')
    .replace(SEPARATORS, '');
  if (isLink && SHORT.test(digits)) return digits;
  const significant = NATIONAL.exec(digits)?.[1];
  return significant && `+33${significant}`;
}

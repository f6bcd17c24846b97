/** French telephone numbers as printed → E.164, or the short number as it is. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Short numbers that answer for everyone in France: 3xxx services, 1xx emergencies, the European 112, 116xxx. */
const SHORT = /^(?:3\d{3}|11[2-9]|1[578]|116\d{3})$/;
const FRENCH = /^(?:tel:)?(?:(?:\+|00)\s?33[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.-]?\d{2}){4}$/;

/**
 * @returns `+33321000000`, or a short number (`3919`) when the text says `tel:`; undefined for anything else
 * @example parsePhone('03 21 00 00 00') // '+33321000000'
 */
export function parsePhone(printed: string): string | undefined {
  const text = printed.replace(/[\u00A0\u202F]/g, ' ').trim();
  if (text.startsWith('tel:') && SHORT.test(text.slice(4))) return text.slice(4);
  if (!FRENCH.test(text)) return undefined;
  const number = parsePhoneNumberFromString(text.replace(/^tel:/, '').replace('(0)', ''), 'FR');
  return number?.isPossible() ? number.number : undefined;
}

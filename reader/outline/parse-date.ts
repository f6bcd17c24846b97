import { foldText } from '../../shared/french/fold-text.ts';

const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
  ' ',
);
const SHORT_MONTHS = 'janv fevr mars avr mai juin juil aout sept oct nov dec'.split(' ');

const IN_WORDS = /(?<!\d)(\d{1,2})\s*(?:er|ᵉʳ)?\s+(\p{L}+)\.?\s+(\d{4})(?!\d)/u;
const IN_DIGITS = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/;

/**
 * The first date that a French text states with its year, day first.
 * @returns ISO, or undefined when there is none or no such day exists
 * @example parseFrenchDate('Arras, le 1er mai 2020') // '2020-05-01'
 */
export function parseFrenchDate(text: string): string | undefined {
  const normal = text.normalize('NFC');
  const words = IN_WORDS.exec(normal);
  if (words) {
    const name = foldText(words[2] ?? '');
    const month = MONTHS.indexOf(name) + 1 || SHORT_MONTHS.indexOf(name) + 1;
    return isoDate(Number(words[3]), month, Number(words[1]));
  }
  const digits = IN_DIGITS.exec(normal);
  return digits ? isoDate(Number(digits[3]), Number(digits[2]), Number(digits[1])) : undefined;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

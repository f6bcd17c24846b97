/**
 * The line of code at the foot of a request: any JSON value in letters that a mail leaves as they are, between two marks, with
 * a checksum. Mail programs break it, quote it, put soft hyphens into it: all of that is taken out before it is read.
 * ```
 * [solidaire1.WyI2Mi0yMDIwLTA0LTA4LTIjZTciLHsid2l0aGRyYXduIjoiMjAyMC0wNS0wMiJ9XQ.2f1c90aa]
 * ```
 */

const OPENING = '[solidaire1.';

export function writeRequestLine(value: unknown): string {
  const code = toCode(JSON.stringify(value));
  return `${OPENING}${code}.${checksum(code)}]`;
}

export interface FoundLines {
  /** What each sound line holds, each once. */
  values: unknown[];
  /** A line begins in the text, and cannot be read whole. */
  isDamaged: boolean;
}

/** What mails add within a line: breaks and spaces, marks of quotation, soft line ends, characters that nobody sees. */
const ADDED = /[\s>|=\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+/g;
const LINE = /\[solidaire1\.([\w-]+)\.([\da-f]{8})\]/gi;

/** @param text a mail, or any part of one */
export function readRequestLines(text: string): FoundLines {
  const plain = text.replace(ADDED, '');
  const begun = plain.toLowerCase().split(OPENING).length - 1;
  const sound = [...plain.matchAll(LINE)].flatMap(([, code = '', sum = '']) =>
    checksum(code) === sum.toLowerCase() ? readCode(code) : [],
  );
  const different = new Map(sound.map((value) => [JSON.stringify(value), value]));
  return { values: [...different.values()], isDamaged: begun > sound.length };
}

/** @returns nothing for what no writer wrote: anybody can make a checksum */
function readCode(code: string): unknown[] {
  try {
    return [JSON.parse(fromCode(code))];
  } catch {
    return [];
  }
}

/** Base64 with the letters of addresses: https://www.rfc-editor.org/rfc/rfc4648#section-5 */
const toCode = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromCode = (code: string) =>
  new TextDecoder().decode(
    Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0)),
  );

/** CRC-32, as zip and PNG have it: 8 hexadecimal digits. */
function checksum(text: string): string {
  let rest = 0xffffffff;
  for (const letter of text) {
    rest ^= letter.charCodeAt(0);
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (~rest >>> 0).toString(16).padStart(8, '0');
}

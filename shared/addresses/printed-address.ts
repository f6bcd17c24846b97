/**
 * Addresses as people print and paste them → URL. Press releases drop the scheme, swallow the final full stop or
 * bracket, carry zero-width characters and HTML's `&amp;`.
 */
import { withoutFormatCharacters, withoutInvisibleCharacters } from '../french/invisible-characters.ts';

const AMPERSAND_ENTITY = /&(?:amp|#0*38|#x0*26);/gi;
const OPENING = /^[\s<«"“‘'([{]+/;
const CLOSING = new Set('\u00A0\u202F \t\r\n>»"”’\'])}.,;:!?…');
/** `www.facebook.com:443/x` starts like a scheme but is a host and a port. */
const SCHEME = /^[a-z][a-z\d+.-]*:(?!\d+(?:\/|$))/i;
/** Longer than any address that people print, and short enough that no hostile one costs time. */
const MAX_LENGTH = 4096;

/**
 * The address without the marks that stand around it in a sentence.
 * @example trimAddress('(www.second-depart.fr).') // 'www.second-depart.fr'
 */
export function trimAddress(printed: string): string {
  if (printed.length > MAX_LENGTH) return '';
  const address = withoutInvisibleCharacters(printed).replace(OPENING, '');
  let end = address.length;
  // A final bracket belongs to the address only when it was opened inside it.
  let unopened = count(address, ')') - count(address, '(');
  while (end > 0) {
    const last = address.charAt(end - 1);
    if (!CLOSING.has(last) || (last === ')' && unopened <= 0)) break;
    if (last === ')') unopened--;
    end--;
  }
  return address.slice(0, end).replace(AMPERSAND_ENTITY, '&');
}

const count = (text: string, character: string) => text.split(character).length - 1;

/** Was the address cut short by whoever printed it ("www.facebook.com/EntraideLie…")? */
export const isCutShort = (printed: string) => /(?:…|\.{2,})[\s»"”’')\]]*$/.test(printed.slice(-20));

/**
 * An address → URL; undefined for what is none. Not `URL.canParse`: Node 20's misreads Latin-1 strings once compiled.
 */
export function toUrl(address: string, base?: URL): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/**
 * @param assumed the scheme of an address that is printed without one
 * @returns undefined for what is no address
 */
export function parsePrintedAddress(printed: string, assumed: 'https' | 'http' = 'https'): URL | undefined {
  const address = trimAddress(printed);
  if (address === '') return undefined;
  if (address.startsWith('//')) return toUrl(`${assumed}:${address}`);
  if (SCHEME.test(address)) return toUrl(address);
  const url = toUrl(`${assumed}://${address}`);
  // "someone@host" without a scheme is an e-mail address or a trick.
  return url?.username ? undefined : url;
}

/** Host name in lower case, without the final dot that the root of the DNS may leave. */
export const hostOf = (url: URL) => url.hostname.replace(/\.$/, '');

// Control characters, `<` and an encoded slash never stand in a segment that Facebook or its peers would serve.
const FORBIDDEN = /[\0-\x1F\x7F-\x9F</\\]/;

/**
 * The path's segments, each decoded once.
 * @returns undefined when one of them is no valid UTF-8 or holds what no segment may hold
 */
export function decodedSegments(pathname: string): string[] | undefined {
  try {
    const segments = pathname.split('/').map(decodeSegment).filter(Boolean);
    return segments.some((segment) => FORBIDDEN.test(segment)) ? undefined : segments;
  } catch {
    return undefined;
  }
}

/** Content systems leave encoded spaces and zero-width characters at the ends of what was pasted into them. */
const decodeSegment = (segment: string) => withoutFormatCharacters(decodeURIComponent(segment)).trim();

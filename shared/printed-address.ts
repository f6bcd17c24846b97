/**
 * Addresses as people print and paste them → URL. Press releases drop the scheme, swallow the final full stop or
 * bracket, carry zero-width characters and HTML's `&amp;`.
 */

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const AMPERSAND_ENTITY = /&(?:amp|#0*38|#x0*26);/gi;
const OPENING = /^[\s<«"“‘'([{]+/;
const CLOSING = /[\s>»"”’'\]}.,;:!?…]+$/;
/** `www.facebook.com:443/x` starts like a scheme but is a host and a port. */
const SCHEME = /^[a-z][a-z\d+.-]*:(?!\d+(?:\/|$))/i;

/**
 * The address without the marks that stand around it in a sentence.
 * @example trimAddress('(www.second-depart.fr).') // 'www.second-depart.fr'
 */
export function trimAddress(printed: string): string {
  let address = printed.replace(INVISIBLE, '').replace(OPENING, '').replace(CLOSING, '');
  // A final bracket belongs to the address only when it was opened inside it.
  while (address.endsWith(')') && !isBalanced(address)) address = address.slice(0, -1).replace(CLOSING, '');
  return address.replace(AMPERSAND_ENTITY, '&');
}

const isBalanced = (text: string) => text.split('(').length === text.split(')').length;

/**
 * @param assumed the scheme of an address that is printed without one
 * @returns undefined for what is no address
 */
export function parsePrintedAddress(printed: string, assumed: 'https' | 'http' = 'https'): URL | undefined {
  const address = trimAddress(printed);
  const absolute = address.startsWith('//')
    ? `${assumed}:${address}`
    : SCHEME.test(address)
      ? address
      : `${assumed}://${address}`;
  return URL.canParse(absolute) ? new URL(absolute) : undefined;
}

/** Host name in lower case, without the final dot that the root of the DNS may leave. */
export const hostOf = (url: URL) => url.hostname.replace(/\.$/, '');

// C0 controls, delete, `<` and an encoded slash never stand in a segment that Facebook or its peers would serve.
const FORBIDDEN = /[\0-\x1F\x7F</\\]/;

/**
 * The path's segments, each decoded once.
 * @returns undefined when one of them is no valid UTF-8 or holds what no segment may hold
 */
export function decodedSegments(pathname: string): string[] | undefined {
  try {
    const segments = pathname.split('/').filter(Boolean).map(decodeURIComponent);
    return segments.some((segment) => FORBIDDEN.test(segment)) ? undefined : segments;
  } catch {
    return undefined;
  }
}

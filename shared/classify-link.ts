/** A printed address → the typed link that the feed carries: what it leads to, and whose it is. */
import { facebookRedirectTarget, findFacebookIdentity, isFacebookHost } from './facebook-identity.ts';
import type { Link } from './feed-schema.ts';
import { parsePhone } from './phone-number.ts';
import { hostOf, parsePrintedAddress, trimAddress } from './printed-address.ts';
import { findSocialAccount } from './social-account.ts';

/** What an address printed in a bulletin is: a link of the feed, or a telephone number in E.164 or short form. */
export type Contact = Link | { kind: 'phone'; number: string };

const EMAIL = /^(?:mailto:)?([\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,})(?:\?.*)?$/iu;

/**
 * @param printed an address as it stands in a text or in an `href`
 * @returns undefined for what is none: a word, a script, a share link without an address
 * @example classifyLink('www.facebook.com/SECONDDDEPART/')
 * // { kind: 'facebook-page', url: 'https://www.facebook.com/SECONDDDEPART/', identity: { kind: 'page', key: 'secondddepart' } }
 */
export function classifyLink(printed: string): Contact | undefined {
  const trimmed = trimAddress(printed);
  const email = EMAIL.exec(trimmed)?.[1];
  if (email) return { kind: 'email', url: `mailto:${email}` };
  const number = parsePhone(trimmed);
  if (number) return { kind: 'phone', number };
  return classifyUrl(trimmed);
}

function classifyUrl(address: string): Link | undefined {
  const parsed = parsePrintedAddress(address, 'http');
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  const url = facebookRedirectTarget(parsed) ?? parsed;
  const host = hostOf(url);
  if (!/[^.]\.[^.\d]/.test(host)) return undefined;
  // Without a scheme, an old site may answer on http alone; the networks are known to answer on https.
  const printedScheme = url !== parsed || /^https?:/i.test(address);
  const withScheme = (known: boolean) =>
    known && !printedScheme ? url.href.replace(/^http:/, 'https:') : printedForm(url, address, parsed);

  if (isFacebookHost(host)) {
    const identity = findFacebookIdentity(url.href);
    if (!identity) return { kind: 'facebook', url: withScheme(true) };
    const { kind, key } = identity;
    return { kind: `facebook-${kind}`, url: withScheme(true), identity: { kind, key } };
  }
  const social = findSocialAccount(url);
  if (social) return { ...social, url: withScheme(true) };
  return { kind: 'website', url: withScheme(false) };
}

/** As printed, made absolute: a bare host stays without the slash that parsing adds. */
function printedForm(url: URL, address: string, parsed: URL): string {
  const isBareHost =
    url === parsed && url.pathname === '/' && !url.search && !url.hash && !address.endsWith('/');
  return isBareHost ? url.href.replace(/\/$/, '') : url.href;
}

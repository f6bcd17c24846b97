/** A printed address → the typed link that the feed carries: what it leads to, and whose it is. */
import { facebookRedirectTarget, findFacebookIdentity, isFacebookHost } from './facebook-identity.ts';
import type { Link } from '../feed/feed-schema.ts';
import { kindAgrees } from './kind-of-address.ts';
import { parsePhone } from './phone-number.ts';
import { hostOf, isCutShort, parsePrintedAddress, toUrl, trimAddress } from './printed-address.ts';
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
  const email = EMAIL.exec(decodeMailto(trimmed))?.[1];
  if (email) return { kind: 'email', url: `mailto:${email}` };
  const number = parsePhone(trimmed);
  if (number) return { kind: 'phone', number };
  return /\s/.test(trimmed) ? undefined : classifyUrl(trimmed, isCutShort(printed));
}

const decodeMailto = (address: string) =>
  /^mailto:/i.test(address)
    ? `mailto:${address.slice(7).replaceAll('%20', ' ').replaceAll('%40', '@').trim()}`
    : address;

function classifyUrl(address: string, cutShort: boolean): Link | undefined {
  const parsed = parsePrintedAddress(address, 'http');
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  const hasScheme = /^https?:/i.test(address);
  const target = facebookRedirectTarget(parsed);
  const host = hostOf(target ?? parsed);
  if (!/[^.]\.[^.\d]/.test(host) || isShareDialog(host, (target ?? parsed).pathname)) return undefined;

  // Without a scheme, an old site may answer on http alone; the networks are known to answer on https.
  const withScheme = (scheme: string) => {
    if (target) return target.href;
    const printed = hasScheme ? address : `${scheme}://${address.replace(/^\/\//, '')}`;
    return absolute(toUrl(printed) ?? parsed, printed);
  };
  // What only parsing shows to be a network's, such as letters of double width, is written as it parses.
  const ofNetwork = (kind: Link['kind']) => {
    const url = withScheme('https');
    return { kind, url: kindAgrees({ kind, url }) ? url : (toUrl(url) ?? parsed).href };
  };
  if (isFacebookHost(host)) {
    const identity = cutShort ? undefined : findFacebookIdentity(parsed.href);
    if (!identity) return ofNetwork('facebook');
    const { kind, key } = identity;
    return { ...ofNetwork(`facebook-${kind}`), identity: { kind, key } };
  }
  const social = findSocialAccount(target ?? parsed);
  if (social) return { ...social, ...ofNetwork(social.kind) };
  return { kind: 'website', url: withScheme('http') };
}

/** Dialogs that share a page with one's friends: they lead to no one. */
const SHARE_DIALOGS: readonly { host: RegExp; path: RegExp }[] = [
  { host: /(?:^|\.)facebook\.com$/, path: /^\/(?:sharer(?:\/|\.php|$)|share\.php|dialog\/)/ },
  { host: /(?:^|\.)(?:twitter|x)\.com$/, path: /^\/(?:intent\/(?:tweet|post)|share)(?:\/|$)/ },
  { host: /(?:^|\.)linkedin\.com$/, path: /^\/(?:shareArticle|sharing\/)/ },
  { host: /^(?:api\.whatsapp\.com|wa\.me|t\.me)$/, path: /^\/(?:send|share\/|$)/ },
  { host: /(?:^|\.)pinterest\.\w+$/, path: /^\/pin\/create\// },
];

const isShareDialog = (host: string, pathname: string) =>
  SHARE_DIALOGS.some((dialog) => dialog.host.test(host) && dialog.path.test(pathname));

/** As printed, made absolute; only what parsing had to mend is written anew, and no password is passed on. */
function absolute(url: URL, printed: string): string {
  if (/^https?:\/\/[^\s\\@]+$/.test(printed) && toUrl(printed)?.href === url.href) return printed;
  const plain = new URL(url);
  plain.username = plain.password = '';
  return plain.href;
}

/**
 * What a document says of its own page: the username and the number that mean the same, as it was loaded.
 *
 * Facebook's application changes the address without changing what stands in the document, so all of it speaks of the
 * address that was loaded: it counts for another one only where it names that one too. Two usernames are two pages, or a
 * doubt: then nothing is learnt.
 */
import { facebookMatchKeys, findFacebookIdentity } from '../../shared/addresses/facebook-identity.ts';

/** Where the head names the subject of the page: addresses of the site and of its mobile application. */
const HEAD_NAMES: Readonly<Record<string, string>> = {
  'link[rel="canonical"]': 'href',
  'meta[property="og:url"], meta[property^="al:"][property$=":url"]': 'content',
};

/** Objects that name both: `"userVanity":"second.depart","userID":"1000…"`, and a page's own with its address. */
const VANITY_AND_ID = /"user(?:Vanity|ID)":"([\w.]+)","user(?:Vanity|ID)":"([\w.]+)"/g;
const NODE = /\{"__typename":"(User|Page|Group)"([^{}]*)/g;
const NODE_ID = /"id":"(\d+)"/;
const NODE_URL = /"url":"(https:[^"]+)"/;
/** A page of today is a profile, and keeps the number of the page that it was: in the object that gives the profile's address. */
const CLASSIC = /"(?:delegate_page":\{[^{}]*?"id|(?:associated_page_id|pageID))":"(\d+)"/g;
/** The reader's own account, whose number may stand anywhere. */
const VIEWER = /"(?:USER_ID|ACCOUNT_ID|actorID|viewerID)":"(\d+)"/g;

/** A page has one username, its number, and another since it may also be a profile. */
const MAX_NUMBERS = 3;

/** The keys of one page, as the head and the address that was loaded give them. */
export function readHeadNames(page: Document, loadedAddress: string): string[] {
  const addresses = Object.entries(HEAD_NAMES).flatMap(([selector, attribute]) =>
    [...page.head.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? ''),
  );
  return [loadedAddress, ...addresses].flatMap(ownKeysOf);
}

/**
 * The other names of the page of which `keys` are known.
 * @param headNames as `readHeadNames` gives them
 */
export function findOtherNames(
  keys: readonly string[],
  headNames: readonly string[],
  page: Document,
): string[] {
  const texts = [...page.scripts].filter(({ src }) => !src).map(({ text }) => text);
  const viewers = new Set(texts.flatMap((text) => [...text.matchAll(VIEWER)].map(([, id]) => `page:${id}`)));
  const groups = [headNames, ...texts.flatMap(readObjects)];
  const [namespace = ''] = keys[0]?.split(':') ?? [];
  const names = groups
    .map((group) => group.filter((name) => name.startsWith(`${namespace}:`)))
    .filter((group) => group.some((name) => keys.includes(name)) && !group.some((name) => viewers.has(name)))
    .flat();
  const others = [...new Set(names)].filter((name) => !keys.includes(name));
  const all = [...keys, ...others];
  const numbers = all.filter(isNumber).length;
  return numbers <= MAX_NUMBERS && all.length - numbers <= 1 ? others : [];
}

const isNumber = (key: string) => /:\d+$/.test(key);

/** Each object's names, by twos. */
function readObjects(text: string): string[][] {
  const pairs = [...text.matchAll(VANITY_AND_ID)].map(([, ...names]) =>
    names.flatMap((name) => ownKeysOf(`https://www.facebook.com/${name}`)),
  );
  const nodes = [...text.matchAll(NODE)].map(([, type, fields = '']) => {
    const id = NODE_ID.exec(fields)?.[1];
    // JSON may write a slash as `\/`.
    const url = NODE_URL.exec(fields)?.[1]?.replaceAll('\\', '');
    return id && url ? [`${type === 'Group' ? 'group' : 'page'}:${id}`, ...ownKeysOf(url)] : [];
  });
  const classics = [...text.matchAll(CLASSIC)].map(({ index, 1: id }) => [
    `page:${id}`,
    ...addressesBeside(text, index).flatMap(ownKeysOf),
  ]);
  return [...pairs, ...nodes, ...classics];
}

/** The addresses that the object of JSON around a place holds itself; none where it cannot be read. */
function addressesBeside(text: string, place: number): string[] {
  const [start, end] = [edge(text, place, -1), edge(text, place, 1)];
  try {
    const values = Object.values(JSON.parse(text.slice(start, end + 1)) as Record<string, unknown>);
    return values.filter((value) => typeof value === 'string').filter((value) => value.startsWith('https:'));
  } catch {
    return [];
  }
}

/** An object is no longer than this, and a page may have hundreds. */
const REACH = 50_000;

/** Where the braces close that are open at a place; braces in texts may mislead it: then what it gives is no JSON. */
function edge(text: string, place: number, step: 1 | -1): number {
  const [open, close] = step > 0 ? ['{', '}'] : ['}', '{'];
  let at = place;
  for (let depth = 0; text[at] !== undefined && Math.abs(at - place) < REACH; at += step) {
    if (text[at] === open) depth++;
    else if (text[at] === close && depth-- === 0) break;
  }
  return at;
}

/** The keys that an address itself gives: where it only leads to another one (a login wall, a redirector), none. */
export function ownKeysOf(address: string): string[] {
  const identity = findFacebookIdentity(address);
  const isOwn = identity && (identity.confidence !== 'weak' || identity.via === 'app');
  return isOwn ? facebookMatchKeys(identity) : [];
}

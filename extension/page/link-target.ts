/**
 * From a link's `href`, as written, to the page that it leads to: in two steps, since a feed holds thousands of links and
 * hardly one that leads to a listed page. The first is cheap and may take one address for another's; the second may not.
 */
import { facebookMatchKeys, findFacebookIdentity } from '../../shared/addresses/facebook-identity.ts';

export interface LinkTarget {
  /** Without what Facebook adds anew with each view. */
  address: string;
  /** The key that the page goes by, if the address is one of Facebook's. */
  key: string;
}

const SITE = /^(?:https?:)?\/\/([\w.-]+)(?=[/?#]|$)/i;
/** What may stand before a name; anything else before it makes the address one of a post, a photo, a tab. */
const NAMED =
  /^\/+(?:(?:(groups|events)|pg?|people|pages|profile)\/+(?:[^/?#]+\/+)*)?([^/?#]+)\/*(?:[?#]|$)/i;
const NUMBERED = /^\/(profile|group|event)\.php\?(?:.*&)?((?:[ge]?id)=(\d+))/i;
const OTHER_SUBJECT = /[?&](?:sk|story_fbid|fbid)=/;
const KEY = /^[a-z\d]{1,64}$/;

/**
 * @returns undefined for a link that is the address of no page, group, profile or event: of a post, a tab, or none
 * @example findLinkTarget('/SECONDDDEPART?__cft__[0]=AZX')
 * // { address: 'https://www.facebook.com/SECONDDDEPART', key: 'page:secondddepart' }
 */
export function findLinkTarget(href: string): LinkTarget | undefined {
  const [site = '', host = 'www.facebook.com'] = SITE.exec(href) ?? [];
  const path = href.slice(site.length);
  if (OTHER_SUBJECT.test(path)) return undefined;
  const [, script, parameter, id] = NUMBERED.exec(path) ?? [];
  const [, section, named = ''] = script ? [] : (NAMED.exec(path) ?? []);
  const name = id ?? /-(\d{8,})$/.exec(named)?.[1] ?? named.replaceAll('.', '').toLowerCase();
  if (!KEY.test(name)) return undefined;
  const kind = (section ?? script)?.toLowerCase();
  const namespace = kind?.startsWith('group') ? 'group' : kind?.startsWith('event') ? 'event' : 'page';
  const place = script ? `/${script}.php?${parameter}` : /^[^?#]*/.exec(path)?.[0];
  return { address: `https://${host}${place}`, key: `${namespace}:${name}` };
}

/** Is it so? By the one reader of addresses: hosts compared whole, reserved names refused. */
export function leadsThere({ address, key }: LinkTarget): boolean {
  const identity = findFacebookIdentity(address);
  return identity !== undefined && !identity.confidence && facebookMatchKeys(identity).includes(key);
}

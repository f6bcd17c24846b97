/** From a link's `href`, as written, to the page that it leads to. */
import { facebookMatchKeys, findFacebookIdentity } from '../../shared/facebook-identity.ts';

const SITE = /^(?:https?:)?\/\/([\w.-]+)(?=[/?#]|$)/i;
const SCRIPT = /^(\/(?:profile|group|event)\.php)\?(?:.*&)?((?:g|e)?id=\d+)/i;
const OTHER_SUBJECT = /[?&](?:sk|story_fbid|fbid)=/;

/**
 * A link's address without what Facebook adds anew with each view, so that it can be remembered; undefined for what is
 * no address, as `#`, and for what speaks of a tab or a post of its page.
 * @example linkAddress('/SECONDDDEPART?__cft__[0]=AZX') // 'https://www.facebook.com/SECONDDDEPART'
 */
export function linkAddress(href: string): string | undefined {
  const [site = '', host = 'www.facebook.com'] = SITE.exec(href) ?? [];
  const path = href.slice(site.length);
  if (!path.startsWith('/') || OTHER_SUBJECT.test(path)) return undefined;
  const script = SCRIPT.exec(path);
  return `https://${host}${script ? `${script[1]}?${script[2]}` : /^[^?#]*/.exec(path)?.[0]}`;
}

/**
 * The keys of the page, group, profile or event that an address of `linkAddress` is the address of; none for what belongs
 * to one: a post, a photo, a tab, a member of a group.
 */
export function linkedKeys(address: string): string[] {
  const identity = findFacebookIdentity(address);
  return identity && !identity.confidence && endsWith(address, identity.key)
    ? facebookMatchKeys(identity)
    : [];
}

/** `/groups/NAME/` ends with its name, `/groups/NAME/posts/1` does not; a script's parameter is the number. */
function endsWith(address: string, key: string): boolean {
  const plain = (name: string) => name.toLowerCase().replaceAll('.', '');
  const last = address.split(/[/=]/).findLast(Boolean) ?? '';
  return plain(last) === plain(key) || last.endsWith(`-${key}`);
}

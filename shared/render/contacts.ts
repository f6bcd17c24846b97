/** How to reach those who act: where each way leads, and what it says. */
import { hostInAscii, shownEmail } from '../addresses/shown-address.ts';
import type { Initiative, Link, LinkKind } from '../feed/feed-schema.ts';
import { fitsShape, text as visibleText } from '../feed/fits-shape.ts';
import { formatPhone } from '../french/format-french.ts';
import type { Texts } from './texts.ts';

export const contactsOf = ({ links, phones }: Pick<Initiative, 'links' | 'phones'>, texts: Texts) => [
  ...links.map((link) => [link.url, linkLabel(link, texts), link.kind] as const),
  ...phones.map(
    (phone) => [`tel:${phone}`, texts.phone + texts.colon + formatPhone(phone), 'phone'] as const,
  ),
];

/**
 * What a link says: its kind and, when a person can read it, where it leads.
 * @example linkLabel({ kind: 'facebook-page', url: 'http://www.facebook.com/SECONDDDEPART/' }, textsFr)
 * // 'Facebook : SECONDDDEPART'
 */
export function linkLabel({ kind, url }: Link, texts: Texts): string {
  const target = readableTarget(kind, url);
  return (
    (texts.linkKind[kind] ?? texts.linkKind[kind.split('-')[0] as LinkKind] ?? texts.linkKind.website) +
    (target ? texts.colon + target : '')
  );
}

function readableTarget(kind: Link['kind'], url: string): string | undefined {
  if (kind === 'email') return shownEmail(decode(url.replace(/^mailto:|\?.*/gs, '')));
  const [, , host = '', ...path] = url.replace(/[?#].*/s, '').split('/');
  if (kind === 'website') return hostInAscii(host)?.replace(/^www\./, '');
  const name = path.map(decode).find(tellsWhom);
  return name && ['twitter', 'instagram'].includes(kind) ? `@${name.replace('@', '')}` : name;
}

/** Segments of a path that name a kind of address, not whom it belongs to. */
const STEPS = 'groups events pages people p pg channel c user watch share'.split(' ');

/** Numbers, and scripts like `profile.php`, tell a reader nothing. */
function tellsWhom(segment: string): boolean {
  const lower = segment.toLowerCase();
  return lower !== segment.toUpperCase() && !STEPS.includes(lower) && !lower.endsWith('.php');
}

/** Unless what it says would be refused in a text: it may turn round or hide what stands beside it. */
function decode(text: string): string {
  try {
    const decoded = decodeURIComponent(text);
    return fitsShape(decoded, visibleText) ? decoded : text;
  } catch {
    return text;
  }
}

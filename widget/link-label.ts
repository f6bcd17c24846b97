import type { Link, LinkKind } from '../shared/feed-schema.ts';
import type { Texts } from './texts.ts';

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
  if (kind === 'email') return decode(url.replace(/^mailto:|\?.*/gs, ''));
  const parsed = parseUrl(url);
  if (!parsed) return undefined;
  const host = parsed.host.replace(/^www\./, '');
  if (kind === 'website') return host;
  const names = parsed.pathname.split('/').filter((part) => !STEPS.test(part));
  // What is left of a numeric address, or of a script like profile.php, tells a reader nothing.
  const name = names.map(decode).find((part) => /[a-z]|[^\0-\x7f]/i.test(part) && !/\.php$/.test(part));
  return name && /^(?:twitter|instagram)$/.test(kind) ? `@${name.replace(/^@/, '')}` : name;
}

/** Path segments that name a kind of address, not whom it belongs to. */
const STEPS = /^(?:groups|events|pages|people|pg?|channel|c|user|watch|share)?$/i;

function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import type { Initiative } from '../feed/feed-schema.ts';
import { formatPhone } from '../french/format-french.ts';
import { linkLabel } from './link-label.ts';
import type { Texts } from './texts.ts';

/** The ways to reach them: where each leads, and what it says. */
export const contactsOf = ({ links, phones }: Pick<Initiative, 'links' | 'phones'>, texts: Texts) => [
  ...links.map((link) => [link.url, linkLabel(link, texts)] as const),
  ...phones.map((phone) => [`tel:${phone}`, texts.phone + texts.colon + formatPhone(phone)] as const),
];

import type { Initiative } from '../feed/feed-schema.ts';
import { typeset } from '../french/format-french.ts';
import { listedPlaces } from '../feed/listing.ts';
import { textsFr } from './texts-fr.ts';
import type { Texts } from './texts.ts';

/** Organisers whom the title does not name. */
export const organisersBeside = ({ title, organisers }: Pick<Initiative, 'title' | 'organisers'>) =>
  organisers.filter(({ name }) => title && !title.includes(name)).map(({ name }) => typeset(name));

/** An initiative goes by the title that an editor gave it, else by its organisers, else by where it happens. */
export function initiativeTitle(initiative: Omit<Initiative, 'id'>, texts: Texts = textsFr): string {
  const { title, organisers, territories } = initiative;
  if (title !== undefined) return typeset(title);
  const names = organisers.map(({ name }) => typeset(name));
  const last = names.pop();
  if (last !== undefined) return names.length > 0 ? names.join(', ') + texts.and + last : last;
  const [place] = listedPlaces(initiative);
  if (place) return texts.untitledWith(texts[place.role](place.name));
  return territories[0] ? texts.untitledIn(territories[0].name) : texts.untitled;
}

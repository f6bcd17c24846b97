/** A bulletin on its way to the feed: read, and its initiatives known by their ids. */
import type { Bulletin, Initiative } from '../../shared/feed/feed-schema.ts';
import type { PersonName } from '../../shared/french/mask-person.ts';
import type { ParsedBulletin, ParsedTheme } from '../../reader/parse-bulletin.ts';
import type { ParsedInitiative } from '../../reader/parse-initiative.ts';

export interface IdentifiedBulletin extends Omit<ParsedBulletin, 'themes'> {
  themes: (Omit<ParsedTheme, 'initiatives'> & { initiatives: IdentifiedInitiative[] })[];
}
export interface IdentifiedInitiative extends ParsedInitiative, Pick<Initiative, 'id'> {
  /** Those of `inFull` who agreed to it, which is for this initiative alone. */
  agreed?: readonly PersonName[];
  /** The day on which a correction took it back: nothing of it is published. */
  withdrawn?: string;
}

/** Without what is withdrawn, and the themes that nothing is left of. */
export function standingBulletin(bulletin: IdentifiedBulletin): IdentifiedBulletin {
  const themes = bulletin.themes.map((theme) => ({
    ...theme,
    initiatives: theme.initiatives.filter(({ withdrawn }) => withdrawn === undefined),
  }));
  return { ...bulletin, themes: themes.filter(({ initiatives }) => initiatives.length > 0) };
}

/** The initiative as the feed has it: what only the publisher needs is left behind. */
function toFeedInitiative(identified: IdentifiedInitiative): Initiative {
  const { id, title, text, communes, territories, organisers, links, phones, personal } = identified;
  const named = title === undefined ? {} : { title };
  return { id, ...named, text, communes, territories, organisers, links, phones, personal };
}

/** The bulletin as the feed and `read` show it: without whom it names. */
export function toFeedBulletin(bulletin: IdentifiedBulletin): Bulletin {
  const shown: Omit<IdentifiedBulletin, 'names'> & { names?: unknown } = { ...bulletin };
  delete shown.names;
  return {
    ...shown,
    themes: bulletin.themes.map((theme) => ({
      ...theme,
      initiatives: theme.initiatives.map(toFeedInitiative),
    })),
  };
}

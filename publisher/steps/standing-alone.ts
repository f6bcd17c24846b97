/** Initiatives as they are read away from their release: each by what is done, without what tied it to the one before. */
import type { Bulletin, Initiative } from '../../shared/feed/feed-schema.ts';
import { proposeTitle } from '../../reader/titles/propose-title.ts';
import { withoutConnector } from '../../reader/titles/without-connector.ts';

/** Of a bulletin whose names are masked and whose changes are dated: a title that is proposed in other words is no change. */
export const standingAlone = (bulletin: Bulletin): Bulletin => ({
  ...bulletin,
  themes: bulletin.themes.map((theme) => ({ ...theme, initiatives: theme.initiatives.map(alone) })),
});

/** An editor's title stays. */
function alone(initiative: Initiative): Initiative {
  const { id, ...told } = initiative;
  const title = told.title ?? proposeTitle(told);
  return { id, ...(title !== undefined && { title }), ...told, text: withoutConnector(told.text) };
}

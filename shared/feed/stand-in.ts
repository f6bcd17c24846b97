/** What is shown of a commune that no bulletin names: the first initiatives of the nearest area around it that has any. */
import { SCOPES } from '../render/settings.ts';
import type { AreaFile } from './feed-schema.ts';

/** The most that stand in: whoever looks for their own commune is not to read a whole département. */
export const MOST_STAND_INS = 5;

export type WiderArea = AreaFile['wider'][number];

/** A commune's own file, or with what stands in for it in its place. */
export type ShownArea = Pick<AreaFile, 'area' | 'bulletins' | 'initiatives' | 'nearby'> & {
  /** Where the initiatives are from, when they are not the area's own. */
  standIn?: WiderArea;
};

/**
 * The nearest area around that has initiatives, of a commune that has none itself nor nearby.
 * @param widest a scope; the département is as far as any goes, and as far as none goes
 */
export function nearestWider(
  { initiatives, nearby, wider }: Pick<AreaFile, 'initiatives' | 'nearby' | 'wider'>,
  widest = '',
): WiderArea | undefined {
  if (initiatives.length + nearby.length > 0) return undefined;
  const reach = (SCOPES as readonly string[]).indexOf(widest);
  return wider.find(
    ({ scope, initiatives: count }) => count !== 0 && (reach < 0 || SCOPES.indexOf(scope) <= reach),
  );
}

/** @param around the file of the nearest wider area, where there is one to look into */
export function shownOf(own: AreaFile, around: AreaFile | undefined): ShownArea {
  const standIn = around && nearestWider(own);
  if (!standIn) return own;
  const { bulletins, initiatives } = around;
  return { ...own, bulletins, initiatives: initiatives.slice(0, MOST_STAND_INS), standIn };
}

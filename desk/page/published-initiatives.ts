/** The initiatives of a release as they will be seen: names masked by all that the release tells. Pure. */
import {
  standingBulletin,
  type IdentifiedBulletin,
  type IdentifiedInitiative,
} from '../../publisher/steps/identified-bulletin.ts';
import { maskBulletin, maskInitiative } from '../../publisher/steps/mask-names.ts';
import type { Series } from '../../shared/editor/series.ts';

const masked = new WeakMap<IdentifiedBulletin, ReadonlyMap<string, IdentifiedInitiative>>();

/**
 * @param series whether it has private persons' names published in full
 * @returns each as `publish` will have it; what is withdrawn is masked by itself, for nobody but the editor sees it
 */
export function publishedInitiative(
  initiative: IdentifiedInitiative,
  bulletin: IdentifiedBulletin,
  series: Pick<Series, 'fullNames'> | undefined,
): IdentifiedInitiative {
  if (series?.fullNames) return initiative;
  return publishedIn(bulletin).get(initiative.id) ?? maskInitiative(initiative);
}

/** Once a bulletin: every drawing of the desk asks for it. */
function publishedIn(bulletin: IdentifiedBulletin) {
  const known = masked.get(bulletin);
  if (known) return known;
  const { themes } = maskBulletin(standingBulletin(bulletin)).bulletin;
  const published = new Map(themes.flatMap(({ initiatives }) => initiatives).map((each) => [each.id, each]));
  masked.set(bulletin, published);
  return published;
}

import type { AreaFile } from '../../shared/feed/feed-schema.ts';
import { atCommune } from '../../shared/french/format-french.ts';

/** What is said above the list when it holds nothing of the commune itself. */
export function iframeStatus({ area, initiatives, nearby }: AreaFileParts): string {
  if (initiatives.length > 0) return '';
  const none = `Les bulletins parus ne citent aucune initiative ${atCommune(area.name)}`;
  return nearby.length > 0 ? `${none} même. Voici celles qui concernent son secteur.` : `${none}.`;
}

export type AreaFileParts = Pick<AreaFile, 'area' | 'initiatives' | 'nearby'>;

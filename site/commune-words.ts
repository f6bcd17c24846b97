/** What is said of a commune's initiatives wherever they are listed: in pages, in the iframe form, in what is pasted. */
import type { AreaFile } from '../shared/feed/feed-schema.ts';
import { atCommune } from '../shared/french/format-french.ts';
import { textsFr } from '../shared/render/texts-fr.ts';

/** What the list goes by, as in the widget: « Initiatives solidaires à Harnes ». */
export const communeTitle = (name: string): string => textsFr.heading({ scope: 'commune', name });

/** What stands above a list that holds nothing of the commune itself; empty above others. */
export function emptyCommuneWords({
  area,
  initiatives,
  nearby,
}: Pick<AreaFile, 'area' | 'initiatives' | 'nearby'>): string {
  if (initiatives.length > 0) return '';
  const none = `Les bulletins parus ne citent aucune initiative ${atCommune(area.name)}`;
  return nearby.length > 0 ? `${none} même. Voici celles qui concernent son secteur.` : `${none}.`;
}

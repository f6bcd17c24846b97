/** What is said of a commune's initiatives wherever they are listed: in pages, in the iframe form, in what is pasted. */
import type { ShownArea } from '../shared/feed/stand-in.ts';
import { textsFr } from '../shared/render/texts-fr.ts';

/** What the list goes by, as in the widget: « Initiatives solidaires à Harnes ». */
export const communeTitle = (name: string): string => textsFr.heading({ scope: 'commune', name });

/** What stands above a list that holds nothing of the commune itself, as in the widget; empty above others. */
export function emptyCommuneWords({
  area,
  initiatives,
  nearby,
  standIn,
}: Pick<ShownArea, 'area' | 'initiatives' | 'nearby' | 'standIn'>): string {
  if (area.scope !== 'commune' || (initiatives.length > 0 && !standIn)) return '';
  return textsFr.none(area.name) + (standIn || nearby.length > 0 ? textsFr.hereAre(standIn) : '');
}

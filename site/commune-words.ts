/** What is said of a commune's initiatives wherever they are listed: in pages, in the iframe form, in what is pasted. */
import type { ShownArea } from '../shared/feed/stand-in.ts';
import { textsFr } from '../shared/render/texts-fr.ts';

/** What the list goes by, as in the widget: « Initiatives solidaires à Harnes ». */
export const communeTitle = (name: string): string => textsFr.heading({ scope: 'commune', name });

/** The heading of a list, as in the widget: it says where the initiatives are from. */
export const listTitle = ({ area, standIn }: Pick<ShownArea, 'area' | 'standIn'>): string =>
  textsFr.heading(standIn ?? area);

/**
 * What stands above a list that holds nothing of the commune itself, as in the widget; empty above others.
 * @param isTitled does its heading say where they are from?
 */
export function emptyCommuneWords(
  { area, initiatives, standIn }: Pick<ShownArea, 'area' | 'initiatives' | 'standIn'>,
  isTitled: boolean,
): string {
  if (area.scope !== 'commune' || (initiatives.length > 0 && !standIn)) return '';
  return textsFr.none(area.name) + (standIn && !isTitled ? textsFr.hereAre(standIn) : '');
}

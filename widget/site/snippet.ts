import type { AreaFile } from '../../shared/feed-schema.ts';
import { atCommune } from '../../shared/format-french.ts';

/** Stands for the site's address where nobody has said it yet. */
export const UNKNOWN_SITE = 'https://ADRESSE-DE-CE-SITE/';

/** The line that a webmaster pastes: the script, and the element with the link that stays when it cannot load. */
export function snippet({ code, name }: Pick<AreaFile['area'], 'code' | 'name'>, site: string): string {
  const escaped = `Initiatives solidaires ${atCommune(name)}`
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
  return (
    `<script type="module" referrerpolicy="no-referrer" src="${site}widget/v1/solidaire.js"></script>` +
    `<solidaire-initiatives commune="${code}"><a href="${site}communes/${code}/">${escaped}</a></solidaire-initiatives>`
  );
}

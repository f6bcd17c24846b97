import { html } from '@lit-labs/ssr';
import type { BulletinHead, ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { cutShort } from '../../shared/french/cut-short.ts';
import { capitalised, typeset } from '../../shared/french/format-french.ts';
import { toInstitution } from '../../shared/french/institution.ts';
import { numberAndDate, numberAndDateAmong } from '../../shared/french/number-and-date.ts';
import { initiativeAnchor, initiativeView } from '../../shared/render/initiative-view.ts';
import { publicTitle } from '../data/data-source.ts';
import { announcement } from '../data/json-ld.ts';
import { withoutSnippet } from './initiatives-view.ts';
import { communeHref, initiativeHref, pageHref, sitePaths, type PageContext } from '../page-context.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';
import { withdrawalMail } from './withdrawal-page.ts';

/**
 * One initiative by itself: what a shared link shows. One that names a person says no name in what is shared, and search engines
 * are asked to leave it out.
 */
export function initiativePage(
  initiative: ListedInitiative,
  bulletin: BulletinHead,
  context: PageContext,
): Page {
  const { index, root } = context;
  const title = capitalised(publicTitle(initiative));
  const name = `Bulletin ${numberAndDateAmong(bulletin, index.bulletins)}`;
  return pageShell(context, {
    path: sitePaths.initiative(initiative.id),
    // Several may have no other name than their place.
    title: initiative.personal ? `${title} (${initiativeAnchor(initiative.id)})` : title,
    description: initiative.personal
      ? `${typeset(initiative.theme.title)}\u00A0: une initiative présentée dans le bulletin ${numberAndDate(bulletin)}.`
      : excerpt(typeset(initiative.text)),
    noindex: initiative.personal,
    breadcrumb: [
      { name, href: pageHref(context, sitePaths.bulletin(bulletin.id)) },
      { name: initiative.personal ? 'Une initiative' : title },
    ],
    structured: initiative.personal
      ? []
      : [announcement(initiative, { index, bulletins: [bulletin], base: index.series.site ?? root })],
    main: html`
      <div class="wrap entry">
        ${withoutSnippet(
          initiative,
          initiativeView(initiative, {
            headingLevel: 1,
            bulletin,
            href: initiativeHref(context, initiative.id),
            communeHref: communeHref(context),
          }),
        )}
        <aside class="entry-side" aria-label="À propos de cette initiative">
          <p>
            <a href=${initiativeHref(context, initiative.id)}>Voir cette initiative dans le bulletin</a>
          </p>
          <p>
            <a href="${pageHref(context, sitePaths.check)}#ref=${encodeURIComponent(initiative.id)}"
              >Voir cette fiche comme les autres la voient</a
            >
          </p>
          <p>
            Quelque chose à corriger, ou à retirer&nbsp;?
            <a href=${withdrawalMail(index.series.contact, initiative.id)}
              >Écrire ${typeset(toInstitution(index.series.issuer))}</a
            >
            ou <a href=${pageHref(context, sitePaths.withdrawal)}>voir comment faire</a>.
          </p>
        </aside>
      </div>
    `,
  });
}

/** On one line, of no more than 200 characters. */
function excerpt(text: string): string {
  const line = text.replace(/\s*\n+\s*/g, ' ');
  return line.length <= 200 ? line : `${cutShort(line, 198)}…`;
}

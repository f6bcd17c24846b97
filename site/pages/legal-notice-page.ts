import { html } from '@lit-labs/ssr';
import { typeset } from '../../shared/french/format-french.ts';
import { institution, toInstitution } from '../../shared/french/institution.ts';
import { LICENCE_ADDRESS, sourceInWords } from '../data/data-source.ts';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';
import type { Page } from '../shell/page-shell.ts';
import { legalPage, mailLink } from './legal-page.ts';

/** What `series.json` says of whoever publishes the site. */
export interface LegalNotice {
  /** Postal address and telephone of the editor. */
  address?: string | undefined;
  phone?: string | undefined;
  /** Who answers for what is published. */
  director?: string | undefined;
  /** Name, address and telephone of the host. */
  host?: string | undefined;
}

/** Who publishes, who answers for it, where the texts come from. */
export function legalNoticePage(notice: LegalNotice, context: PageContext): Page {
  const { series, department } = context.index;
  const issuer = typeset(series.issuer);
  return legalPage(context, {
    path: sitePaths.legal,
    title: 'Mentions légales',
    description: `Qui publie ce site, d’où viennent ses textes, et comment écrire ${typeset(toInstitution(series.issuer))}.`,
    lead: html`<p>Ce site est publié par ${typeset(institution(series.issuer))}.</p>`,
    chapters: [
      {
        id: 'editeur',
        title: 'Éditeur',
        text: html`<ul>
          <li>${issuer}</li>
          ${notice.address ? html`<li>${typeset(notice.address)}</li>` : ''}
          ${notice.phone ? html`<li>Téléphone&nbsp;: ${typeset(notice.phone)}</li>` : ''}
          <li>Courriel&nbsp;: ${mailLink(series.contact)}</li>
          ${notice.director ? html`<li>Responsable de la publication&nbsp;: ${typeset(notice.director)}</li>` : ''}
        </ul>`,
      },
      ...(notice.host
        ? [{ id: 'hebergeur', title: 'Hébergeur', text: html`<p>${typeset(notice.host)}</p>` }]
        : []),
      {
        id: 'sources',
        title: 'Sources',
        text: html`<ul>
          <li>
            Les initiatives&nbsp;: ${sourceInWords(context.index)},
            <a href=${series.source} rel="noopener noreferrer">site de l’éditeur</a>. Un programme lit les
            communiqués et range les initiatives par commune et par thème&nbsp;; une personne relit.
          </li>
          <li>
            Les communes (${department.name})&nbsp;: Code officiel géographique de l’Insee, intercommunalités
            de la DGCL, codes postaux de La Poste, réunis par Etalab.
          </li>
        </ul>`,
      },
      {
        id: 'licence',
        title: 'Réutilisation',
        text: html`<p>
            Les textes et les données sont publiés sous ${typeset(series.licence)}&nbsp;: vous pouvez les
            réutiliser librement, en citant la source et sa date.
            <a href=${LICENCE_ADDRESS} rel="noopener noreferrer">Lire la licence</a>,
            <a href=${pageHref(context, sitePaths.data)}>télécharger les données</a>.
          </p>
          <p>Le programme qui fait ce site est libre (licence MIT).</p>`,
      },
    ],
  });
}

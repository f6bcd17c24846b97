import { html } from '@lit-labs/ssr';
import { formatDate, typeset } from '../../shared/french/format-french.ts';
import { institutionFirst } from '../../shared/french/institution.ts';
import { sitePaths, type PageContext } from '../page-context.ts';
import type { Page } from '../shell/page-shell.ts';
import { legalPage, mailLink } from './legal-page.ts';

/** What `series.json` says of how accessible the site is. */
export interface AccessibilityNotice {
  /** The day of the declaration. */
  declared?: string | undefined;
  audit?:
    | {
        date: string;
        by: string;
        /** Percentage of the RGAA's criteria that are met. */
        rate: number;
        /** What is not accessible, one a line. */
        faults: readonly string[];
      }
    | undefined;
}

/** The three states that the decree 2019-768 knows; without an audit a site declares itself non compliant. */
export function complianceOf(notice: AccessibilityNotice | undefined): string {
  const rate = notice?.audit?.rate ?? 0;
  if (rate === 100) return 'totalement conforme';
  return rate >= 50 ? 'partiellement conforme' : 'non conforme';
}

/** The declaration of the decree 2019-768, after the State's model (https://betagouv.github.io/a11y-generateur-declaration/). */
export function accessibilityPage(notice: AccessibilityNotice | undefined, context: PageContext): Page {
  const { series } = context.index;
  const issuer = typeset(series.issuer);
  const audit = notice?.audit;
  const compliance = complianceOf(notice);
  return legalPage(context, {
    path: sitePaths.accessibility,
    title: `Accessibilité\u00A0: ${compliance}`,
    description: `Déclaration d’accessibilité de ce site, ${compliance} avec le RGAA 4.1.`,
    lead: html`<p>
      ${institutionFirst(issuer)} s’engage à rendre ce site accessible, conformément à l’article 47 de la loi
      n°&nbsp;2005-102 du 11&nbsp;février 2005.
    </p>`,
    chapters: [
      {
        id: 'etat',
        title: 'État de conformité',
        text: audit
          ? html`<p>
              Ce site est <strong>${compliance}</strong> avec le référentiel général d’amélioration de
              l’accessibilité (RGAA), version&nbsp;4.1&nbsp;: l’audit réalisé par ${typeset(audit.by)} le
              ${formatDate(audit.date)} révèle que ${audit.rate}&nbsp;% des critères sont respectés.
            </p>`
          : html`<p>
              Ce site est <strong>non conforme</strong> avec le référentiel général d’amélioration de
              l’accessibilité (RGAA), version&nbsp;4.1&nbsp;: aucun audit de conformité n’a été réalisé.
            </p>`,
      },
      {
        id: 'contenus',
        title: 'Contenus non accessibles',
        text:
          audit && audit.faults.length > 0
            ? html`<ul>
                ${audit.faults.map((fault) => html`<li>${typeset(fault)}</li>`)}
              </ul>`
            : html`<p>
                ${
                  audit
                    ? 'L’audit n’en a pas trouvé.'
                    : 'Faute d’audit, ils ne sont pas connus. Les pages se lisent sans JavaScript, au clavier, en clair comme en sombre, et un contrôle automatique (axe) les vérifie à chaque changement ; rien n’a encore été essayé par une personne qui se sert d’un lecteur d’écran.'
                }
              </p>`,
      },
      ...(notice?.declared
        ? [
            {
              id: 'etablissement',
              title: 'Établissement de cette déclaration',
              text: html`<p>Cette déclaration a été établie le ${formatDate(notice.declared)}.</p>`,
            },
          ]
        : []),
      {
        id: 'contact',
        title: 'Retour d’information et contact',
        text: html`<p>
          Si vous n’arrivez pas à lire une page ou à vous servir d’un service, écrivez à
          ${mailLink(series.contact)}&nbsp;: nous vous répondrons, et vous donnerons le contenu sous une autre
          forme.
        </p>`,
      },
      {
        id: 'recours',
        title: 'Voies de recours',
        text: html`<p>
            Vous avez signalé un défaut qui vous empêche d’accéder à un contenu et vous n’avez pas obtenu de
            réponse satisfaisante. Vous pouvez&nbsp;:
          </p>
          <ul>
            <li>
              <a href="https://formulaire.defenseurdesdroits.fr/" rel="noopener noreferrer"
                >écrire un message au Défenseur des droits</a
              >&nbsp;;
            </li>
            <li>
              <a href="https://www.defenseurdesdroits.fr/saisir/delegues" rel="noopener noreferrer"
                >contacter son délégué près de chez vous</a
              >&nbsp;;
            </li>
            <li>
              envoyer un courrier, sans timbre&nbsp;: Défenseur des droits, Libre réponse 71120, 75342 Paris
              CEDEX&nbsp;07.
            </li>
          </ul>`,
      },
    ],
  });
}

/** The pages that the law asks for, written from `series.json`: nobody has to keep them up to date by hand. */
import { html } from '@lit-labs/ssr';
import { formatDate, typeset } from '../../shared/french/format-french.ts';
import { withdrawalMail } from './contact-mail.ts';
import { LICENCE_ADDRESS, sourceInWords } from '../data/data-source.ts';
import { complianceOf, type LegalNotice } from './legal-notice.ts';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';

interface Chapter {
  id: string;
  title: string;
  text: unknown;
}

function legalPage(
  context: PageContext,
  {
    path,
    title,
    description,
    lead,
    chapters,
  }: { path: string; title: string; description: string; lead: unknown; chapters: readonly Chapter[] },
): Page {
  return pageShell(context, {
    path,
    title,
    description,
    breadcrumb: [{ name: title }],
    main: html`
      <header class="page-head wrap">
        <h1>${title}</h1>
        <div class="lead">${lead}</div>
      </header>
      <div class="wrap prose">
        ${chapters.map(
          ({ id, title: heading, text }) =>
            html`<section aria-labelledby=${id}>
              <h2 id=${id}>${heading}</h2>
              ${text}
            </section>`,
        )}
      </div>
    `,
  });
}

const mailLink = (contact: string) => html`<a href="mailto:${contact}">${contact}</a>`;

/** Who publishes, who answers for it, where the texts come from. */
export function legalNoticePage(notice: LegalNotice, context: PageContext): Page {
  const { series, department } = context.index;
  const issuer = typeset(series.issuer);
  return legalPage(context, {
    path: sitePaths.legal,
    title: 'Mentions légales',
    description: `Qui publie ce site, d’où viennent ses textes, et comment écrire à l’éditeur (${issuer}).`,
    lead: html`<p>Ce site est publié par ${issuer}.</p>`,
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

/** What becomes of data about visitors and about those who are named. */
export function privacyPage({ fullNames }: LegalNotice, context: PageContext): Page {
  const { series } = context.index;
  const issuer = typeset(series.issuer);
  const withdrawal = pageHref(context, sitePaths.withdrawal);
  return legalPage(context, {
    path: sitePaths.privacy,
    title: 'Vie privée',
    description: 'Ce site ne dépose aucun cookie et ne suit personne. Ce qu’il advient des personnes citées.',
    lead: html`<p>Ce site ne dépose aucun cookie et ne suit personne.</p>`,
    chapters: [
      {
        id: 'visiteurs',
        title: 'Si vous lisez ce site',
        text: html`<p>
            Rien n’est écrit sur votre appareil, rien n’est mesuré, aucun autre site n’est appelé. Comme
            partout sur le web, l’hébergeur reçoit l’adresse IP de qui demande une page.
          </p>
          <p>
            Le module que des mairies placent sur leur site n’écrit rien non plus, et ne dit pas de quelle
            page il est appelé. L’extension compare l’adresse des pages Facebook à une liste gardée sur votre
            appareil&nbsp;: ce que vous visitez n’en sort pas.
          </p>`,
      },
      {
        id: 'personnes',
        title: 'Si vous êtes cité',
        text: html`<p>
            Les bulletins citent des associations, des entreprises et des particuliers.
            ${
              fullNames
                ? 'Les particuliers sont nommés comme dans le bulletin.'
                : 'Les particuliers sont désignés par leur prénom et une initiale, sauf s’ils ont accepté d’être nommés ; leurs adresses et leurs numéros personnels ne sont pas publiés.'
            }
            Les moteurs de recherche sont priés de ne pas reprendre ces passages.
          </p>
          <dl class="formats">
            <div>
              <dt>Responsable</dt>
              <dd>${issuer}, ${mailLink(series.contact)}</dd>
            </div>
            <div>
              <dt>But</dt>
              <dd>
                Faire connaître les initiatives solidaires que ses bulletins ont déjà rendues publiques.
              </dd>
            </div>
            <div>
              <dt>Données</dt>
              <dd>Ce que dit le bulletin&nbsp;: qui agit, où, pour quoi, et comment joindre l’initiative.</dd>
            </div>
            <div>
              <dt>Destinataires</dt>
              <dd>Tout le monde&nbsp;: le site et ses données sont publics.</dd>
            </div>
            <div>
              <dt>Durée</dt>
              <dd>Aussi longtemps que le bulletin est publié, ou jusqu’à votre demande de retrait.</dd>
            </div>
          </dl>`,
      },
      {
        id: 'droits',
        title: 'Vos droits',
        text: html`<p>
          Vous pouvez demander à voir, à corriger ou à effacer ce qui est dit de vous, ou vous y opposer, sans
          avoir à vous justifier&nbsp;: <a href=${withdrawal}>voici comment</a>. Si la réponse ne vous
          satisfait pas, vous pouvez vous plaindre auprès de la
          <a href="https://www.cnil.fr/fr/plaintes" rel="noopener noreferrer">CNIL</a>.
        </p>`,
      },
    ],
  });
}

/** How an entry is corrected or taken back, and what happens then. */
export function withdrawalPage(context: PageContext): Page {
  const { contact } = context.index.series;
  return legalPage(context, {
    path: sitePaths.withdrawal,
    title: 'Corriger ou retirer une initiative',
    description: 'Comment demander la correction ou le retrait d’une initiative, et ce qui se passe ensuite.',
    lead: html`<p>Un message suffit. Vous n’avez pas à dire pourquoi.</p>`,
    chapters: [
      {
        id: 'demander',
        title: 'Demander',
        text: html`<p>
            Le plus simple&nbsp;: <a href=${pageHref(context, sitePaths.check)}>retrouvez la fiche</a> par un
            nom, une page Facebook ou un site&nbsp;; le message s’y écrit tout seul. Ou bien&nbsp;:
          </p>
          <ol>
            <li>
              Trouvez l’initiative par <a href=${pageHref(context, sitePaths.communes)}>commune</a> ou par
              <a href=${pageHref(context, sitePaths.themes)}>thème</a>, et copiez son adresse.
            </li>
            <li>
              Écrivez à ${mailLink(contact)}&nbsp;: dites ce qu’il faut corriger, ou que l’initiative doit
              être retirée.
            </li>
          </ol>
          <p><a class="button" href=${withdrawalMail(contact)}>Commencer le message</a></p>`,
      },
      {
        id: 'ensuite',
        title: 'Ce qui se passe ensuite',
        text: html`<p>
            L’éditeur note la demande et publie de nouveau. Une initiative retirée quitte alors d’un coup les
            pages, les données et le module des mairies&nbsp;; l’extension l’efface à sa mise à jour suivante.
            Il n’en reste qu’un numéro et la date du retrait, pour que ceux qui ont copié les données effacent
            aussi leur copie.
          </p>
          <p>
            Le communiqué d’origine et les moteurs de recherche ne dépendent pas de ce site&nbsp;: demandez
            aussi leur effacement s’il le faut.
          </p>`,
      },
    ],
  });
}

/** The declaration of the decree 2019-768, after the State's model (https://betagouv.github.io/a11y-generateur-declaration/). */
export function accessibilityPage({ accessibility }: LegalNotice, context: PageContext): Page {
  const { series } = context.index;
  const issuer = typeset(series.issuer);
  const audit = accessibility?.audit;
  const compliance = complianceOf(accessibility);
  return legalPage(context, {
    path: sitePaths.accessibility,
    title: `Accessibilité\u00A0: ${compliance}`,
    description: `Déclaration d’accessibilité de ce site, ${compliance} avec le RGAA 4.1.`,
    lead: html`<p>
      ${issuer} s’engage à rendre ce site accessible, conformément à l’article 47 de la loi n°&nbsp;2005-102
      du 11&nbsp;février 2005.
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
      ...(accessibility?.declared
        ? [
            {
              id: 'etablissement',
              title: 'Établissement de cette déclaration',
              text: html`<p>Cette déclaration a été établie le ${formatDate(accessibility.declared)}.</p>`,
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

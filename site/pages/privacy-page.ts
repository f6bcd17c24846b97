import { html } from '@lit-labs/ssr';
import { typeset } from '../../shared/french/format-french.ts';
import { ofInstitution } from '../../shared/french/institution.ts';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';
import type { Page } from '../shell/page-shell.ts';
import { legalPage, mailLink } from './legal-page.ts';

/**
 * What becomes of data about visitors and about those who are named.
 * @param series says whether private persons are named in full
 */
export function privacyPage({ fullNames }: { fullNames: boolean }, context: PageContext): Page {
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
          </p>
          <p>
            La page de <a href=${pageHref(context, sitePaths.desk)}>la rédaction</a>, faite pour qui publie,
            garde dans le navigateur les communiqués qu’on y dépose, le temps de les corriger&nbsp;; elle n’en
            envoie rien.
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
              <dt>Base légale</dt>
              <dd>
                La mission d’intérêt public ${ofInstitution(series.issuer)} (article&nbsp;6,
                paragraphe&nbsp;1, point&nbsp;e, du
                <abbr title="règlement général sur la protection des données">RGPD</abbr>).
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

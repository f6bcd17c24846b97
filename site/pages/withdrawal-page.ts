import { html } from '@lit-labs/ssr';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';
import type { Page } from '../shell/page-shell.ts';
import { legalPage, mailLink } from './legal-page.ts';

/** How an initiative is corrected or taken back, and what happens then. */
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

/** A message to the editor, begun: which initiative, and what is asked. No reason need be given. */
export const withdrawalMail = (contact: string, initiativeId?: string): string => {
  const initiative = initiativeId ?? '(collez ici l’adresse ou le nom de l’initiative)';
  const subject = `Correction ou retrait : ${initiativeId ?? 'une initiative'}`;
  const body = `Bonjour,\n\nJe souhaite [corriger / retirer] l’initiative ${initiative}.\n\nCe qu’il faut changer :\n\nCordialement,\n`;
  return `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
};

import { html } from '@lit-labs/ssr';
import { dataFilePath, type AreaKey } from '../data/data-files.ts';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';

/** How to come back to a commune's page, and how to tell others of it: plain links that no one counts. */
export function followView(area: AreaKey, title: string, context: PageContext) {
  const { site } = context.index.series;
  return html`<aside class="side" aria-labelledby="suivre">
    <h2 id="suivre">Suivre cette commune</h2>
    <ul class="plain-links">
      <li>
        <a href="${context.root}${dataFilePath(area, 'atom')}" type="application/atom+xml"
          >S’abonner au flux Atom</a
        >, dans un lecteur de flux ou une messagerie
      </li>
      ${site ? mailsView(title, pageHref({ root: site }, sitePaths.commune(area.code))) : ''}
      <li>
        <a href="${pageHref(context, sitePaths.configurator)}#commune=${area.code}"
          >Afficher la liste sur le site de la mairie</a
        >
      </li>
    </ul>
  </aside>`;
}

/** Only a whole address is of use in a letter. */
const mailsView = (title: string, address: string) =>
  html`<li>
      <a href=${letter(`À revoir : ${title}`, `La page de la commune, pour y revenir :\n${address}`)}
        >M’envoyer cette page par courriel</a
      >, pour y revenir
    </li>
    <li>
      <a href=${letter(title, `Bonjour,\n\nCes initiatives peuvent vous être utiles :\n${address}`)}
        >La faire connaître par courriel</a
      >
    </li>`;

const letter = (subject: string, body: string) =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;

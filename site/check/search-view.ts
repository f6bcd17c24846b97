import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { capitalised, formatCount, typeset } from '../../shared/french/format-french.ts';
import { listedPlaces } from '../../shared/feed/listing.ts';
import { initiativeTitle } from '../../shared/render/initiative-title.ts';
import { valueOf } from '../tools/fields.ts';
import { communeLink, initiativeLink } from './check-address.ts';
import { explainAddress } from './explain-address.ts';
import { lookUp } from './look-up.ts';

const MOST = 12;

/** The first question, who are you; and for those who look after many, all initiatives of a commune. */
export function searchView(
  initiatives: readonly ListedInitiative[],
  typed: string,
  onType: (words: string) => void,
): TemplateResult {
  const found = typed.trim() ? lookUp(typed, initiatives) : [];
  const submit = (event: Event) => {
    event.preventDefault();
    if (found[0]) location.hash = initiativeLink(found[0].id);
  };
  return html`<section aria-labelledby="qui">
      <h2 id="qui">Qui êtes-vous&nbsp;?</h2>
      <form role="search" @submit=${submit}>
        <label for="chercher">Nom, page Facebook, site, e-mail ou téléphone</label>
        <input
          id="chercher"
          type="search"
          maxlength="2000"
          autocomplete="off"
          spellcheck="false"
          .value=${typed}
          @input=${(event: Event) => onType(valueOf(event))}
        />
        <p role="status">${foundWords(typed, found.length)}</p>
      </form>
      ${
        found.length > 0
          ? html`<ul class="found">
              ${found.slice(0, MOST).map((initiative) => html`<li>${resultView(initiative)}</li>`)}
            </ul>`
          : nothing
      }
    </section>
    ${communeLinksView(initiatives)}`;
}

export const resultView = (initiative: ListedInitiative) =>
  html`<a class="result" href=${initiativeLink(initiative.id)}
    ><strong>${capitalised(initiativeTitle(initiative))}</strong> <span>${placesOf(initiative)}</span></a
  >`;

export const placesOf = (initiative: ListedInitiative) =>
  [...listedPlaces(initiative), ...initiative.territories].map(({ name }) => typeset(name)).join(', ');

function foundWords(typed: string, count: number): string {
  if (typed.trim() === '') return '';
  const said = explainAddress(typed);
  const result =
    count > 0
      ? `${formatCount(count, 'fiche trouvée', 'fiches trouvées')}.`
      : said
        ? 'Aucune fiche ne porte cette adresse.'
        : 'Aucune fiche ne correspond. Essayez un seul mot du nom, ou la commune.';
  return said ? `${said} ${result}` : result;
}

function communeLinksView(initiatives: readonly ListedInitiative[]) {
  const names = new Map(
    initiatives.flatMap((initiative) => listedPlaces(initiative).map(({ code, name }) => [code, name])),
  );
  const communes = [...names].sort(([, a], [, b]) => a.localeCompare(b, 'fr'));
  return html`<details class="more">
    <summary>Vous suivez plusieurs associations&nbsp;? Toutes les fiches d’une commune</summary>
    <ul class="communes">
      ${communes.map(([code, name]) => html`<li><a href=${communeLink(code)}>${typeset(name)}</a></li>`)}
    </ul>
  </details>`;
}

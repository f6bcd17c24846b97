import { html, type TemplateResult } from 'lit/html.js';
import { initiativesIn, listedPlaces } from '../../shared/feed/listing.ts';
import { formatCount, typeset } from '../../shared/french/format-french.ts';
import type { CheckData } from './check-data.ts';
import { initiativeChecks } from './initiative-checks.ts';
import { resultView } from './search-view.ts';

/**
 * For those who look after many: every initiative of a commune, with what is worth a look.
 * @param today ISO date of the day
 */
export function communeInitiativesView(code: string, data: CheckData, today: string): TemplateResult {
  const here = initiativesIn(data.whole).filter((initiative) =>
    listedPlaces(initiative).some((place) => place.code === code),
  );
  const name = listedPlaces(here[0] ?? { communes: [] }).find((place) => place.code === code)?.name;
  if (!name) return html`<p id="fiche" class="note" tabindex="-1">Aucune fiche pour cette commune.</p>`;
  return html`<section aria-labelledby="fiche">
    <h2 id="fiche" tabindex="-1">${typeset(name)}&nbsp;: ${formatCount(here.length, 'fiche')}</h2>
    <ul class="overview">
      ${here.map((initiative) => {
        const date = data.whole.bulletins.find(({ id }) => id === initiative.bulletin)?.date ?? today;
        const doubts = initiativeChecks(initiative, { date, today }).filter(({ good }) => !good);
        return html`<li>
          ${resultView(initiative)} ${doubts.map(({ words }) => html`<p class="warning">${words}</p>`)}
        </li>`;
      })}
    </ul>
  </section>`;
}

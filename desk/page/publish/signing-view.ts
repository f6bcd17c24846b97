import { html, nothing } from 'lit/html.js';
import { formatDate } from '../../../shared/french/format-french.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskState } from '../desk-state.ts';
import { makeKeys } from './signing.ts';

/** Signed again at least every other week, it never comes near its end. */
const SOON_MS = 16 * 24 * 60 * 60 * 1000;

/** On every section, since it is told when the desk opens: that the signature of what is published has ended, or will soon. */
export function expiryView({ signing, today }: DeskState) {
  const { expires } = signing ?? {};
  if (expires === undefined) return nothing;
  const left = Date.parse(expires) - Date.parse(today);
  if (left <= 0)
    return html`<p class="note" role="alert">
      La signature du flux publié a expiré le ${formatDate(expires)}&nbsp;: les extensions n’en confirment
      plus rien, et ne montrent plus les initiatives qui nomment une personne. Publiez, même sans changement.
    </p>`;
  return left > SOON_MS
    ? nothing
    : html`<p class="note">
        Le flux publié est signé jusqu’au ${formatDate(expires)}&nbsp;: publiez avant, même sans changement.
      </p>`;
}

/** Where the keys are, or how there come to be some, and what a signature asks of who publishes. */
export function signingView({ signing, folder }: DeskState, actions: DeskActions) {
  if (!signing || !folder) return nothing;
  const { keys } = signing;
  return html`<section aria-labelledby="signing">
    <h2 id="signing">La signature</h2>
    ${
      keys === undefined
        ? html`<p>
              Le flux n’est pas signé&nbsp;: les extensions ne peuvent vérifier ni d’où il vient, ni s’il est
              à jour. Il faut pour cela des clés, qui se font une fois.
            </p>
            <p class="actions">
              <button type="button" class="button quiet" @click=${() => void makeKeys(folder.name, actions)}>
                Faire les clés
              </button>
            </p>`
        : html`<p>
              Les clés sont dans <code>${keys}</code>. Faites-en une copie, ailleurs et à l’abri&nbsp;: sans
              elles, le flux ne peut plus être signé. Ne les envoyez à personne.
            </p>
            <p>
              Une signature vaut trente jours. Publiez au moins toutes les deux semaines, même sans
              changement, ou confiez-le à une forge, qui le fait seule chaque semaine
              (<code>docs/publier</code>). Passé ce délai, les extensions gardent ce qu’elles ont, mais n’en
              montrent plus les initiatives qui nomment une personne.
            </p>`
    }
  </section>`;
}

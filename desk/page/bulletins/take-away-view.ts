import { html, nothing } from 'lit/html.js';
import { formatCount } from '../../../shared/french/format-french.ts';
import type { SectionView } from '../desk-actions.ts';
import { contentsOf } from '../desk-state.ts';
import { placeHref } from '../place.ts';
import { releaseInWords, statusOf } from './release-words.ts';

/** « Publier » where nothing is installed: the folder is taken away as one zip, which whoever publishes drops on the forge. */
export const takeAwayView: SectionView = (state, actions) => {
  const names = [...(contentsOf(state)?.releases.keys() ?? [])];
  const open = names.filter((name) => ['asks', 'wrong', 'broken'].includes(statusOf(state, name).kind));
  return html`<section aria-labelledby="emporter">
    <h2 id="emporter">Emporter le dossier</h2>
    <p>
      Cette page lit et corrige&nbsp;; elle ne publie pas, et n’envoie rien. Téléchargez le dossier&nbsp;: un seul
      fichier .zip, avec les communiqués, vos réponses et vos corrections. Déposez-le ensuite là où le site se publie.
    </p>
    ${
      open.length > 0
        ? html`<div class="note">
            <p>
              ${formatCount(open.length, 'bulletin attend', 'bulletins attendent')} encore une réponse. Vous pouvez
              emporter le dossier quand même, et continuer plus tard.
            </p>
            <ul class="plain-links">
              ${open.map(
                (release) =>
                  html`<li>
                    <a href=${placeHref({ section: 'questions', release })}>${releaseInWords(state, release)}</a>&nbsp;:
                    ${statusOf(state, release).words}
                  </li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
    <p class="actions">
      <button type="button" class="button" ?disabled=${names.length === 0} @click=${() => void actions.takeAway()}>
        Télécharger le dossier
      </button>
    </p>
  </section>`;
};

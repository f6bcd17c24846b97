/** The publications of the open folder before the present one: each can be brought back, and is asked about first. */
import { html, nothing } from 'lit/html.js';
import type { EarlierPublication, PublicationPlan } from '../../../publisher/steps/publication-news.ts';
import { formatCount } from '../../../shared/french/format-french.ts';
import { confirmationView } from '../confirmation.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskState } from '../desk-state.ts';
import { publishNow } from './publishing.ts';

export function goingBackView({ earlier }: PublicationPlan, state: DeskState, actions: DeskActions) {
  const { folder, publishing } = state;
  const publications = (folder && earlier[folder.name]) ?? [];
  if (!folder || publications.length === 0) return nothing;
  const ask = (goingBackTo: number | undefined) =>
    actions.change({ publishing: { ...publishing, goingBackTo } });
  const asked = publications.find(({ counter }) => counter === publishing.goingBackTo);
  return html`<section aria-labelledby="back">
    <h2 id="back">Les publications précédentes</h2>
    <ul class="earlier">
      ${publications.map((each) => earlierView(each, () => ask(each.counter)))}
    </ul>
    ${
      asked
        ? confirmationView({
            title: `Revenir à la publication du ${timeOf(asked)}\u00A0?`,
            content: html`<p>
              Les communiqués, les corrections et la série redeviennent ce qu’ils étaient alors, et le site
              est publié ainsi. Ce qui a été retiré ou masqué depuis le reste. Ce qui est remplacé est
              gardé&nbsp;: vous pourrez revenir ici.
            </p>`,
            choices: [
              {
                words: 'Revenir et publier',
                act: () => void publishNow(actions, { folder: folder.name, counter: asked.counter }),
                isChief: true,
              },
              { words: 'Annuler', act: () => ask(undefined) },
            ],
            close: () => ask(undefined),
          })
        : nothing
    }
  </section>`;
}

const earlierView = (publication: EarlierPublication, ask: () => void) =>
  html`<li>
    ${timeOf(publication)}, ${formatCount(publication.releases, 'communiqué')}
    <button type="button" class="button quiet small" @click=${ask}>
      Y revenir…<span class="unseen">&nbsp;: ${timeOf(publication)}</span>
    </button>
  </li>`;

const timeOf = ({ at }: EarlierPublication) => TIME.format(new Date(at));
const TIME = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeStyle: 'short' });

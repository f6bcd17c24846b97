import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import type {
  Drill,
  PlacedProblem,
  PublicationPlan,
  PublicationResult,
  PublishStep,
} from '../../../publisher/steps/publication-news.ts';
import { formatCount } from '../../../shared/french/format-french.ts';
import { departmentIn } from '../../../publisher/steps/folder-names.ts';
import type { DeskActions, SectionView } from '../desk-actions.ts';
import { folderInWords } from '../departments.ts';
import { contentsOf, gazetteerOf, readingOf, type DeskState } from '../desk-state.ts';
import type { EditorFolder } from '../folder/editor-folder.ts';
import { placeHref } from '../place.ts';
import { releaseInWords } from '../bulletins/release-words.ts';
import { problemsView } from '../problems-view.ts';
import { pressing } from '../reading.ts';
import { changesInWords, changesView } from './changes-view.ts';
import { goingBackView } from './going-back-view.ts';
import { askForPlan, madeOf, publishNow, takeSite } from './publishing.ts';
import { signingView } from './signing-view.ts';
import type { Publication } from './publish-state.ts';

/** « Publier » of the local desk: what would change, the publication as it goes on, then where the site is. */
export const publishView: SectionView = (state, actions) => {
  const departments = state.folders.filter(({ name }) => departmentIn(name) === name);
  if (departments.length > 1) return severalView(departments, state);
  const { publication } = state.publishing;
  const isRunning = publication !== undefined && 'at' in publication;
  return html`<div class="publish">
    ${publication ? publicationView(publication, state, actions) : nothing}
    ${isRunning ? nothing : html`${openQuestionsView(state)} ${planView(state, actions)}`}
  </div>`;
};

/** A site is one département's for now: which of the folders it is to be, nobody but the editor can say. */
const severalView = (folders: readonly EditorFolder[], state: DeskState) =>
  html`<div class="note">
    <p>
      Pour l’instant, un site ne publie qu’un département, et il y a ici
      ${formatCount(folders.length, 'dossier')}&nbsp;:
      ${folders.map(({ name }) => folderInWords(name, gazetteerOf(state)?.departmentNames)).join(', ')}. Rien
      n’est perdu&nbsp;: la lecture, les questions et les corrections continuent dans chacun.
    </p>
    <p>
      Pour publier, gardez dans le dossier <code>bulletins</code> celui du département à publier, rangez les
      autres ailleurs sur cet ordinateur, puis rechargez cette page.
    </p>
  </div>`;

/** What would be published without an answer is published as it was read. */
function openQuestionsView(state: DeskState) {
  const open = [...(contentsOf(state)?.releases.keys() ?? [])].flatMap((release) => {
    const reading = readingOf(state, release);
    const count = reading ? pressing(reading).length : 0;
    return count > 0 ? [{ release, count }] : [];
  });
  return open.length === 0
    ? nothing
    : html`<div class="note">
        <p>Des questions attendent votre réponse&nbsp;: répondez-y avant de publier.</p>
        <ul>
          ${open.map(
            ({ release, count }) =>
              html`<li>
                <a href=${placeHref({ section: 'questions', release })}>${releaseInWords(state, release)}</a
                >&nbsp;: ${formatCount(count, 'question')}
              </li>`,
          )}
        </ul>
      </div>`;
}

function planView(state: DeskState, actions: DeskActions): TemplateResult {
  const { plan } = state.publishing;
  if (typeof plan === 'object' && 'fault' in plan)
    return html`<div class="note" role="alert">
      <p class="lines">${plan.fault}</p>
      <p>
        <button type="button" class="button" @click=${() => void askForPlan(state, actions)}>
          Essayer de nouveau
        </button>
      </p>
    </div>`;
  const isOld = typeof plan !== 'object' || plan.madeOf !== madeOf(state);
  // The server reads what stands in the folder: what is being written is waited for.
  if (plan !== 'awaited' && isOld && state.kept === 'kept')
    return html`<p
      role="status"
      ${ref((shown) => shown && queueMicrotask(() => void askForPlan(state, actions)))}
    >
      ${AWAITED}
    </p>`;
  if (typeof plan !== 'object' || isOld) return html`<p role="status">${AWAITED}</p>`;
  return plannedView(plan.is, state, actions);
}

const AWAITED = 'Comparaison avec ce qui est publié… La première fois, cela prend quelques secondes.';

function plannedView(plan: PublicationPlan, state: DeskState, actions: DeskActions) {
  const { previewed } = state.publishing;
  const words = changesInWords(plan);
  return html`<section aria-labelledby="changes">
      <h2 id="changes">Ce qui change</h2>
      <p class="lead">${words ? `${words}.` : 'Rien : le site publié est à jour.'}</p>
      ${placedProblemsView(plan.problems)}
      <p class="actions">
        <button
          type="button"
          class=${words ? 'button' : 'button quiet'}
          ?disabled=${!plan.isSound}
          @click=${() => void publishNow(actions)}
        >
          ${words ? 'Publier' : 'Publier quand même'}
        </button>
        ${
          plan.isSound
            ? nothing
            : html`<span role="alert">Il reste des erreurs&nbsp;: corrigez-les d’abord.</span>`
        }
      </p>
      ${changesView(plan, {
        previewed,
        onPreview: (commune) => actions.change({ publishing: { ...state.publishing, previewed: commune } }),
        series: contentsOf(state)?.series?.title ?? '',
      })}
    </section>
    ${signingView(state, actions)} ${goingBackView(plan, state, actions)}`;
}

const placedProblemsView = (placed: readonly PlacedProblem[]) =>
  problemsView(placed.map(({ file, problem }) => ({ ...problem, file: file.replace(/^.*[/\\]/, '') })));

/** One heading from the beginning to the end: whoever works by keyboard is led there once, and stays. */
const publicationView = (publication: Publication, state: DeskState, actions: DeskActions) =>
  html`<section class=${'done' in publication ? 'done' : ''} aria-labelledby="publication">
    <h2 id="publication" tabindex="-1">${titleOf(publication)}</h2>
    ${progressView(publication, state, actions)}
  </section>`;

const titleOf = (publication: Publication) =>
  'done' in publication
    ? 'C’est publié'
    : 'failed' in publication
      ? 'La publication n’a pas abouti'
      : 'Publication en cours';

function progressView(publication: Publication, state: DeskState, actions: DeskActions) {
  if ('done' in publication) return doneView(publication.done, state, actions);
  if ('failed' in publication)
    return html`<div class="note" role="alert">
      <p class="lines">${publication.failed}</p>
      ${placedProblemsView(publication.problems)}
    </div>`;
  return html`<p role="status">
      ${publication.at ? stepInWords(publication.at) : 'La publication commence…'}
    </p>
    <progress
      max=${STEPS.length}
      value=${publication.at ? STEPS.indexOf(publication.at.step) : 0}
    ></progress>`;
}

const STEPS: readonly PublishStep['step'][] = ['bundle', 'read', 'build', 'write', 'check', 'search'];

function stepInWords(at: PublishStep): string {
  if (at.step === 'read') return `Lecture\u00A0: ${at.done + 1} / ${formatCount(at.of, 'communiqué')}`;
  if (at.step === 'write') return `Écriture de ${formatCount(at.files, 'fichier')}…`;
  return OTHER_STEPS[at.step];
}

const OTHER_STEPS = {
  bundle: 'Préparation des scripts du site…',
  build: 'Construction des pages…',
  check: 'Vérification du flux…',
  search: 'Recherche, dans tous les fichiers, de ce qui est retiré…',
} as const;

function doneView(
  { bulletins, initiatives, files, place, drill }: PublicationResult,
  state: DeskState,
  actions: DeskActions,
) {
  const { zip } = state.publishing;
  return html`<p role="status">
      ${formatCount(bulletins, 'bulletin')}, ${formatCount(initiatives, 'initiative')},
      ${formatCount(files, 'fichier')}.
    </p>
    ${drill ? drillView(drill) : nothing}
    <dl class="where">
      <dt>Sur cet ordinateur</dt>
      <dd>
        Le dossier <code>${place.folder}</code>${
          place.address === undefined
            ? nothing
            : html`, que vous pouvez
                <a href=${place.address} target="_blank" rel="noreferrer">parcourir ici</a>`
        }.
      </dd>
      <dt>Chez votre hébergeur</dt>
      <dd>
        Déposez-y tout le contenu de ce dossier, tel quel, ou confiez le zip à votre service informatique. Le
        chemin entier, en images, est dans <code>docs/publier</code>.
      </dd>
    </dl>
    <p class="actions">
      <button
        type="button"
        class="button"
        ?disabled=${zip === 'awaited'}
        @click=${() => void takeSite(actions)}
      >
        Télécharger le site
      </button>
      <span role="status">${zip === 'awaited' ? 'Le zip se prépare…' : zip ? zip.fault : nothing}</span>
    </p>`;
}

/** It is said because it was looked. */
function drillView({ withdrawn, files, finds }: Drill) {
  const [one] = withdrawn;
  if (finds.length === 0)
    return html`<p class="good">
      ${
        withdrawn.length === 1
          ? `Plus rien de la fiche ${one} dans les ${formatCount(files, 'fichier')}`
          : `Plus rien des ${withdrawn.length} fiches retirées dans les ${formatCount(files, 'fichier')}`
      }&nbsp;:
      tous ont été relus.
    </p>`;
  return html`<div class="note" role="alert">
    <p>Il reste quelque chose de ce qui est retiré. Signalez-le, avec ce qui suit&nbsp;:</p>
    <ul>
      ${finds.map(({ file, trace }) => html`<li><code>${file}</code>&nbsp;: «&nbsp;${trace}&nbsp;»</li>`)}
    </ul>
  </div>`;
}

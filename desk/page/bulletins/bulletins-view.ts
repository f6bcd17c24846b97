/** « Bulletins »: where a release comes in, then those that are there, each with how far it is. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatCount } from '../../../shared/french/format-french.ts';
import { confirmationView } from '../confirmation.ts';
import type { DeskActions } from '../desk-actions.ts';
import { folderInWords } from '../departments.ts';
import { contentsOf, correctionsOf, gazetteerOf, readingOf, releaseFile, type DeskState } from '../desk-state.ts';
import { placeHref } from '../place.ts';
import { problemsView } from '../problems-view.ts';
import { pressing } from '../reading.ts';
import { dropView } from './drop-view.ts';
import { gistInWords, releaseInWords, statusOf, titleInWords } from './release-words.ts';

export function bulletinsView(state: DeskState, actions: DeskActions): TemplateResult {
  const contents = contentsOf(state);
  const names = [...(contents?.releases.keys() ?? [])].reverse();
  return html`${faultsView(state)} ${dropView(state, actions)}
    <section aria-labelledby="dossier">
      <h2 id="dossier">${names.length > 0 ? 'Les bulletins du dossier' : 'Le dossier est vide'}</h2>
      ${foldersView(state, actions)} ${removedView(state, actions)}
      <ol class="releases">
        ${repeat(
          names,
          (name) => name,
          (name) => html`<li>${releaseView(name, state, actions)}</li>`,
        )}
      </ol>
      ${folderView(state, actions)}
    </section>`;
}

/** What is wrong with the editor's own files. */
const faultsView = (state: DeskState) =>
  [...(contentsOf(state)?.faults ?? [])].map(
    ([, fault]) =>
      html`<div class="note" role="alert">
        <p class="as-written">${fault}</p>
        <p>Tant que ce fichier ne se lit pas, la rédaction n’y écrit rien.</p>
      </div>`,
  );

function releaseView(name: string, state: DeskState, actions: DeskActions) {
  const reading = readingOf(state, name);
  const { kind, words } = statusOf(state, name);
  const opened = releaseFile(state, name)?.opened;
  const isAsked = reading !== undefined && pressing(reading).length > 0;
  return html`<article class="release">
    <div class="release-head">
      <div>
        <h3>
          <a href=${placeHref({ section: isAsked ? 'questions' : 'lecture', release: name })}
            >${reading ? titleInWords(reading, name) : releaseInWords(state, name)}</a
          >
        </h3>
        <p class="muted">
          ${reading ? html`${gistInWords(reading, state)} · ` : nothing}<span class="file-name">${name}</span>
        </p>
      </div>
      <p class="status ${kind}">${words}</p>
    </div>
    ${opened && 'fault' in opened ? html`<p class="warning">${opened.fault}</p>` : nothing}
    ${reading ? problemsView(reading.problems) : nothing}
    ${rowActionsView(name, state, actions)}
    ${state.drop.removing === name ? removingView(name, state, actions) : nothing}
  </article>`;
}

const rowActionsView = (name: string, { drop }: DeskState, { change }: DeskActions) =>
  html`<p class="row-actions">
    <a href=${placeHref({ section: 'questions', release: name })}>Questions</a>
    <a href=${placeHref({ section: 'lecture', release: name })}>Lecture</a>
    <a href=${placeHref({ section: 'fiches', release: name })}>Fiches</a>
    <button type="button" class="plain" @click=${() => change({ drop: { ...drop, removing: name } })}>
      Retirer du dossier<span class="unseen">&nbsp;: ${name}</span>
    </button>
  </p>`;

function removingView(name: string, state: DeskState, { change, removeRelease }: DeskActions) {
  const { kind } = statusOf(state, name);
  const isCorrected = correctionsOf(state)[name] !== undefined;
  const close = () => change({ drop: { ...state.drop, removing: undefined } });
  return confirmationView({
    title: html`Retirer ${name} du dossier&nbsp;?`,
    content: html`${isCorrected ? html`<p>Vos réponses et vos corrections s’en vont avec lui.</p>` : nothing}
    ${
      kind === 'published'
        ? html`<p>
            Il est publié&nbsp;: à la prochaine publication, toutes ses initiatives seront retirées du site.
          </p>`
        : nothing
    }`,
    choices: [
      { words: 'Retirer', act: () => void removeRelease(name), isChief: true },
      { words: 'Garder', act: close },
    ],
    close,
  });
}

const removedView = ({ drop }: DeskState, { putBack }: DeskActions) =>
  drop.removed
    ? html`<p class="note">
        ${drop.removed.name} n’est plus dans le dossier.
        <button type="button" class="plain" @click=${() => void putBack()}>Le remettre</button>
      </p>`
    : nothing;

/** The folder itself: its series, how it is taken away, and how another is opened where no server keeps it. */
function folderView(state: DeskState, actions: DeskActions) {
  const series = contentsOf(state)?.series;
  const open = ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void actions.openZip(file);
    input.value = '';
  };
  return html`<div class="folder">
    <p>
      ${
        series
          ? html`Série&nbsp;: <strong>${series.title}</strong>, ${series.issuer}.
              <a href=${placeHref({ section: 'serie' })}>Modifier</a>`
          : html`Ce dossier n’a pas encore de série&nbsp;:
              <a href=${placeHref({ section: 'serie' })}>dites en quelques champs qui publie, et où écrire</a>.`
      }
    </p>
    <p class="actions">
      ${
        state.site.isLocal
          ? nothing
          : html`<label class="button quiet file-button"
              >Ouvrir un dossier téléchargé (.zip)<input type="file"
                accept=".zip,application/zip"
                @change=${open}
            /></label>`
      }
      ${
        actions.pickFolder && !state.site.isLocal
          ? html`<button type="button" class="button quiet" @click=${() => void actions.pickFolder?.()}>
              Ouvrir un dossier de cet ordinateur
            </button>`
          : nothing
      }
      <button type="button" class="button quiet" @click=${() => void actions.takeAway()}>
        Télécharger le dossier
      </button>
    </p>
    ${
      state.site.isLocal
        ? html`<p><a href=${placeHref({ section: 'nouvelle-serie' })}>Commencer une autre série</a></p>`
        : nothing
    }
  </div>`;
}

/** Of several départements or series one is open. */
function foldersView(state: DeskState, { openFolder }: DeskActions) {
  const { folders, folder } = state;
  if (folders.length < 2) return nothing;
  const names = gazetteerOf(state)?.departmentNames;
  return html`<fieldset class="radios">
    <legend>${formatCount(folders.length, 'dossier')}</legend>
    ${folders.map(
      (each) =>
        html`<label>
          <input
            type="radio"
            name="folder"
            .checked=${each === folder}
            @change=${() => void openFolder(each)}
          />
          ${folderInWords(each.name, names)}
        </label>`,
    )}
  </fieldset>`;
}

/** « Une nouvelle série » of the local desk: a folder of its own for a département, and the fields that every series has. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { typedOf } from '../../../shared/editor/series-fields.ts';
import { comboboxView } from '../combobox.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskState } from '../desk-state.ts';
import { findDepartments } from '../departments.ts';
import { placeHref } from '../place.ts';
import { seriesFieldsView } from './series-fields-view.ts';
import { DEPARTMENT, type NewSeriesState } from './series-state.ts';

export function newSeriesView(state: DeskState, { change, startSeries }: DeskActions): TemplateResult {
  const { newSeries, folders, site } = state;
  if (!site.isLocal)
    return html`<p class="note">
      Ici, un dossier tient une série&nbsp;: <a href=${placeHref({ section: 'serie' })}>celle de ce dossier</a>. Plusieurs
      se préparent à la rédaction installée sur un ordinateur.
    </p>`;
  const tell = (part: Partial<NewSeriesState>) =>
    change((now) => ({ newSeries: { ...now.newSeries, ...part } }));
  const typed = { ...typedOf(undefined), ...newSeries.typed };
  const submit = (event: Event) => {
    event.preventDefault();
    void startSeries(typed);
  };
  return html`<section class="new-series" aria-labelledby="champs">
    <h2 id="champs">${folders.length === 0 ? 'Pour commencer, la série' : 'Une autre série'}</h2>
    <p class="lead">
      Dites en quelques champs qui publie, et où écrire&nbsp;: tout se modifie ensuite. La série a son dossier, où se
      déposent ses communiqués.
    </p>
    ${folders.length > 0 ? html`<p class="note">${ONE_AT_A_TIME}</p>` : nothing}
    <form class="series" novalidate @submit=${submit}>
      ${departmentView(state, tell)}
      ${seriesFieldsView({
        ...{ typed, faults: newSeries.faults },
        write: (name, value) =>
          change((now) => ({
            newSeries: { ...now.newSeries, typed: { ...now.newSeries.typed, [name]: value } },
          })),
      })}
      <p class="actions">
        <button class="button" ?disabled=${newSeries.isBeingMade}>Créer la série</button>
        ${folders.length > 0 ? html`<a href=${placeHref({ section: 'bulletins' })}>Revenir aux bulletins</a>` : nothing}
      </p>
    </form>
  </section>`;
}

const ONE_AT_A_TIME =
  'Pour l’instant, un site ne publie qu’un département. Vous pouvez préparer ici un second dossier, lire et corriger ses communiqués\u00A0; mais «\u00A0Publier\u00A0» attendra qu’il n’en reste qu’un.';

function departmentView(
  { departments, newSeries, folders }: DeskState,
  tell: (part: Partial<NewSeriesState>) => void,
) {
  const { search, active, department, faults } = newSeries;
  const found = department === undefined ? findDepartments(search, departments) : [];
  return comboboxView({
    id: 'departement',
    label: 'Département',
    hint: 'Son nom ou son numéro, comme «\u00A0Pas-de-Calais\u00A0» ou «\u00A062\u00A0».',
    fault: faults.get(DEPARTMENT),
    typed: search,
    active,
    options: found.map(({ code, name }) => ({
      key: code,
      words: name,
      detail: folders.some((folder) => folder.name === code) ? `${code}, a déjà son dossier` : code,
    })),
    none: department === undefined ? 'Aucun département de ce nom.' : 'Département choisi.',
    onType: (words) => tell({ search: words, active: 0, department: undefined }),
    onMove: (to) => tell({ active: to }),
    onChoose: (code) => {
      const name = departments.find((each) => each.code === code)?.name ?? '';
      tell({ search: `${name} (${code})`, department: code });
    },
  });
}

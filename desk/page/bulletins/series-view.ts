/** « La série »: who publishes, and where to write; a few fields, once. */
import { html, nothing } from 'lit/html.js';
import { typedOf } from '../../../shared/editor/series-fields.ts';
import { departmentIn } from '../../../publisher/steps/folder-names.ts';
import type { SectionView } from '../desk-actions.ts';
import { contentsOf, gazetteerOf } from '../desk-state.ts';
import { folderInWords } from '../departments.ts';
import { seriesFieldsView } from './series-fields-view.ts';

/** Of the folder that is open: what stands there already, or what it begins with. */
export const seriesView: SectionView = (state, { change, saveSeries }) => {
  const before = contentsOf(state)?.series;
  const { faults } = state.series;
  const typed = { ...typedOf(before), ...state.series.typed };
  const submit = (event: Event) => {
    event.preventDefault();
    void saveSeries(typed);
  };
  const department = departmentIn(state.folder?.name ?? '') ? (state.folder?.name ?? '') : state.site.department;
  return html`<section aria-labelledby="champs">
    <h2 id="champs">${before ? 'La série de ce dossier' : 'Une nouvelle série'}</h2>
    <form class="series" novalidate @submit=${submit}>
      ${
        department
          ? html`<p>
              Département&nbsp;: <strong>${folderInWords(department, gazetteerOf(state)?.departmentNames)}</strong>
            </p>`
          : nothing
      }
      ${seriesFieldsView({
        ...{ typed, faults },
        write: (name, value) =>
          change(({ series }) => ({ series: { ...series, typed: { ...series.typed, [name]: value } } })),
      })}
      <p><button class="button">${before ? 'Enregistrer' : 'Créer la série'}</button></p>
    </form>
  </section>`;
};

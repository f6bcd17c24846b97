/** « La série »: who publishes, and where to write; a few fields, once. */
import { html, nothing } from 'lit/html.js';
import { valueOf } from '../../../site/tools/fields.ts';
import type { SectionView } from '../desk-actions.ts';
import { contentsOf } from '../desk-state.ts';
import { SERIES_FIELDS, typedOf, type SeriesField } from './series-form.ts';

export const seriesView: SectionView = (state, { change, saveSeries }) => {
  const before = contentsOf(state)?.series;
  const { faults } = state.series;
  const typed = { ...typedOf(before), ...state.series.typed };
  const write = (name: string) => (event: Event) =>
    change({ series: { ...state.series, typed: { ...state.series.typed, [name]: valueOf(event) } } });
  const submit = (event: Event) => {
    event.preventDefault();
    void saveSeries(typed);
  };
  const fields = (some: readonly SeriesField[]) =>
    some.map(
      ({ name, label, hint, type, isOptional }) =>
        html`<label class="field">
          <span>${label}${isOptional ? html` <span class="muted">(facultatif)</span>` : nothing}</span>
          <input
            name=${name}
            type=${type}
            maxlength="300"
            aria-invalid=${faults.has(name)}
            aria-describedby="au-sujet-${name}"
            .value=${typed[name] ?? ''}
            @input=${write(name)}
          />
          <span class=${faults.has(name) ? 'warning' : 'hint'} id="au-sujet-${name}"
            >${faults.get(name) ?? hint ?? nothing}</span
          >
        </label>`,
    );
  return html`<section aria-labelledby="champs">
    <h2 id="champs">${before ? 'La série de ce dossier' : 'Une nouvelle série'}</h2>
    <form class="series" novalidate @submit=${submit}>
      ${fields(SERIES_FIELDS.filter(({ isOptional }) => !isOptional))}
      <details class="more" ?open=${SERIES_FIELDS.some(({ name, isOptional }) => isOptional && faults.has(name))}>
        <summary>Adresse du site, mentions légales</summary>
        ${fields(SERIES_FIELDS.filter(({ isOptional }) => isOptional))}
      </details>
      <p><button class="button">${before ? 'Enregistrer' : 'Créer la série'}</button></p>
    </form>
  </section>`;
};

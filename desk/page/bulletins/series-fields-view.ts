/** The fields of a series, the same for one that is there and for a new one. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { SERIES_FIELDS, type SeriesField, type TypedSeries } from '../../../shared/editor/series-fields.ts';
import { valueOf } from '../../../site/tools/fields.ts';

interface FieldsShown {
  typed: TypedSeries;
  faults: ReadonlyMap<string, string>;
  write: (name: string, typed: string) => void;
}

export const seriesFieldsView = (shown: FieldsShown): TemplateResult =>
  html`${fieldsOf(undefined).map((field) => fieldView(field, shown))}
  ${laterView('Adresse du site, mentions légales', 'legal', shown)}
  ${laterView('Accessibilité du site', 'accessibility', shown)}`;

const fieldsOf = (group: SeriesField['later']) => SERIES_FIELDS.filter(({ later }) => later === group);

/** Open where something in it is wrong: a fault is never out of sight. */
function laterView(title: string, group: SeriesField['later'], shown: FieldsShown) {
  const fields = fieldsOf(group);
  return html`<details class="more" ?open=${fields.some(({ name }) => shown.faults.has(name))}>
    <summary>${title}</summary>
    ${fields.map((field) => fieldView(field, shown))}
  </details>`;
}

function fieldView(field: SeriesField, shown: FieldsShown): TemplateResult {
  const { name, label, isOptional, later } = field;
  if (field.choices) return choiceView(field, shown);
  return html`<div class="field">
    <label for=${idOf(name)}
      >${label}${isOptional && !later ? html` <span class="muted">(facultatif)</span>` : nothing}</label
    >
    ${inputView(field, shown)} ${aboutView(field, shown)}
  </div>`;
}

/** A number is typed as text: Firefox forgets what is typed in a field of numbers that is none. */
function inputView({ name, kind }: SeriesField, { typed, faults, write }: FieldsShown) {
  const listener = (event: Event) => write(name, valueOf(event));
  if (kind === 'lines')
    return html`<textarea
      id=${idOf(name)}
      name=${name}
      rows="3"
      maxlength="5000"
      aria-describedby=${aboutId(name)}
      aria-invalid=${faults.has(name)}
      .value=${typed[name] ?? ''}
      @input=${listener}
    ></textarea>`;
  return html`<input
    id=${idOf(name)}
    name=${name}
    type=${kind === 'number' || kind === 'choice' ? 'text' : kind}
    inputmode=${kind === 'number' ? 'decimal' : nothing}
    maxlength="300"
    aria-describedby=${aboutId(name)}
    aria-invalid=${faults.has(name)}
    .value=${typed[name] ?? ''}
    @input=${listener}
  />`;
}

function choiceView(field: SeriesField, shown: FieldsShown) {
  const { name, label, choices = [] } = field;
  return html`<fieldset class="radios" aria-describedby=${aboutId(name)}>
    <legend>${label}</legend>
    ${choices.map(
      ({ typed, words }) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            value=${typed}
            .checked=${shown.typed[name] === typed}
            @change=${() => shown.write(name, typed)}
          />
          ${words}
        </label>`,
    )}
    ${aboutView(field, shown)}
  </fieldset>`;
}

const aboutView = ({ name, hint }: SeriesField, { faults }: FieldsShown) =>
  html`<span class=${faults.has(name) ? 'warning' : 'hint'} id=${aboutId(name)}
    >${faults.get(name) ?? hint ?? nothing}</span
  >`;

const idOf = (name: string) => `serie-${name.replaceAll('.', '-')}`;
const aboutId = (name: string) => `au-sujet-${name.replaceAll('.', '-')}`;

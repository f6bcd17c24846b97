import { html, type TemplateResult } from 'lit/html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Choice, Choices } from './choices.ts';

export type Choose = (name: Choice, value: string) => void;

/** What can be chosen, by the value that stands in the address. */
export type Names = Readonly<Record<string, string>>;

/** What stands in the field that an event comes from. */
export const valueOf = ({ currentTarget }: Event) =>
  (currentTarget as HTMLInputElement | HTMLSelectElement).value;

/** Few values, all in view. */
export const radiosView = (
  name: Choice,
  legend: string,
  names: Names,
  choices: Choices,
  choose: Choose,
): TemplateResult =>
  html`<fieldset class="radios">
    <legend>${legend}</legend>
    ${Object.entries(names).map(
      ([value, words]) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            value=${value}
            .checked=${choices[name] === value}
            @change=${(event: Event) => choose(name, valueOf(event))}
          />
          ${words}
        </label>`,
    )}
  </fieldset>`;

export const selectView = (
  name: Choice,
  label: string,
  names: Names,
  choices: Choices,
  choose: Choose,
): TemplateResult =>
  html`<label class="field">
    <span>${label}</span>
    <select name=${name} @change=${(event: Event) => choose(name, valueOf(event))}>
      ${Object.entries(names).map(
        ([value, words]) =>
          html`<option value=${value} ?selected=${choices[name] === value}>${words}</option>`,
      )}
    </select>
  </label>`;

export const inputView = (
  name: Choice,
  label: string,
  type: 'text' | 'number',
  choices: Choices,
  choose: Choose,
  placeholder = '',
): TemplateResult =>
  html`<label class="field">
    <span>${label}</span>
    <input
      name=${name}
      type=${type}
      min=${ifDefined(type === 'number' ? 1 : undefined)}
      max=${ifDefined(type === 'number' ? 999 : undefined)}
      maxlength="120"
      placeholder=${placeholder}
      autocomplete="off"
      .value=${choices[name]}
      @input=${(event: Event) => choose(name, valueOf(event))}
    />
  </label>`;

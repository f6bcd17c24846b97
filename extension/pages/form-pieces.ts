/** The controls of the pages that have settings. */
import { html, nothing, type TemplateResult } from 'lit';

export const checkboxView = (
  words: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
  disabled = false,
): TemplateResult =>
  html`<label class="choice">
    <input
      type="checkbox"
      .checked=${checked}
      ?disabled=${disabled}
      @change=${({ target }: Event) => onChange((target as HTMLInputElement).checked)}
    />
    ${words}
  </label>`;

export const radioView = (
  name: string,
  words: unknown,
  checked: boolean,
  onChoose: () => void,
): TemplateResult =>
  html`<label class="choice">
    <input type="radio" name=${name} .checked=${checked} @change=${onChoose} />
    ${words}
  </label>`;

export interface ChosenItem {
  words: string;
  /** What taking it away is called. */
  removal: string;
  onRemove: () => void;
}

/** What was chosen, each with what takes it away. */
export function chosenListView(items: readonly ChosenItem[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul class="chosen">
    ${items.map(
      ({ words, removal, onRemove }) =>
        html`<li>
          <span>${words}</span>
          <button type="button" aria-label=${removal} title=${removal} @click=${onRemove}>×</button>
        </li>`,
    )}
  </ul>`;
}

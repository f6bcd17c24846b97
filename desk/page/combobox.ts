/**
 * A field in which one types, and a list from which one chooses, by the pattern of the ARIA Authoring Practices
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the focus stays in the field, arrows move within the list, Enter chooses,
 * Escape empties the field.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { formatCount } from '../../shared/french/format-french.ts';
import { valueOf } from '../../site/tools/fields.ts';

export interface Option {
  key: string;
  words: string;
  /** Tells it from others of the same words. */
  detail: string;
}

export interface Combobox {
  id: string;
  label: string;
  hint?: string;
  /** What is wrong with what is typed, in French; stands in the hint's place. */
  fault?: string | undefined;
  typed: string;
  /** Of the options, which Enter chooses. */
  active: number;
  options: readonly Option[];
  /** Said when words are typed and no option is found. */
  none: string;
  onType: (words: string) => void;
  onMove: (active: number) => void;
  onChoose: (key: string) => void;
}

export function comboboxView(combobox: Combobox): TemplateResult {
  const { id, label, hint, fault, typed, options, onType } = combobox;
  const about = fault ?? hint;
  const isOpen = options.length > 0;
  const active = Math.min(combobox.active, options.length - 1);
  return html`<div class="combobox">
    <label id="${id}-label" for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      role="combobox"
      aria-labelledby="${id}-label"
      aria-autocomplete="list"
      aria-expanded=${isOpen}
      aria-controls="${id}-list"
      aria-activedescendant=${isOpen ? `${id}-${active}` : nothing}
      aria-describedby=${about ? `${id}-hint` : nothing}
      aria-invalid=${fault !== undefined}
      maxlength="80"
      autocomplete="off"
      spellcheck="false"
      .value=${live(typed)}
      @input=${(event: Event) => onType(valueOf(event))}
      @keydown=${(event: KeyboardEvent) => onKey(event, combobox)}
    />
    ${about ? html`<p id="${id}-hint" class=${fault ? 'warning' : 'hint'}>${about}</p>` : nothing}
    <ul
      id="${id}-list"
      role="listbox"
      aria-labelledby="${id}-label"
      ?hidden=${!isOpen}
      @mousedown=${(event: Event) => choosePressed(event, combobox)}
    >
      ${options.map(
        ({ words, detail }, index) =>
          html`<li id="${id}-${index}" role="option" aria-selected=${index === active} data-index=${index}>
            <strong>${words}</strong> <span>${detail}</span>
          </li>`,
      )}
    </ul>
    <p class="found-count" role="status">${countWords(combobox)}</p>
  </div>`;
}

function countWords({ typed, options, none }: Combobox): string {
  if (typed.trim() === '') return '';
  return options.length > 0 ? `${formatCount(options.length, 'proposition')}.` : none;
}

/** The field keeps the focus. */
function choosePressed(event: Event, { options, onChoose }: Combobox) {
  event.preventDefault();
  const option = (event.target as Element).closest<HTMLElement>('[role=option]');
  const chosen = options[Number(option?.dataset['index'])];
  if (chosen) onChoose(chosen.key);
}

function onKey(event: KeyboardEvent, { typed, active, options, onType, onMove, onChoose }: Combobox) {
  const last = options.length - 1;
  const act: Partial<Record<string, () => void>> = {
    ...(last >= 0 && {
      ArrowDown: () => onMove(active >= last ? 0 : active + 1),
      ArrowUp: () => onMove(active <= 0 ? last : active - 1),
      Enter: () => onChoose(options[Math.min(active, last)]?.key ?? ''),
    }),
    ...(typed !== '' && { Escape: () => onType('') }),
  };
  const chosen = act[event.key];
  if (!chosen) return;
  event.preventDefault();
  chosen();
}

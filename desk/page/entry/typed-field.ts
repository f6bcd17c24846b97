/** Fields in which one types: what they hold counts after a pause, and at once when one leaves them, or the page, or presses Enter. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { withoutInvisibleCharacters } from '../../../shared/french/invisible-characters.ts';
import { valueOf } from '../../../site/tools/fields.ts';
import { withDraft } from './entries-state.ts';
import type { EntryContext } from './entry-context.ts';

export interface TypedField {
  /** Unlike any other among the initiative's: `title`, `links.0`. It is also the end of the element's id. */
  name: string;
  label: string;
  /** As it stands; what is typed is shown instead until it is settled. */
  value: string;
  placeholder?: string;
  type?: 'text' | 'date';
  /** What is wrong with what is typed, in French: it stays in the field, and is not settled. */
  faultOf?: (typed: string) => string | undefined;
  /** What it is, in French, as one types. */
  explain?: (typed: string) => string | undefined;
  settle: (typed: string) => void;
  /** Counts only when one leaves it: what is half typed would be none. */
  waits?: boolean;
}

export const fieldId = (name: string) => `champ-${name.replaceAll('.', '-')}`;

/** Of the section, what such a field needs. */
type FieldContext = Pick<EntryContext, 'state' | 'actions'>;

const draftOf = ({ state }: FieldContext, { name, value }: Pick<TypedField, 'name' | 'value'>) =>
  state.drafts[name] ?? value;

/** With its label to be read aloud alone, where what stands around it says what it is. */
export function inputView(context: FieldContext, field: TypedField): TemplateResult {
  const typed = draftOf(context, field);
  const fault = typed === '' ? undefined : field.faultOf?.(typed);
  const said = fault ?? (typed === '' ? undefined : field.explain?.(typed));
  const id = fieldId(field.name);
  const listener = listenerOf(context, field);
  return html`<input
      id=${id}
      type=${field.type ?? 'text'}
      aria-label=${field.label}
      aria-invalid=${fault === undefined ? 'false' : 'true'}
      aria-describedby=${said === undefined ? nothing : `${id}-dit`}
      placeholder=${field.placeholder ?? ''}
      maxlength="2000"
      autocomplete="off"
      .value=${live(typed)}
      @input=${listener}
      @change=${listener}
      @blur=${field.type === 'date' ? listener : nothing}
    />
    ${said === undefined ? nothing : html`<p id="${id}-dit" class=${fault ? 'fault' : 'hint'}>${said}</p>`}`;
}

export function textAreaView(context: FieldContext, field: TypedField): TemplateResult {
  const listener = listenerOf(context, field);
  return html`<textarea
    id=${fieldId(field.name)}
    aria-label=${field.label}
    rows="6"
    maxlength="20000"
    .value=${live(draftOf(context, field))}
    @input=${listener}
    @change=${listener}
  ></textarea>`;
}

const PAUSE = 700;

interface Unsettled {
  typed: string;
  settle: (typed: string) => void;
  /** Settles it; none where it waits until one leaves the field. */
  pause: number | undefined;
}

/** What is typed and does not count yet, by the field that it stands in. */
const unsettled = new Map<HTMLInputElement, Unsettled>();

/**
 * What is typed counts now, since nobody may come back to it.
 * @param isLeft whether the page is being left, and every field with it
 */
export function settleTyped(isLeft: boolean): void {
  for (const [field, { typed, settle, pause }] of unsettled) {
    // Another initiative may have taken the field's place.
    if (
      (isLeft || pause !== undefined) &&
      field.isConnected &&
      withoutInvisibleCharacters(field.value) === typed
    )
      settle(typed);
    if (isLeft || pause !== undefined) forget(field);
  }
}

function forget(field: HTMLInputElement) {
  clearTimeout(unsettled.get(field)?.pause);
  unsettled.delete(field);
}

const listenerOf = (context: FieldContext, field: TypedField) => (event: Event) => {
  const target = event.currentTarget as HTMLInputElement;
  // A file of corrections that holds what nobody sees would be refused as a whole; text is pasted from Word and PDF.
  const typed = withoutInvisibleCharacters(valueOf(event));
  // A day of which a part is missing reads as none.
  const isFaulty = target.validity.badInput || field.faultOf?.(typed) !== undefined;
  forget(target);
  if (event.type !== (field.type === 'date' ? 'blur' : 'change')) {
    context.actions.change(withDraft(context.state, field.name, typed));
    if (!isFaulty)
      unsettled.set(target, {
        typed,
        settle: field.settle,
        pause: field.waits ? undefined : pauseOf(target),
      });
    return;
  }
  if (isFaulty) return;
  if (typed !== field.value) field.settle(typed);
  context.actions.change(withDraft(context.state, field.name, undefined));
};

const pauseOf = (field: HTMLInputElement) =>
  window.setTimeout(() => {
    const { typed, settle } = unsettled.get(field) ?? {};
    unsettled.delete(field);
    if (typed !== undefined) settle?.(typed);
  }, PAUSE);

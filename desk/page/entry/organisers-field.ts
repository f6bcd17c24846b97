/** Who acts: a name and a kind each, and those whom the reader thinks of. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Organiser, OrganiserKind } from '../../../shared/feed/feed-schema.ts';
import { capitalised, typeset } from '../../../shared/french/format-french.ts';
import { textsFr } from '../../../shared/render/texts-fr.ts';
import { valueOf } from '../../../site/tools/fields.ts';
import type { EntryContext } from './entry-context.ts';
import { fieldsNow } from './entry-fields.ts';
import type { Entry } from './entry.ts';
import { editField, fieldFrame, removeButton } from './field-frame.ts';
import { fieldId, inputView } from './typed-field.ts';

export function organisersField(context: EntryContext, entry: Entry): TemplateResult {
  const { organisers } = fieldsNow(entry);
  const change = (next: readonly Organiser[]) => editField(context, entry, 'organisers', next);
  const replace = (index: number, by: readonly Organiser[]) => change(organisers.toSpliced(index, 1, ...by));
  const add = (name: string) => {
    if (name.trim() !== '') change([...organisers, { name: name.trim(), kind: 'association' }]);
  };
  return fieldFrame(
    context,
    entry,
    'organisers',
    html`${
      organisers.length > 0
        ? html`<ul class="entry-rows">
            ${organisers.map((organiser, index) =>
              organiserRow(context, organiser, index, (by) => replace(index, by)),
            )}
          </ul>`
        : nothing
    }
    ${inputView(context, {
      name: 'organisers.new',
      label: 'Ajouter qui agit',
      placeholder: 'Ajouter un nom',
      value: '',
      waits: true,
      settle: add,
    })}${offersView(entry, organisers, add)}`,
    organisers.length === 0
      ? 'Personne n’est encore nommé\u00A0: une association, une mairie, une entreprise\u00A0? Vous pouvez laisser vide.'
      : undefined,
  );
}

function organiserRow(
  context: EntryContext,
  { name, kind }: Organiser,
  index: number,
  replace: (by: readonly Organiser[]) => void,
) {
  const remove = () => {
    replace([]);
    document.getElementById(fieldId('organisers.new'))?.focus();
  };
  return html`<li>
    ${inputView(context, {
      name: `organisers.${index}`,
      label: `Nom de qui agit, ${index + 1}`,
      value: name,
      waits: true,
      settle: (typed) => replace(typed.trim() === '' ? [] : [{ name: typed.trim(), kind }]),
    })}
    <select
      aria-label="Ce qu’est ${name}"
      @change=${(event: Event) => replace([{ name, kind: valueOf(event) as OrganiserKind }])}
    >
      ${Object.entries(textsFr.organiserKind).map(
        ([each, words]) => html`<option value=${each} ?selected=${each === kind}>${words}</option>`,
      )}
    </select>
    ${removeButton(name, remove)}
  </li>`;
}

/** Whom the reader thinks of, and is not sure. */
function offersView({ questions }: Entry, organisers: readonly Organiser[], add: (name: string) => void) {
  const names = questions
    .filter(({ about }) => about === 'organiser')
    .flatMap(({ answers }) => answers.map(({ answer }) => answer))
    .filter((name) => name !== 'none' && !organisers.some((each) => each.name === name));
  if (names.length === 0) return nothing;
  return html`<p class="offers">
    Le lecteur hésite :
    ${[...new Set(names)].map(
      (name) =>
        html`<button type="button" class="small" aria-label="Ajouter ${name}" @click=${() => add(name)}>
          + ${typeset(capitalised(name))}
        </button>`,
    )}
  </p>`;
}

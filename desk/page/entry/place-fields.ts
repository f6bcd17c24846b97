/** Where an initiative happens, whom it helps, where it comes from: communes and named areas. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Place, PlaceRole, Territory } from '../../../shared/feed/feed-schema.ts';
import { typeset } from '../../../shared/french/format-french.ts';
import { valueOf } from '../../../site/tools/fields.ts';
import { ROLE_NAMES } from '../../../reader/parse-initiative.ts';
import { comboboxView } from '../combobox.ts';
import type { EntryContext } from './entry-context.ts';
import { fieldsNow } from './entry-fields.ts';
import type { Entry } from './entry.ts';
import { withDraft } from './entries-state.ts';
import { editField, fieldFrame, removeButton } from './field-frame.ts';
import { fieldId } from './typed-field.ts';

const SEARCH = 'commune';

export function communesField(context: EntryContext, entry: Entry): TemplateResult {
  const { communes } = fieldsNow(entry);
  const change = (next: readonly Place[]) => editField(context, entry, 'communes', next);
  const hasNone = communes.length === 0 && fieldsNow(entry).territories.length === 0;
  return fieldFrame(
    context,
    entry,
    'communes',
    html`${
      communes.length > 0
        ? html`<ul class="entry-rows">
            ${communes.map((place) => placeRow(place, communes, change))}
          </ul>`
        : nothing
    }
    ${searchView(context, communes, change)}${offersView(context, entry, communes, change)}`,
    hasNone
      ? 'Où cela se passe-t-il\u00A0? Sans commune, la fiche ne paraît sur la page d’aucune mairie.'
      : undefined,
  );
}

function placeRow(place: Place, communes: readonly Place[], change: (next: readonly Place[]) => void) {
  const others = communes.filter(({ code }) => code !== place.code);
  const remove = () => {
    change(others);
    document.getElementById(fieldId(SEARCH))?.focus();
  };
  const play = (event: Event) => {
    const role = valueOf(event) as PlaceRole;
    change(communes.map((each) => (each.code === place.code ? { ...each, role } : each)));
  };
  return html`<li>
    <span class="row-name">${typeset(place.name)} <span class="code">${place.code}</span></span>
    <select aria-label="Rôle de ${place.name}" @change=${play}>
      ${Object.entries(ROLE_NAMES).map(
        ([role, words]) => html`<option value=${role} ?selected=${role === place.role}>${words}</option>`,
      )}
    </select>
    ${removeButton(place.name, remove)}
  </li>`;
}

function searchView(
  context: EntryContext,
  chosen: readonly Place[],
  change: (next: readonly Place[]) => void,
) {
  const { state, actions, searchCommunes } = context;
  const typed = state.drafts[SEARCH] ?? '';
  const isChosen = (code: string) => chosen.some((each) => each.code === code);
  const found = searchCommunes(typed).filter(({ code }) => !isChosen(code));
  return comboboxView({
    id: fieldId(SEARCH),
    label: 'Ajouter une commune',
    hint: 'Nom ou code postal',
    typed,
    active: state.active,
    options: found.map(({ code, name, detail }) => ({ key: code, words: typeset(name), detail })),
    none: 'Aucune commune ne correspond.',
    onType: (words) => actions.change({ ...withDraft(state, SEARCH, words || undefined), active: 0 }),
    onMove: (active) => actions.change({ active }),
    onChoose: (code) => {
      const name = found.find((each) => each.code === code)?.name;
      if (name !== undefined) change([...chosen, { code, name, role: 'place' }]);
      actions.change({ ...withDraft(state, SEARCH, undefined), active: 0 });
    },
  });
}

/** Those of which the reader is not sure. */
function offersView(
  { communeName }: EntryContext,
  { questions }: Entry,
  chosen: readonly Place[],
  change: (next: readonly Place[]) => void,
) {
  const codes = questions
    .filter(({ about }) => about === 'place')
    .flatMap(({ answers }) => answers.map(({ answer }) => answer));
  const offered = [...new Set(codes)].flatMap((code) => {
    const name = communeName(code);
    return name === undefined || chosen.some((each) => each.code === code) ? [] : [{ code, name }];
  });
  if (offered.length === 0) return nothing;
  return html`<p class="offers">
    Le lecteur hésite :
    ${offered.map(
      ({ code, name }) =>
        html`<button
          type="button"
          class="small"
          aria-label="Ajouter la commune ${name}"
          @click=${() => change([...chosen, { code, name, role: 'place' }])}
        >
          + ${typeset(name)}
        </button>`,
    )}
  </p>`;
}

export function territoriesField(context: EntryContext, entry: Entry): TemplateResult {
  const { territories } = fieldsNow(entry);
  const change = (next: readonly Territory[]) => editField(context, entry, 'territories', next);
  const others = context.territories.filter(({ slug }) => !territories.some((each) => each.slug === slug));
  const add = (event: Event) => {
    const added = others.find(({ slug }) => slug === valueOf(event));
    (event.currentTarget as HTMLSelectElement).value = '';
    if (added) change([...territories, added]);
  };
  return fieldFrame(
    context,
    entry,
    'territories',
    html`${
        territories.length > 0
          ? html`<ul class="entry-rows">
              ${territories.map(({ slug, name }) => {
                const remove = () => {
                  change(territories.filter((each) => each.slug !== slug));
                  document.getElementById(fieldId('territory'))?.focus();
                };
                return html`<li>
                  <span class="row-name">${typeset(name)}</span> ${removeButton(name, remove)}
                </li>`;
              })}
            </ul>`
          : nothing
      }
      <select id=${fieldId('territory')} aria-label="Ajouter un secteur" @change=${add}>
        <option value="">Ajouter un secteur…</option>
        ${others.map(({ slug, name }) => html`<option value=${slug}>${typeset(name)}</option>`)}
      </select>`,
  );
}

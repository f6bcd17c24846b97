/** What stands around every field: its name, what the reader found where the editor says otherwise, and the way back to that. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { typeset } from '../../../shared/french/format-french.ts';
import { initiativeTitle } from '../../../shared/render/initiative-title.ts';
import { textsFr } from '../../../shared/render/texts-fr.ts';
import { ROLE_NAMES } from '../../../reader/parse-initiative.ts';
import { correct, correctField } from './entry-edits.ts';
import type { EntryContext } from './entry-context.ts';
import { fieldsNow, fieldsRead, type EntryFields, type FieldName } from './entry-fields.ts';
import type { Entry } from './entry.ts';

const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  title: 'Nom affiché',
  text: 'Texte',
  theme: 'Thème',
  communes: 'Communes',
  territories: 'Secteurs',
  organisers: 'Qui agit',
  links: 'Adresses',
  phones: 'Téléphones',
};

/** « SECOND DEPART », to say of which initiative one speaks. */
export const entryName = ({ corrected }: Entry) => `«\u00A0${initiativeTitle(corrected)}\u00A0»`;

/** Of the element that shows it. */
export const entryId = ({ opener }: Pick<Entry, 'opener'>) => `fiche-${opener}`;

/** Says so only when something changes. */
export function editField<Name extends FieldName>(
  { actions }: EntryContext,
  entry: Entry,
  name: Name,
  field: EntryFields[Name],
): void {
  if (JSON.stringify(field) === JSON.stringify(fieldsNow(entry)[name])) return;
  actions.edit(`${FIELD_LABELS[name]}, ${entryName(entry)}`, correctField(entry, name, field));
}

export interface FieldFrame {
  name: string;
  label: string;
  content: TemplateResult;
  /** What is said of a field that is empty and wants an answer, in French. */
  hint?: string;
  /** What the reader found, in words, where the editor says otherwise. */
  reading?: { words: string; goBack: () => void };
}

export const frameView = ({ name, label, content, hint, reading }: FieldFrame): TemplateResult =>
  html`<fieldset class="entry-field" data-field=${name}>
    <legend>${label}</legend>
    ${content}${hint ? html`<p class="hint">${hint}</p>` : nothing}
    ${
      reading
        ? html`<div class="as-read">
            <p><span>Lu :</span> ${reading.words || 'rien'}</p>
            <button
              type="button"
              class="small"
              aria-label="Remettre la lecture : ${label}"
              @click=${reading.goBack}
            >
              Remettre la lecture
            </button>
          </div>`
        : nothing
    }
  </fieldset>`;

/** @param hint what is said of a field that is empty and wants an answer, in French */
export function fieldFrame(
  { actions }: EntryContext,
  entry: Entry,
  name: FieldName,
  content: TemplateResult,
  hint?: string,
): TemplateResult {
  const label = FIELD_LABELS[name];
  const goBack = () =>
    actions.edit(
      `Remettre la lecture\u00A0: ${label}, ${entryName(entry)}`,
      correct(entry, { [name]: undefined }),
    );
  return frameView({
    ...{ name, label, content },
    ...(hint !== undefined && { hint }),
    ...(entry.said[name] !== undefined && {
      reading: { words: READ_IN_WORDS[name](fieldsRead(entry), entry), goBack },
    }),
  });
}

const READ_IN_WORDS: Readonly<Record<FieldName, (read: EntryFields, entry: Entry) => string>> = {
  title: ({ title }, { read }) => title || initiativeTitle(read),
  text: ({ text }) => typeset(text),
  theme: (_, { themeRead }) => themeRead.title,
  communes: ({ communes }) => communes.map(({ name, role }) => `${name} (${ROLE_NAMES[role]})`).join(', '),
  territories: ({ territories }) => territories.map(({ name }) => name).join(', '),
  organisers: ({ organisers }) =>
    organisers.map(({ name, kind }) => `${name} (${textsFr.organiserKind[kind]})`).join(', '),
  links: ({ links }) => links.join(', '),
  phones: ({ phones }) => phones.join(', '),
};

export const removeButton = (name: string, remove: () => void): TemplateResult =>
  html`<button type="button" class="small" aria-label="Retirer ${name}" @click=${remove}>Retirer</button>`;

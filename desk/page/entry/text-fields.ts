/** What an initiative is called, what it tells, and under which theme. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { typeset } from '../../../shared/french/format-french.ts';
import { initiativeTitle } from '../../../shared/render/initiative-title.ts';
import { valueOf } from '../../../site/tools/fields.ts';
import { proposeTitle } from '../../../reader/titles/propose-title.ts';
import type { EntryContext } from './entry-context.ts';
import { cutOut, putBack, splitAt } from './entry-edits.ts';
import { fieldsNow } from './entry-fields.ts';
import type { Entry, EntrySentence } from './entry.ts';
import { withDraft } from './entries-state.ts';
import { editField, entryName, fieldFrame } from './field-frame.ts';
import { fieldId, inputView, textAreaView } from './typed-field.ts';

export const titleField = (context: EntryContext, entry: Entry): TemplateResult =>
  fieldFrame(
    context,
    entry,
    'title',
    inputView(context, {
      name: 'title',
      label: 'Nom affiché',
      value: fieldsNow(entry).title,
      placeholder: proposeTitle(entry.corrected) ?? initiativeTitle(entry.corrected),
      settle: (typed) => editField(context, entry, 'title', typed),
    }),
    fieldsNow(entry).title === ''
      ? 'Vide, la fiche porte le titre proposé ci-dessus\u00A0; sans proposition, le nom de qui agit.'
      : undefined,
  );

export const textField = (context: EntryContext, entry: Entry): TemplateResult =>
  fieldFrame(
    context,
    entry,
    'text',
    html`${textAreaView(context, {
      name: 'text',
      label: 'Texte',
      value: fieldsNow(entry).text,
      settle: (typed) => editField(context, entry, 'text', typed),
    })}
    ${entry.sentences.length > 1 ? sentencesView(context, entry) : nothing}`,
  );

/** Sentences as they were read: each may open another initiative, or be left out. */
function sentencesView(context: EntryContext, entry: Entry) {
  return html`<details class="entry-sentences" id=${fieldId('sentences')}>
    <summary>Couper, ou ôter une phrase</summary>
    ${
      entry.said.text === undefined
        ? nothing
        : html`<p class="hint">
            Ces phrases sont celles du communiqué : en couper une ôte le texte que vous avez écrit.
          </p>`
    }
    <ol>
      ${entry.sentences.map((sentence, index) => sentenceView(context, entry, sentence, index === 0))}
    </ol>
  </details>`;
}

function sentenceView(
  { actions }: EntryContext,
  entry: Entry,
  { id, text, opens, isCut }: EntrySentence,
  isFirst: boolean,
) {
  const button = (words: string, edit: () => void) =>
    html`<button type="button" class="small" aria-label="${words} : ${text.slice(0, 60)}" @click=${edit}>
      ${words}
    </button>`;
  const name = entryName(entry);
  return html`<li class=${isCut ? 'cut' : ''}>
    <span>${isCut ? html`<del>${typeset(text)}</del>` : typeset(text)}</span>
    <span class="sentence-actions">
      ${
        isCut
          ? button('Remettre', () => actions.edit(`Remettre une phrase, ${name}`, putBack(entry, id)))
          : html`${
              isFirst
                ? nothing
                : button('Couper ici', () => actions.edit(`Couper ${name}`, splitAt(entry, opens)))
            }
            ${button('Ôter', () => actions.edit(`Ôter une phrase, ${name}`, cutOut(entry, id)))}`
      }
    </span>
  </li>`;
}

/** Stands for a theme that the bulletin does not have. */
const NEW = '+';
/** The field for its title: open for as long as something is being typed in it, be it nothing yet. */
const NEW_THEME = 'theme-new';

export function themeField(context: EntryContext, entry: Entry): TemplateResult {
  const { themes, actions, state } = context;
  const isNew = NEW_THEME in state.drafts;
  const choose = (event: Event) => {
    const chosen = valueOf(event);
    actions.change(withDraft(state, NEW_THEME, chosen === NEW ? '' : undefined));
    if (chosen === NEW) document.getElementById(fieldId(NEW_THEME))?.focus();
    else editField(context, entry, 'theme', chosen);
  };
  return fieldFrame(
    context,
    entry,
    'theme',
    html`<select id=${fieldId('theme')} aria-label="Thème" @change=${choose}>
        ${themes.map(
          ({ slug, title }) =>
            html`<option value=${slug} ?selected=${!isNew && slug === entry.theme.slug}>
              ${typeset(title)}
            </option>`,
        )}
        <option value=${NEW} ?selected=${isNew}>Un autre thème…</option>
      </select>
      ${
        isNew
          ? inputView(context, {
              name: NEW_THEME,
              label: 'Titre du nouveau thème',
              placeholder: 'Solidaires avec…',
              value: '',
              waits: true,
              settle: (typed) => {
                if (typed.trim() !== '') editField(context, entry, 'theme', typed);
              },
            })
          : nothing
      }`,
  );
}

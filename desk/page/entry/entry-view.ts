/** One initiative: as it will be seen, and beside it what may be changed. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { classifyLink } from '../../../shared/addresses/classify-link.ts';
import { formatDate } from '../../../shared/french/format-french.ts';
import { initiativeView } from '../../../shared/render/initiative-view.ts';
import type { IdentifiedInitiative } from '../../../publisher/steps/identified-bulletin.ts';
import { doubtInWords } from '../questions/question-words.ts';
import { linksField, phonesField } from './contact-fields.ts';
import type { EntryContext } from './entry-context.ts';
import { isNone, joinWithPrevious } from './entry-edits.ts';
import { asPhone } from './entry-fields.ts';
import type { Entry } from './entry.ts';
import { opened } from './entries-state.ts';
import { entryName, entryId } from './field-frame.ts';
import { organisersField } from './organisers-field.ts';
import { peopleField } from './people-field.ts';
import { communesField, territoriesField } from './place-fields.ts';
import { textField, themeField, titleField } from './text-fields.ts';
import { fieldId } from './typed-field.ts';
import { withdrawalView } from './withdrawal-view.ts';

/** Which one it is of how many, and the one above it in its theme. */
export interface EntryPlace {
  number: number;
  count: number;
  previous: Entry | undefined;
}

export function entryView(context: EntryContext, entry: Entry, place: EntryPlace): TemplateResult {
  const isOpen = context.state.opener === entry.opener;
  const { withdrawn, published } = entry;
  return html`<section
    class="entry-card ${isOpen ? 'open' : ''} ${withdrawn === undefined ? '' : 'is-withdrawn'}"
    id=${entryId(entry)}
    tabindex="-1"
    aria-label="Fiche ${place.number} : ${entryName(entry)}"
  >
    <div class="entry-seen">
      <p class="eyebrow">Fiche ${place.number} sur ${place.count}${stateWords(entry)}</p>
      ${initiativeView({ ...published, theme: entry.theme }, { headingLevel: 2 })}
    </div>
    <div class="entry-work">
      ${
        withdrawn === undefined
          ? html`${commandsView(context, entry, place, isOpen)}
            ${isOpen ? fieldsView(context, entry, published) : hintsView(entry)}`
          : withdrawnView(context, entry, withdrawn)
      }
    </div>
    ${withdrawalView(context, entry)}
  </section>`;
}

function stateWords({ isPublished, said, withdrawn }: Entry): string {
  if (withdrawn !== undefined) return ', retirée';
  if (!isPublished) return ', pas encore publiée';
  return Object.keys(said).length > 0 ? ', corrigée' : '';
}

function withdrawnView({ actions }: EntryContext, { opener }: Entry, day: string) {
  return html`<p class="note">Retirée le ${formatDate(day)} : elle n’est publiée nulle part.</p>
    <p class="commands">
      <button
        type="button"
        class="small"
        @click=${() => actions.change({ asked: { opener, about: 'restore' } })}
      >
        Rétablir
      </button>
    </p>`;
}

function commandsView(context: EntryContext, entry: Entry, { previous }: EntryPlace, isOpen: boolean) {
  const { actions } = context;
  const { opener } = entry;
  const openAt = (field: string) => () => {
    actions.change(opened(opener));
    const part = document.getElementById(fieldId(field));
    if (part instanceof HTMLDetailsElement) part.open = true;
    (part?.querySelector('summary') ?? part)?.focus();
  };
  const button = (words: string, act: () => void) =>
    html`<button type="button" class="small" aria-label="${words}, ${entryName(entry)}" @click=${act}>
      ${words}
    </button>`;
  return html`<div class="commands">
    ${
      isOpen
        ? button('Fermer', () => {
            actions.change(opened(undefined));
            document.getElementById(entryId(entry))?.focus();
          })
        : button('Corriger', openAt('title'))
    }
    ${
      previous
        ? button('Réunir avec la précédente', () =>
            actions.edit(`Réunir ${entryName(entry)} avec la précédente`, joinWithPrevious(entry, previous)),
          )
        : nothing
    }
    ${entry.sentences.length > 1 ? button('Séparer ici', openAt('sentences')) : nothing}
    ${button('Changer de thème', openAt('theme'))}
    <details class="menu">
      <summary>Ce n’est pas une initiative</summary>
      <p>
        ${NONE.map(([instead, words]) =>
          button(words, () =>
            actions.edit(`Pas une initiative\u00A0: ${entryName(entry)}`, isNone(entry, instead)),
          ),
        )}
      </p>
    </details>
    ${button('Retirer', () => actions.change({ asked: { opener, about: 'withdraw' } }))}
  </div>`;
}

const NONE = [
  ['introduction', 'C’est une introduction'],
  ['closing', 'C’est une conclusion'],
  ['furniture', 'À laisser de côté'],
] as const;

/** What an editor may want to look at, without alarm. */
function hintsView({ read, corrected, questions }: Entry) {
  const { organisers, communes, territories } = corrected;
  const doubts = questions
    // What is asked of the whole text is an empty field.
    .filter(({ must, about, text }) => !must && about !== 'organiser' && text !== read.text)
    .map(doubtInWords);
  const hints = [
    ...(organisers.length === 0 ? ['Qui agit n’est pas dit.'] : []),
    ...(communes.length + territories.length === 0 ? ['Aucune commune.'] : []),
    ...doubts,
  ];
  return hints.length === 0
    ? nothing
    : html`<ul class="hints">
        ${hints.map((hint) => html`<li>${hint}</li>`)}
      </ul>`;
}

function fieldsView(context: EntryContext, entry: Entry, { links, phones }: IdentifiedInitiative) {
  const isLinkKept = (printed: string) => {
    const contact = classifyLink(printed);
    return contact === undefined || contact.kind === 'phone' || links.some(({ url }) => url === contact.url);
  };
  return html`<div class="entry-fields">
    ${titleField(context, entry)} ${textField(context, entry)} ${themeField(context, entry)}
    ${communesField(context, entry)} ${territoriesField(context, entry)} ${organisersField(context, entry)}
    ${linksField(context, entry, isLinkKept)}
    ${phonesField(context, entry, (printed) => phones.includes(asPhone(printed) ?? ''))}
    ${peopleField(context, entry)}
  </div>`;
}

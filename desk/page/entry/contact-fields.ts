/** How to reach those who act: addresses and telephone numbers, typed as they are printed, and said at once for what they are. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { classifyLink } from '../../../shared/addresses/classify-link.ts';
import { formatPhone } from '../../../shared/french/format-french.ts';
import { explainAddress } from '../../../site/check/explain-address.ts';
import type { EntryContext } from './entry-context.ts';
import { asPhone, fieldsNow } from './entry-fields.ts';
import type { Entry } from './entry.ts';
import { editField, fieldFrame, removeButton } from './field-frame.ts';
import { fieldId, inputView } from './typed-field.ts';

interface Contacts {
  name: 'links' | 'phones';
  /** « l’adresse ». */
  one: string;
  add: string;
  faultOf: (typed: string) => string | undefined;
  explain: (typed: string) => string | undefined;
  hint: string;
}

const LINKS: Contacts = {
  name: 'links',
  one: 'Adresse',
  add: 'Ajouter une adresse',
  faultOf: (typed) => {
    const contact = classifyLink(typed);
    if (contact?.kind === 'phone') return 'C’est un numéro de téléphone\u00A0: sa place est plus bas.';
    return contact
      ? undefined
      : `${explainAddress(typed) ?? 'Ce n’est pas une adresse.'} Recopiez-la en entier.`;
  },
  explain: explainAddress,
  hint: 'Page Facebook, site ou courriel, comme vous l’imprimeriez.',
};

const PHONES: Contacts = {
  name: 'phones',
  one: 'Téléphone',
  add: 'Ajouter un téléphone',
  faultOf: (typed) => (asPhone(typed) ? undefined : 'Ce n’est pas un numéro de téléphone français.'),
  explain: (typed) => {
    const number = asPhone(typed);
    return number && number !== typed ? `Sera publié\u00A0: ${formatPhone(number)}.` : undefined;
  },
  hint: '',
};

export const linksField = (context: EntryContext, entry: Entry, kept: Kept): TemplateResult =>
  contactsField(context, entry, LINKS, kept);

export const phonesField = (context: EntryContext, entry: Entry, kept: Kept): TemplateResult =>
  contactsField(context, entry, PHONES, kept);

/** Will an address be published, or does it lead to somebody whose name is masked? */
export type Kept = (printed: string) => boolean;

function contactsField(context: EntryContext, entry: Entry, contacts: Contacts, kept: Kept) {
  const { name, one, add, faultOf, explain, hint } = contacts;
  const printed = fieldsNow(entry)[name];
  const change = (next: readonly string[]) => editField(context, entry, name, next);
  const row = (each: string, index: number) => {
    const remove = () => {
      change(printed.toSpliced(index, 1));
      document.getElementById(fieldId(`${name}.new`))?.focus();
    };
    return html`<li>
      <div class="row-field">
        ${inputView(context, {
          name: `${name}.${index}`,
          label: `${one} ${index + 1}`,
          value: each,
          waits: true,
          faultOf: (typed) => (typed.trim() === '' ? undefined : faultOf(typed)),
          explain,
          settle: (typed) =>
            change(printed.toSpliced(index, 1, ...(typed.trim() === '' ? [] : [typed.trim()]))),
        })}
        ${
          kept(each)
            ? nothing
            : html`<p class="hint">
                Ne sera pas publié, car cela mène à une personne dont le nom est masqué.
              </p>`
        }
      </div>
      ${removeButton(each, remove)}
    </li>`;
  };
  return fieldFrame(
    context,
    entry,
    name,
    html`${
      printed.length > 0
        ? html`<ul class="entry-rows">
            ${printed.map(row)}
          </ul>`
        : nothing
    }
    ${inputView(context, {
      name: `${name}.new`,
      label: add,
      placeholder: add,
      value: '',
      waits: true,
      faultOf: (typed) => (typed.trim() === '' ? undefined : faultOf(typed)),
      explain,
      settle: (typed) => {
        if (typed.trim() !== '') change([...printed, typed.trim()]);
      },
    })}`,
    printed.length === 0 ? hint || undefined : undefined,
  );
}

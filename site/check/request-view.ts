import { html, nothing, type TemplateResult } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import type { CommunesFile, ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { typeset } from '../../shared/french/format-french.ts';
import { toInstitution } from '../../shared/french/institution.ts';
import { copyView } from '../tools/copy-button.ts';
import { fieldsOf, readCorrection, type CorrectionFields } from './correction-form.ts';
import { personNamesOf } from './person-names.ts';
import type { Correction } from '../../shared/editor/corrections.ts';
import { mailAddress, requestMessage } from '../../shared/editor/request.ts';

export type RequestKind = 'correct' | 'withdraw';

export interface WrittenRequest {
  fields: CorrectionFields;
  remark: string;
  agreed: boolean;
}

export interface RequestOptions {
  initiative: ListedInitiative;
  page: string;
  contact: string;
  /** Who answers there. */
  issuer: string;
  communes: CommunesFile;
  /** ISO date of the day. */
  today: string;
  kind: RequestKind;
  /** What was written so far, when something is to be corrected. */
  written: WrittenRequest | undefined;
  onWrite: (written: WrittenRequest) => void;
}

/** The message to the editor, complete: it is read before it is sent, by mail or by copying. */
export function requestView(options: RequestOptions): TemplateResult {
  const { initiative, page, contact, issuer, communes, kind, today, written } = options;
  const { correction, faults } =
    kind === 'withdraw' ? { correction: { withdrawn: today }, faults: [] } : writtenCorrection(options);
  const message = requestMessage({
    initiative,
    page,
    correction,
    remark: kind === 'correct' ? (written?.remark ?? '') : '',
    communeName: (code) => communes.communes.find((each) => each.code === code)?.name,
  });
  const isEmpty = Object.keys(correction).length === 0 && !written?.remark.trim();
  const mail = mailAddress(contact, message);
  return html`<section class="request" aria-labelledby="demande">
    <h3 id="demande" tabindex="-1">
      ${kind === 'withdraw' ? 'Faire retirer cette fiche' : 'Faire corriger cette fiche'}
    </h3>
    ${
      kind === 'withdraw'
        ? html`<p>
            Le message est prêt, vous n’avez pas à dire pourquoi. Une fois le retrait publié, la fiche quitte
            d’un coup ce site, les données, les sites des mairies et l’extension.
          </p>`
        : html`${keyed(initiative.id, fieldsView(options))}
            <div role="status">${faults.map((fault) => html`<p class="warning">${fault}</p>`)}</div>`
    }
    ${
      isEmpty && kind === 'correct'
        ? html`<p class="hint">Changez un champ&nbsp;: le message s’écrira ici.</p>`
        : html`<p class="actions">
              <a class="button" href=${mail.href}>Écrire ${typeset(toInstitution(issuer))}</a>
            </p>
            <p>
              ${
                mail.whole
                  ? 'Ou copiez le message, et envoyez-le à '
                  : 'Le message est trop long pour s’y écrire tout seul\u00A0: copiez-le d’abord. Il va à '
              }<strong>${contact}</strong>&nbsp;:
            </p>
            ${copyView('Message', `${message.subject}\n\n${message.body}`)}`
    }
  </section>`;
}

function writtenCorrection({ initiative, communes, today, written }: RequestOptions): {
  correction: Correction;
  faults: string[];
} {
  if (!written) return { correction: {}, faults: [] };
  const { correction, faults } = readCorrection(written.fields, initiative, communes);
  const agreed = written.agreed ? personNamesOf(initiative).masked : [];
  const people = {
    ...Object.fromEntries(agreed.map((name) => [name, { agreed: today }])),
    ...correction.people,
  };
  return { correction: { ...correction, ...(Object.keys(people).length > 0 && { people }) }, faults };
}

function fieldsView({ initiative, onWrite }: RequestOptions) {
  const fields = fieldsOf(initiative);
  const write = ({ currentTarget }: Event) => {
    const data = new FormData(currentTarget as HTMLFormElement);
    const text = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value.replaceAll('\r', '') : '';
    };
    onWrite({
      fields: {
        title: text('title'),
        communes: text('communes'),
        links: text('links'),
        people: text('people'),
      },
      remark: text('remark'),
      agreed: data.has('agreed'),
    });
  };
  return html`<form @input=${write} @submit=${(event: Event) => event.preventDefault()}>
    <label class="field"
      ><span>Nom affiché</span><input name="title" maxlength="200" .value=${fields.title}
    /></label>
    <label class="field"
      ><span>Commune (ou plusieurs, avec des virgules)</span
      ><input name="communes" maxlength="500" .value=${fields.communes}
    /></label>
    <label class="field"
      ><span>Adresses, une par ligne</span
      ><textarea name="links" rows="3" maxlength="4000" spellcheck="false" .value=${fields.links}></textarea>
    </label>
    <label class="field"
      ><span>Nom d’une personne à masquer</span
      ><input name="people" maxlength="500" autocomplete="off" .value=${fields.people}
    /></label>
    ${
      personNamesOf(initiative).masked.length > 0
        ? html`<label class="check"
            ><input type="checkbox" name="agreed" /> Les personnes nommées sont d’accord pour que leur nom
            paraisse en entier</label
          >`
        : nothing
    }
    <label class="field"
      ><span>Autre chose, par exemple dans le texte</span
      ><textarea name="remark" rows="2" maxlength="4000"></textarea>
    </label>
  </form>`;
}

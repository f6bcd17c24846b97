/** What an association asks for, pasted as it came: each change in words, taken up or not with one click. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { describeCorrection, type FieldChange } from '../../../shared/editor/describe-correction.ts';
import { readRemark } from '../../../shared/editor/request.ts';
import { formatCount, formatDate, typeset } from '../../../shared/french/format-french.ts';
import { valueOf } from '../../../site/tools/fields.ts';
import type { Correction } from '../../../shared/editor/corrections.ts';
import { together, type Edit } from '../edits.ts';
import { correct, correctPeople, withdraw } from '../entry/entry-edits.ts';
import type { Entry } from '../entry/entry.ts';
import { entryName } from '../entry/field-frame.ts';
import { placeHref } from '../place.ts';
import { faultsOf, readRequest, type AskedFor } from './read-request.ts';
import { REQUESTS_AT_FIRST, type RequestsState } from './requests-state.ts';

export interface RequestContext {
  state: RequestsState;
  /** Undefined for one that no bulletin of the folder holds, as far as they are read. */
  entryOf: (id: string) => Entry | undefined;
  /** Are some bulletins still to be read? */
  isReading: boolean;
  /** By code, or by name where there is one of that name. */
  communeName: (said: string) => string | undefined;
  /** ISO date of the day. */
  today: string;
  change: (state: RequestsState) => void;
  /** @param words French, what is done */
  edit: (words: string, edit: Edit) => void;
}

export function requestListView(context: RequestContext): TemplateResult {
  const { state, change } = context;
  const paste = (event: Event) => change({ ...REQUESTS_AT_FIRST, pasted: valueOf(event) });
  return html`<div class="requests">
    <label class="field" for="message-recu">
      <span>Message reçu</span>
    </label>
    <p id="message-recu-aide" class="hint">
      Collez-le en entier, tel qu’il est arrivé, réponses et signatures comprises.
    </p>
    <textarea
      id="message-recu"
      rows="8"
      maxlength="200000"
      spellcheck="false"
      aria-describedby="message-recu-aide"
      .value=${state.pasted}
      @input=${paste}
    ></textarea>
    ${answerView(context)}
  </div>`;
}

function answerView(context: RequestContext) {
  const { state, today } = context;
  const { requests, isDamaged, reference } = readRequest(state.pasted, today);
  const remark = readRemark(state.pasted);
  const isEmpty = state.pasted.trim() === '';
  return html`<p class="muted" role="status">
      ${isEmpty ? nothing : `${formatCount(requests.length, 'demande reconnue', 'demandes reconnues')}.`}
    </p>
    ${requests.map((request, index) => requestView(context, request, index))}
    ${isDamaged ? damagedView(context, reference) : nothing}
    ${!isEmpty && requests.length === 0 && !isDamaged ? withoutLineView(context, reference) : nothing}
    ${
      remark === ''
        ? nothing
        : html`<section class="request-card by-hand">
            <h2>À faire à la main</h2>
            <p>Le message demande aussi, dans ses mots&nbsp;:</p>
            <blockquote>${typeset(remark)}</blockquote>
            ${entryLink(context, requests[0]?.id ?? reference)}
          </section>`
    }`;
}

function damagedView(context: RequestContext, reference: string | undefined) {
  return html`<section class="request-card by-hand">
    <h2>La ligne de code est abîmée</h2>
    <p>
      ${reference === undefined ? nothing : `Le message parle de la fiche ${reference}. `}Une messagerie l’a
      coupée ou changée. Faites à la main ce que le message dit en mots, ou demandez qu’on vous le renvoie.
    </p>
    ${entryLink(context, reference)}
  </section>`;
}

function withoutLineView(context: RequestContext, reference: string | undefined) {
  return html`<section class="request-card by-hand">
    <h2>${reference === undefined ? 'Aucune demande reconnue' : 'Une demande sans ligne de code'}</h2>
    <p>
      ${
        reference === undefined
          ? 'Ce texte ne contient ni ligne de code, ni référence d’une fiche. Cherchez la fiche dans son bulletin, et changez-y ce qu’il faut.'
          : `Le message parle de la fiche ${reference}\u00A0: ce qu’il demande est à faire à la main.`
      }
    </p>
    ${entryLink(context, reference)}
  </section>`;
}

function entryLink({ entryOf }: RequestContext, id: string | undefined) {
  const entry = id === undefined ? undefined : entryOf(id);
  return entry
    ? html`<p>
        <a href=${placeHref({ section: 'fiches', release: entry.release })}
          >Ouvrir la fiche ${entryName(entry)}</a
        >
      </p>`
    : nothing;
}

function requestView(context: RequestContext, request: AskedFor, index: number) {
  const entry = context.entryOf(request.id);
  if (entry) return knownView(context, entry, request, index);
  return context.isReading ? html`<p>Lecture des bulletins…</p>` : unknownView(request);
}

function unknownView({ id }: AskedFor) {
  return html`<section class="request-card by-hand">
    <h2>Fiche inconnue</h2>
    <p>
      Aucun bulletin de ce dossier ne contient la fiche <strong>${id}</strong>. Elle est peut-être d’un autre
      département, ou d’un bulletin que vous n’avez plus. Répondez à l’association, ou ouvrez le dossier où ce
      bulletin se trouve.
    </p>
  </section>`;
}

function knownView(context: RequestContext, entry: Entry, { correction }: AskedFor, index: number) {
  const { state, communeName } = context;
  const changes = describeCorrection({ ...entry.corrected, theme: entry.theme }, correction, communeName);
  const faults = faultsOf(correction, communeName);
  const decision = state.decided[index];
  return html`<section class="request-card" aria-label="Demande pour ${entryName(entry)}">
    <h2>${entryName(entry)}</h2>
    <p class="muted">Référence ${entry.read.id}</p>
    ${
      entry.withdrawn === undefined
        ? nothing
        : html`<p class="note">Cette fiche est retirée depuis le ${formatDate(entry.withdrawn)}.</p>`
    }
    ${
      decision === undefined
        ? html`${changesView(changes)}${faults.map((fault) => html`<p class="warning">${fault}</p>`)}
          ${decisionView(context, entry, correction, index, changes.length > 0 && faults.length === 0)}`
        : html`<p class="decided" id="decision-${index}" tabindex="-1">
              ${decision === 'accepted' ? 'Acceptée\u00A0: la fiche est changée.' : 'Refusée\u00A0: rien n’a changé.'}
            </p>
            ${entryLink(context, entry.read.id)}`
    }
  </section>`;
}

const changesView = (changes: readonly FieldChange[]) =>
  changes.length === 0
    ? html`<p>Il n’y a rien à changer&nbsp;: la fiche est déjà ainsi.</p>`
    : html`<table class="asked-changes">
        <thead>
          <tr>
            <th scope="col">Quoi</th>
            <th scope="col">Aujourd’hui</th>
            <th scope="col">Demandé</th>
          </tr>
        </thead>
        <tbody>
          ${changes.map(
            ({ field, before, after }) =>
              html`<tr>
                <th scope="row">${field}</th>
                <td>${before === '' ? '–' : typeset(before)}</td>
                <td><strong>${after === '' ? 'rien' : typeset(after)}</strong></td>
              </tr>`,
          )}
        </tbody>
      </table>`;

function decisionView(
  { state, change, edit }: RequestContext,
  entry: Entry,
  correction: Correction,
  index: number,
  canAccept: boolean,
) {
  const decide = (decision: 'accepted' | 'refused') => {
    if (decision === 'accepted')
      edit(`Demande acceptée, ${entryName(entry)}`, together(...acceptedEdits(entry, correction)));
    change({ ...state, decided: { ...state.decided, [index]: decision } });
    document.getElementById(`decision-${index}`)?.focus();
  };
  return html`<p class="actions">
    ${
      canAccept
        ? html`<button type="button" class="button" @click=${() => decide('accepted')}>Accepter</button>`
        : nothing
    }
    <button type="button" class="button quiet" @click=${() => decide('refused')}>Refuser</button>
  </p>`;
}

/** A withdrawal is one like the desk's own: it undoes an earlier « Rétablir ». */
const acceptedEdits = (entry: Entry, { people, withdrawn, ...others }: Correction): Edit[] => [
  correct(entry, others),
  ...(people ? [correctPeople(entry, people)] : []),
  ...(withdrawn === undefined ? [] : [withdraw(entry, withdrawn)]),
];

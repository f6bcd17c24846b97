import { html, nothing, type TemplateResult } from 'lit';
import { typeset } from '../../shared/french/format-french.ts';
import { initiativeView } from '../../shared/render/initiative-view.ts';
import type { Texts } from '../../shared/render/texts.ts';
import type { InitiativeAnswer, SourcedInitiative } from '../feed/find-initiatives.ts';
import type { Say } from '../texts.ts';
import { brandView, messageView } from './page-frame.ts';

export interface InitiativePageOptions {
  say: Say;
  texts: Texts;
}

/** The extension's own page of an initiative. */
export function initiativePageView(answer: InitiativeAnswer, options: InitiativePageOptions): TemplateResult {
  const { say } = options;
  return html`${brandView(say)}
    <main>${initiativeOrReasonView(answer, options)}</main>
    <footer><p>${say('privacy')}</p></footer>`;
}

function initiativeOrReasonView(answer: InitiativeAnswer, { say, texts }: InitiativePageOptions) {
  switch (answer.kind) {
    case 'listed':
      return html`${initiativeView(answer.sourced.initiative, {
        texts,
        headingLevel: 1,
        bulletin: answer.sourced.bulletin,
        href: answer.sourced.page,
      })}
      ${originView(answer.sourced, say)}`;
    case 'withdrawn':
      return messageView(
        'not-listed',
        say('initiativeWithdrawn', texts.date(answer.date)),
        say('initiativeWithdrawnHelp'),
      );
    case 'not-listed':
      return messageView('not-listed', say('initiativeUnknown'), say('initiativeUnknownHelp'));
    case 'withheld':
      return messageView('unknown', say('initiativeWithheld'), say('initiativeWithheldHelp'));
    case 'unknown':
      return messageView('unknown', say('initiativeUnreadable'), say('initiativeUnreadableHelp'));
  }
}

/** Where the words come from, under which licence, and whom to ask for a change: the rights of those named. */
function originView({ initiative, bulletin, series, department: { host } }: SourcedInitiative, say: Say) {
  const subject = encodeURIComponent(`${series.title} ${initiative.id}`);
  return html`<div class="origin">
    <p>${say('source', typeset(bulletin.title), series.issuer, series.licence)}</p>
    ${host ? html`<p>${say('fromAddedFeed', host)}</p>` : nothing}
    <p><a href="mailto:${series.contact}?subject=${subject}">${say('correction')}</a></p>
  </div>`;
}

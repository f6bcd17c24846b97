import { html, type TemplateResult } from 'lit';
import { typeset } from '../../shared/french/format-french.ts';
import { initiativeView } from '../../shared/render/initiative-view.ts';
import type { Texts } from '../../shared/render/texts.ts';
import type { EntryAnswer, SourcedInitiative } from '../feed/find-initiatives.ts';
import type { Say } from '../texts.ts';
import { brandView, messageView } from './page-frame.ts';

export interface EntryPageOptions {
  say: Say;
  texts: Texts;
}

/** The extension's own page of an entry. */
export function entryPageView(answer: EntryAnswer, options: EntryPageOptions): TemplateResult {
  const { say } = options;
  return html`${brandView(say)}
    <main>${entryOrReasonView(answer, options)}</main>
    <footer><p>${say('privacy')}</p></footer>`;
}

function entryOrReasonView(answer: EntryAnswer, { say, texts }: EntryPageOptions) {
  switch (answer.kind) {
    case 'listed':
      return html`${initiativeView(answer.entry.initiative, {
        texts,
        headingLevel: 1,
        bulletin: answer.entry.bulletin,
        href: answer.entry.page,
      })}
      ${originView(answer.entry, say)}`;
    case 'withdrawn':
      return messageView(
        'not-listed',
        say('entryWithdrawn', texts.date(answer.date)),
        say('entryWithdrawnHelp'),
      );
    case 'not-listed':
      return messageView('not-listed', say('entryUnknown'), say('entryUnknownHelp'));
    case 'withheld':
      return messageView('unknown', say('entryWithheld'), say('entryWithheldHelp'));
    case 'unknown':
      return messageView('unknown', say('entryUnreadable'), say('entryUnreadableHelp'));
  }
}

/** Where the words come from, under which licence, and whom to ask for a change: the rights of those named. */
function originView({ initiative, bulletin, series }: SourcedInitiative, say: Say) {
  const subject = encodeURIComponent(`${series.title} ${initiative.id}`);
  return html`<div class="origin">
    <p>${say('source', typeset(bulletin.title), series.issuer, series.licence)}</p>
    <p><a href="mailto:${series.contact}?subject=${subject}">${say('correction')}</a></p>
  </div>`;
}

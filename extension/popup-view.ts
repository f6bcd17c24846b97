import { html, nothing, type TemplateResult } from 'lit';
import type { BulletinHead } from '../shared/feed-schema.ts';
import { initiativeView } from '../widget/initiative-view.ts';
import type { Texts } from '../widget/texts.ts';
import type { Entry } from './find-entries.ts';
import { LISTED_HEADINGS, type Namespace } from './notice/listed-headings.ts';
import type { PopupState } from './popup-state.ts';
import { messageView } from './message-view.ts';
import type { MessageKey, Say } from './texts.ts';

export interface PopupViewOptions {
  say: Say;
  texts: Texts;
  /** The page of an entry. */
  entryHref: (entry: Entry) => string;
}

const NOT_LISTED: Readonly<Record<Namespace, MessageKey>> = {
  page: 'notListedPage',
  group: 'notListedGroup',
  event: 'notListedEvent',
};

/** The popup, in four states that words and a sign tell apart, not colour alone. */
export function popupView(state: PopupState, options: PopupViewOptions): TemplateResult {
  const { say } = options;
  return html`<header class="brand">
      <img src="/icon/48.png" alt="" width="24" height="24" />
      <p>${say('extensionName')}</p>
    </header>
    <main>${stateView(state, options)}</main>
    <footer>
      ${latestView(state.latest, options)}
      <p>${say('privacy')}</p>
    </footer>`;
}

function stateView(state: PopupState, { say, texts, entryHref }: PopupViewOptions) {
  switch (state.kind) {
    case 'listed':
      return html`<h1 class="listed">${say(LISTED_HEADINGS[state.namespace])}</h1>
        ${state.entries.map((entry) =>
          initiativeView(entry.initiative, {
            texts,
            headingLevel: 2,
            bulletin: entry.bulletin,
            href: entryHref(entry),
          }),
        )}`;
    case 'not-listed':
      return messageView('not-listed', say(NOT_LISTED[state.namespace]), say('notListedHelp'));
    case 'unknown':
      return messageView('unknown', say('unknownPage'), say('unknownPageHelp'));
    case 'no-identity':
      return messageView('no-identity', say('noIdentity'), say('noIdentityHelp'));
  }
}

/** How far the data go, so that nobody takes them for today's. */
const latestView = (latest: BulletinHead | undefined, { say, texts }: PopupViewOptions) =>
  latest ? html`<p>${say('latestBulletin', String(latest.number), texts.date(latest.date))}</p>` : nothing;

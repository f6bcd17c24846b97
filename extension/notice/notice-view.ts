import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { MessageKey, Say } from '../texts.ts';
import type { NoticeEntry } from './notice-answer.ts';

/** What the address names, as `facebookMatchKeys` distinguishes it. */
export type Namespace = 'page' | 'group' | 'event';

export const LISTED_HEADINGS: Readonly<Record<Namespace, MessageKey>> = {
  page: 'listedPage',
  group: 'listedGroup',
  event: 'listedEvent',
};

export interface NoticeViewOptions {
  namespace: Namespace;
  entries: readonly NoticeEntry[];
  say: Say;
  /** Where the link of an entry leads. */
  addressOf: (entry: NoticeEntry) => string;
  onFollow: (event: MouseEvent, entry: NoticeEntry) => void;
  onClose: () => void;
}

/** The notice: which bulletin names this page, and what it says of it, in brief. */
export function noticeView(options: NoticeViewOptions): TemplateResult {
  const { namespace, entries, say, onClose } = options;
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onClose();
  };
  return html`<aside lang=${say('language')} aria-label=${say('noticeLabel')} @keydown=${closeOnEscape}>
    <header>
      <h2>${say(LISTED_HEADINGS[namespace])}</h2>
      <button type="button" aria-label=${say('close')} title=${say('close')} @click=${onClose}>×</button>
    </header>
    <ul>
      ${entries.map((entry) => html`<li>${entryView(entry, options)}</li>`)}
    </ul>
  </aside>`;
}

function entryView(entry: NoticeEntry, { say, addressOf, onFollow }: NoticeViewOptions) {
  const organisers = entry.organisers.join(', ');
  const follow = (event: MouseEvent) => onFollow(event, entry);
  return html`<div lang="fr">
      <p class="citation"><cite>${entry.citation}</cite></p>
      <p class="theme">${[entry.theme, ...entry.places].join(' · ')}</p>
      ${organisers ? html`<h3>${organisers}</h3>` : nothing}
      <p class="text">${entry.excerpt}</p>
    </div>
    <a
      href=${addressOf(entry)}
      target="_blank"
      rel="noopener noreferrer"
      aria-label=${organisers ? say('readEntryOf', organisers) : nothing}
      @click=${follow}
      @auxclick=${follow}
      >${say('readEntry')}</a
    >`;
}

import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { NoticeInitiative } from './notice-initiative.ts';

/** The notice's own words, in the reader's language. */
export interface NoticeTexts {
  language: string;
  label: string;
  /** What is listed: this page, this group. */
  heading: string;
  close: string;
  read: string;
  /** Names the list of other ways to reach those who act. */
  ways: string;
  silencePage: string;
  silenceAll: string;
}

export interface NoticeViewOptions {
  initiatives: readonly NoticeInitiative[];
  texts: NoticeTexts;
  /** Where the link of an initiative leads. */
  addressOf: (initiative: NoticeInitiative) => string;
  onFollow: (event: MouseEvent, initiative: NoticeInitiative) => void;
  onClose: () => void;
  /** "Show no more on this page", "show no more anywhere". */
  onSilence: (scope: 'page' | 'all') => void;
}

/** The notice: which bulletin names this page, and what it says of it, in brief. */
export function noticeView(options: NoticeViewOptions): TemplateResult {
  const { initiatives, texts, onClose, onSilence } = options;
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onClose();
  };
  return html`<aside lang=${texts.language} aria-label=${texts.label} @keydown=${closeOnEscape}>
    <header>
      <h2>${texts.heading}</h2>
      <button type="button" class="close" aria-label=${texts.close} title=${texts.close} @click=${onClose}>
        ×
      </button>
    </header>
    <ul class="entries">
      ${initiatives.map((initiative) => html`<li>${noticeInitiativeView(initiative, options)}</li>`)}
    </ul>
    <footer>
      <button type="button" @click=${() => onSilence('page')}>${texts.silencePage}</button>
      <button type="button" @click=${() => onSilence('all')}>${texts.silenceAll}</button>
    </footer>
  </aside>`;
}

function noticeInitiativeView(
  initiative: NoticeInitiative,
  { texts, addressOf, onFollow }: NoticeViewOptions,
) {
  const organisers = initiative.organisers.join(', ');
  const follow = (event: MouseEvent) => onFollow(event, initiative);
  return html`<div lang="fr">
      <p class="citation"><cite>${initiative.citation}</cite></p>
      <p class="theme">${[initiative.theme, ...initiative.places].join(' · ')}</p>
      ${organisers ? html`<h3>${organisers}</h3>` : nothing}
      <p class="text">${initiative.excerpt}</p>
    </div>
    <a
      class="read"
      href=${addressOf(initiative)}
      target="_blank"
      rel="noopener noreferrer"
      aria-label=${initiative.readLabel}
      @click=${follow}
      @auxclick=${follow}
      >${texts.read}</a
    >
    ${waysView(initiative, texts)}`;
}

const waysView = ({ ways }: NoticeInitiative, texts: NoticeTexts) =>
  ways.length > 0
    ? html`<ul class="ways" aria-label=${texts.ways}>
        ${ways.map(
          ({ href, words }) =>
            html`<li><a href=${href} target="_blank" rel="noopener noreferrer">${words}</a></li>`,
        )}
      </ul>`
    : nothing;

import { html, nothing, type TemplateResult } from 'lit/html.js';
import { houseView } from './house-view.ts';
import type { NoticeInitiative } from './notice-initiative.ts';
import { bulletinsInLine, placesInLine } from './notice-line.ts';

/** The notice's own words, in the reader's language. */
export interface NoticeTexts {
  language: string;
  label: string;
  /** What the line begins with, for a page, a group, an event. */
  presented: string;
  /** What it ends with: it opens into the whole. */
  readLine: string;
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
  /** The whole, or its line alone. */
  open: boolean;
  /** Where the link of an initiative leads. */
  addressOf: (initiative: NoticeInitiative) => string;
  onFollow: (event: MouseEvent, initiative: NoticeInitiative) => void;
  onToggle: () => void;
  onClose: () => void;
  /** "Show no more on this page", "show no more anywhere". */
  onSilence: (scope: 'page' | 'all') => void;
}

/** The notice: a line that says which bulletin presents this page, and opens into what it says of it, in brief. */
export function noticeView(options: NoticeViewOptions): TemplateResult {
  const { initiatives, texts, open, onToggle, onClose, onSilence } = options;
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onClose();
  };
  // Its own direction: the page may be written from right to left.
  return html`<aside lang=${texts.language} dir="ltr" aria-label=${texts.label} @keydown=${closeOnEscape}>
    <header>
      <button type="button" class="line" aria-expanded=${open} aria-controls="whole" @click=${onToggle}>
        ${houseView}
        <span class="words"
          >${texts.presented} <cite lang="fr">${bulletinsInLine(initiatives)}</cite>${placesView(initiatives)}
          — <span class="more">${texts.readLine}</span></span
        >
      </button>
      <button type="button" class="close" aria-label=${texts.close} title=${texts.close} @click=${onClose}>
        ×
      </button>
    </header>
    <div id="whole" ?hidden=${!open}>
      <ul class="entries">
        ${initiatives.map((initiative) => html`<li>${noticeInitiativeView(initiative, options)}</li>`)}
      </ul>
      <footer>
        <button type="button" @click=${() => onSilence('page')}>${texts.silencePage}</button>
        <button type="button" @click=${() => onSilence('all')}>${texts.silenceAll}</button>
      </footer>
    </div>
  </aside>`;
}

function placesView(initiatives: readonly NoticeInitiative[]) {
  const places = placesInLine(initiatives);
  return places ? html` · <span lang="fr">${places}</span>` : nothing;
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
      ${organisers ? html`<h2>${organisers}</h2>` : nothing}
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

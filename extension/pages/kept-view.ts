/** In the options: all that is kept on this computer, how to have it and how to erase it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../texts.ts';
import type { KeptData } from './kept-data.ts';
import { refreshView, type RefreshState } from './refresh.ts';

export interface KeptState {
  kept: KeptData;
  erasing: 'idle' | 'asked' | 'done';
  refresh: RefreshState;
}

export interface KeptActions {
  onRefresh: () => void;
  onExport: () => void;
  onErase: (step: 'ask' | 'do' | 'keep') => void;
}

export function keptView(
  { kept, erasing, refresh }: KeptState,
  say: Say,
  { onRefresh, onExport, onErase }: KeptActions,
): TemplateResult {
  const texts = Object.values(kept.files);
  const kilobytes = Math.ceil(texts.reduce((sum, text) => sum + text.length, 0) / 1000);
  return html`<section class="group">
    <h2>${say('storedLegend')}</h2>
    <p>${say('storedHelp')}</p>
    <p>${say('storedFiles', String(texts.length), String(kilobytes))}</p>
    ${refreshView(refresh, say, onRefresh)}
    <details>
      <summary>${say('showStored')}</summary>
      <pre tabindex="0">${JSON.stringify(kept.storage, null, 2)}</pre>
    </details>
    <p class="line">
      <button type="button" @click=${onExport}>${say('export')}</button>
      <button type="button" @click=${() => onErase('ask')}>${say('erase')}</button>
    </p>
    <div role="status">${erasing === 'idle' ? nothing : ERASING[erasing](say, onErase)}</div>
  </section>`;
}

const ERASING = {
  asked: (say: Say, onErase: KeptActions['onErase']) =>
    html`<p>${say('eraseSure')}</p>
      <p class="line">
        <button type="button" class="primary" @click=${() => onErase('do')}>${say('eraseYes')}</button>
        <button type="button" @click=${() => onErase('keep')}>${say('eraseNo')}</button>
      </p>`,
  done: (say: Say) => html`<p>${say('erased')}</p>`,
};

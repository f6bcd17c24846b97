import { html } from 'lit/html.js';
import type { SectionView } from '../desk-actions.ts';

/** « Fiches »: each initiative as it will be seen, and its fields. */
export const entriesView: SectionView = () => html`<p class="note">Les fiches de ce bulletin.</p>`;

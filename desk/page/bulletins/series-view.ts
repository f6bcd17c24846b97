import { html } from 'lit/html.js';
import type { SectionView } from '../desk-actions.ts';

/** La série: its fields. */
export const seriesView: SectionView = () => html`<p></p>`;

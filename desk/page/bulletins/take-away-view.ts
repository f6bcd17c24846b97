import { html } from 'lit/html.js';
import type { SectionView } from '../desk-actions.ts';

/** Publier, without a server: the folder as one zip. */
export const takeAwayView: SectionView = () => html`<p></p>`;

import { html } from 'lit/html.js';
import type { SectionView } from '../desk-actions.ts';

/** Questions: one at a time. */
export const questionsView: SectionView = () => html`<p></p>`;

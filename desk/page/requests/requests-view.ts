import { html } from 'lit/html.js';
import type { SectionView } from '../desk-actions.ts';

/** « Demandes »: what an association asks for, pasted, and taken up or not. */
export const requestsView: SectionView = () => html`<p class="note">Les demandes des associations.</p>`;

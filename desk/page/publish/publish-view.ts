import { html } from 'lit/html.js';
import type { SectionView } from '../desk-actions.ts';

/** « Publier » of the local desk: what changes, then the publication. */
export const publishView: SectionView = () => html`<p class="note">La publication.</p>`;

import { html } from 'lit/html.js';
import type { SectionView } from '../desk-actions.ts';

/** Lecture: the source beside the reading. */
export const lectureView: SectionView = () => html`<p></p>`;

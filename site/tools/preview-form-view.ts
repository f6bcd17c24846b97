import { html, type TemplateResult } from 'lit/html.js';
import type { Choices } from './choices.ts';
import { radiosView, type Choose } from './fields.ts';

const WIDTH_NAMES = { phone: 'Téléphone', column: 'Colonne étroite', page: 'Page large' };
const SCHEME_NAMES = { light: 'Page claire', dark: 'Page sombre' };

/** Where the preview is looked at: it changes nothing of what is copied. */
export const previewFormView = (choices: Choices, choose: Choose): TemplateResult =>
  html`<div class="preview-form">
    ${radiosView('width', 'Largeur', WIDTH_NAMES, choices, choose)}
    ${radiosView('scheme', 'Fond', SCHEME_NAMES, choices, choose)}
  </div>`;

import { html, noChange, type TemplateResult } from 'lit/html.js';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Choices } from './choices.ts';
import { radiosView, type Choose } from './fields.ts';
import { previewIn, type Preview } from './preview-frame.ts';
import { siteRoot } from './published-site.ts';

const WIDTH_NAMES = { phone: 'Téléphone', column: 'Colonne étroite', page: 'Page large' };
const SCHEME_NAMES = { light: 'Page claire', dark: 'Page sombre' };

/** Where the preview is looked at: it changes nothing of what is copied. */
export const previewFormView = (choices: Choices, choose: Choose): TemplateResult =>
  html`<div class="preview-form">
    ${radiosView('width', 'Largeur', WIDTH_NAMES, choices, choose)}
    ${radiosView('scheme', 'Fond', SCHEME_NAMES, choices, choose)}
  </div>`;

/** The frame, with the widget as it is to be: one stop of the Tab key, whatever the list holds. */
export const previewView = (title: string, preview: Preview): TemplateResult =>
  html`<div class="preview" tabindex="0" role="region" aria-label=${title}>
    <iframe
      .inert=${true}
      src="${siteRoot}integrer/essai/?solidaire-aide"
      title=${title}
      ${showInFrame(preview)}
    ></iframe>
  </div>`;

/** Takes charge of the frame when it is first drawn, and shows in it what it is given at every drawing. */
class ShowInFrame extends Directive {
  #show: ((preview: Preview) => void) | undefined;

  override update({ element }: ElementPart, [preview]: [Preview]) {
    this.#show ??= previewIn(element as HTMLIFrameElement);
    return this.render(preview);
  }

  override render(preview: Preview) {
    this.#show?.(preview);
    return noChange;
  }
}

const showInFrame = directive(ShowInFrame);

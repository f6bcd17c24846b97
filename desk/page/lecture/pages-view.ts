/** The pages of a PDF, each drawn when it comes into view. */
import { html, noChange, type TemplateResult } from 'lit/html.js';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { keyed } from 'lit/directives/keyed.js';
import type { DeskActions } from '../desk-actions.ts';

export const pagesView = (release: string, { showPages }: DeskActions): TemplateResult =>
  html`${keyed(
    release,
    html`<div
      class="pages"
      tabindex="0"
      role="region"
      aria-label="Pages du PDF"
      ${showIn(release, showPages)}
    ></div>`,
  )}`;

/** Hands the element over once: what fills it is no template of ours. */
class ShowIn extends Directive {
  #isShown = false;

  override update({ element }: ElementPart, [release, show]: Parameters<this['render']>) {
    if (!this.#isShown) void show(element as HTMLElement, release);
    this.#isShown = true;
    return noChange;
  }

  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- Lit takes the arguments of `update` from here
  override render(_release: string, _show: DeskActions['showPages']) {
    return noChange;
  }
}

const showIn = directive(ShowIn);

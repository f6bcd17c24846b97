/** A dialog that is open over the page for as long as it is drawn: the browser keeps the focus in it, and gives it back. */
import { noChange } from 'lit/html.js';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';

class Modal extends AsyncDirective {
  #dialog: HTMLDialogElement | undefined;

  override update({ element }: ElementPart) {
    this.#dialog = element as HTMLDialogElement;
    // Lit draws into a fragment first, where no dialog can be open.
    queueMicrotask(() => this.#open());
    return noChange;
  }

  #open() {
    if (!this.isConnected || !this.#dialog?.isConnected || this.#dialog.open) return;
    this.#dialog.showModal();
    // The browser would begin with the button that confirms.
    this.#dialog.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  override render() {
    return noChange;
  }

  override disconnected() {
    this.#dialog?.close();
  }
}

/** @example html`<dialog aria-labelledby="titre" ${modal()}><h2 id="titre" tabindex="-1">…</h2></dialog>` */
export const modal = directive(Modal);

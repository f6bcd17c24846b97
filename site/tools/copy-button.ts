import { html, type TemplateResult } from 'lit/html.js';

/** A button that copies a text, and the text in full. The text takes the focus, so that it can be scrolled and selected by keyboard. */
export const copyView = (label: string, text: string): TemplateResult =>
  html`<div class="copy">
    <button type="button" class="button" aria-label="Copier : ${label}" @click=${copy}>Copier</button>
    <span role="status"></span>
    <pre tabindex="0" role="region" aria-label=${label}><code>${text}</code></pre>
  </div>`;

async function copy({ currentTarget }: Event) {
  const box = currentTarget instanceof Element ? currentTarget.closest('.copy') : null;
  const code = box?.querySelector('code');
  const status = box?.querySelector('[role=status]');
  if (!code || !status) return;
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = 'Copié.';
  } catch {
    // A page that is not https has no clipboard: the reader copies what is then selected.
    getSelection()?.selectAllChildren(code);
    status.textContent = 'Sélectionné\u00A0: copiez avec Ctrl\u00A0+\u00A0C.';
  }
}

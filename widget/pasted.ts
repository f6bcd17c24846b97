/**
 * The static form of a snippet holds, as plain elements, what the list showed when it was copied. Each says what it is:
 * `data-entry="62-2020-04-08-2#e7"` for an initiative, `data-solidaire="heading"` for the pieces around.
 * The feed wins: what it no longer says in the same words is not shown.
 */
import { html, render, type TemplateResult } from 'lit/html.js';

/** Was a list pasted, and not just a link? */
export const isPasted = (host: Element) => host.querySelector(':scope>[data-entry]') !== null;

/**
 * The pasted element of a name, in place, when it says what would be drawn; else the drawing.
 * @param attributes of its slot
 */
export function pastedOr(host: Element, name: string, drawn: TemplateResult): TemplateResult {
  const pasted = host.querySelector(`:scope>[data-entry="${name}"],:scope>[data-solidaire="${name}"]`);
  if (!pasted) return drawn;
  const fragment = document.createDocumentFragment();
  render(drawn, fragment);
  if (gist(pasted) !== gist(fragment)) return drawn;
  pasted.slot = name;
  return html`<slot name=${name}></slot>`;
}

/** The words and where they lead, white space aside. */
const gist = (node: ParentNode) =>
  [node.textContent, ...[...node.querySelectorAll('a')].map(({ href }) => href)].join(' ').replace(/\s/g, '');

/** What was taken to a slot stands where it was pasted again. */
export function unslot(host: Element) {
  for (const child of host.children) child.removeAttribute('slot');
}

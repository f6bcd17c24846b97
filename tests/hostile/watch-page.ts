/** What is watched in a page that shows hostile texts, as the text of a script: it runs before anything else there. */
import assert from 'node:assert/strict';

/**
 * `broken` lists what must not happen. `outlineOf` tells all elements below a root, in shadow roots too, with the names of their
 * attributes and where they lead; `textsOf` the texts of those that a selector finds.
 */
export const WATCH = `
globalThis.broken = [];
addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
addEventListener('error', (event) => broken.push('error ' + event.message));
addEventListener('unhandledrejection', (event) => broken.push('rejection ' + event.reason));
for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) globalThis[name] = () => broken.push(name);
globalThis.outlineOf = (root) => [...root.children].map((element) =>
  element.localName + '[' + element.getAttributeNames().map((name) =>
    /^(?:href|src|action|content|http-equiv|style)$|^on/.test(name) && element.localName !== 'meta' ? name + '=' + element.getAttribute(name).replace(/^\\w+-extension:\\/\\/[^/]+|\\bsubject=.*/, '') : name) + ']' +
  (element.shadowRoot ? '#(' + outlineOf(element.shadowRoot) + ')' : '') +
  '(' + outlineOf(element) + ')').join('');
globalThis.textsOf = (root, selector) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
globalThis.foreign = () => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /evil|exemple\\.fr|^blob|^data:text/.test(name));
`;

/** Enforced in every page: nothing that is written may become markup or a script unless a policy of Trusted Types made it. */
export const TRUSTED_TYPES = "require-trusted-types-for 'script'";

/** What became of hostile texts in a page. */
export interface Drawn {
  outline: string;
  /** What went wrong: violations, dialogs, errors, requests to where only a hostile text leads. */
  broken: string[];
  texts: Record<string, string[]>;
}

/** Two outlines are the same, or what stands where they part is told. */
export function assertSame(outline: string, twin: string, what: string): void {
  const at = [...outline].findIndex((letter, index) => letter !== twin[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 100), at + 200);
  if (outline !== twin) assert.equal(around(outline), around(twin), what);
}

/** The body of a function that gives a `Drawn`. @param root an expression, @param selectors of the texts that are compared */
export const drawnIn = (root: string, selectors: readonly string[]) => `
const root = ${root};
return root && {
  outline: outlineOf(root),
  broken: [globalThis, ...Array.from(frames)].flatMap(({ broken = [], foreign = () => [] }) => [...broken, ...foreign()]),
  texts: Object.fromEntries(${JSON.stringify(selectors)}.map((selector) => [selector, textsOf(root, selector)])),
};`;

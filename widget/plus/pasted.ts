/**
 * The static form of a snippet holds, as plain elements, what the list showed when it was copied. Each says what it is:
 * `data-entry="62-2020-04-08-2#e7"` for an initiative, `data-solidaire="heading"` for the pieces around.
 * The feed wins: what it no longer says in the same words is not shown.
 */
import { html, render, type TemplateResult } from 'lit';
import type { ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { lineView } from '../../shared/render/list-pieces.ts';
import { plusTexts } from '../../shared/render/plus-texts.ts';
import type { Texts } from '../../shared/render/texts.ts';

/**
 * The pasted element of a name, in place, when it says what would be drawn; else the drawing.
 * @param name an initiative's id, or what names a piece
 */
export function pastedOr(host: Element, name: string, drawn: TemplateResult): TemplateResult {
  const pasted = [...host.children].find(
    (child) => child.getAttribute('data-entry') === name || child.getAttribute('data-solidaire') === name,
  );
  if (!pasted) return drawn;
  const fragment = document.createDocumentFragment();
  render(drawn, fragment);
  if (gist(pasted) !== gist(fragment)) return drawn;
  pasted.slot = name;
  return html`<slot name=${name}></slot>`;
}

/** What a line of a pasted list opens: the fields, and with them all initiatives, or only those that were left out. */
export type Opening = 'filters' | 'more';

export interface OpenViewsOptions {
  initiatives: readonly ListedInitiative[];
  /** Where a line leads without us. */
  href: string;
  texts: Texts;
  /** What is open already. */
  opened: Opening | undefined;
  /** Draws what a line opens. */
  open: (name: Opening) => Promise<unknown>;
}

/** The lines that a pasted list still has to offer. */
export function openViews(host: Element, options: OpenViewsOptions) {
  const { initiatives, opened, texts } = options;
  const { openFilters, openPersonal } = plusTexts[texts.language];
  const persons = initiatives.filter(({ personal }) => personal).length;
  return {
    filters:
      opened === 'filters' ? undefined : openView(host, 'filters', openFilters(initiatives.length), options),
    more: opened || persons === 0 ? undefined : openView(host, 'more', openPersonal(persons), options),
  };
}

/** What a line opens, to hand the focus on to. */
const OPENED: Readonly<Record<Opening, string>> = { filters: 'input', more: '[data-nosnippet]' };

/** A line, the pasted one where it says the same. It gives way to what it leads to, and hands the focus on. */
function openView(
  host: Element,
  name: Opening,
  words: string,
  { href, open }: OpenViewsOptions,
): TemplateResult {
  const follow = async (event: MouseEvent) => {
    // A link that is to open elsewhere does.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await open(name);
    const target = host.shadowRoot?.querySelector<HTMLElement>(OPENED[name]);
    if (name === 'more') target?.setAttribute('tabindex', '-1');
    target?.focus();
  };
  // The link within is what is clicked, by the keyboard too; pasted, it is not ours to listen to.
  // eslint-disable-next-line lit-a11y/click-events-have-key-events
  return html`<div @click=${follow}>${pastedOr(host, name, lineView(`open-${name}`, href, words))}</div>`;
}

/** The words and where they lead, white space aside. */
const gist = (node: ParentNode) =>
  [node.textContent, ...[...node.querySelectorAll('a')].map(({ href }) => href)].join(' ').replace(/\s/g, '');

/** What was taken to a slot stands where it was pasted again. */
export function unslot(host: Element) {
  for (const child of host.children) child.removeAttribute('slot');
}

/**
 * What tests ask in the page, of texts and boxes in shadow roots too. Each function travels there as text: besides its
 * arguments it knows only what `installHelpers` has put there.
 */
import type { Page } from 'puppeteer-core';

/** Before the page's own scripts. tsx marks named functions through a helper, which must be there as well. */
export async function installHelpers(page: Page): Promise<void> {
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  for (const helper of [deepElements, ownRoots])
    await page.evaluateOnNewDocument(`globalThis.${helper.name} = ${String(helper)}`);
}

/** All elements below a root, those in shadow roots after their hosts. */
function deepElements(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? deepElements(element.shadowRoot) : []),
  ]);
}

/** Where texts of ours stand: the roots of our elements; in a page of ours, which has none, the whole page. */
function ownRoots(): (ShadowRoot | Document)[] {
  const hosts = [
    ...document.querySelectorAll('solidaire-initiatives, solidaire-initiative, solidaire-bulletin'),
  ];
  return hosts.length > 0 ? hosts.flatMap(({ shadowRoot }) => shadowRoot ?? []) : [document];
}

/**
 * Links and controls under 24 px, but for links in a line of text (the exception of WCAG 2.5.8). What a town hall pasted
 * inside an element looks as its page says, and is not counted.
 */
export function smallTargets(): string[] {
  const inSentence = (element: Element) => {
    const around = (element.parentElement?.textContent ?? '').replace(element.textContent, '').trim();
    return getComputedStyle(element).display === 'inline' && /\p{L}{2}.*\s.*\p{L}{2}/su.test(around);
  };
  return ownRoots()
    .flatMap(deepElements)
    .filter((element) => element.matches('a[href], button, input, select, summary'))
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24) && !inSentence(element);
    })
    .map(
      (element) =>
        `${element.textContent.trim()} ${element.getBoundingClientRect().width}×${element.getBoundingClientRect().height}`,
    );
}

/** What Tab should reach, in the order of the flattened tree. */
export function focusables(): string[] {
  const walk = (node: Element): Element[] => {
    const children =
      node instanceof HTMLSlotElement && node.assignedElements().length > 0
        ? node.assignedElements()
        : [...(node.shadowRoot ?? node).children];
    return [node, ...children.flatMap(walk)];
  };
  return walk(document.body)
    .filter((element) => element.matches('a[href], button, input, select, summary, [tabindex="0"]'))
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => element.textContent.trim() || element.getAttribute('part') || element.tagName);
}

/** What has the focus, and the outline that shows it. */
export function focused(): { name: string; outline: string } {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element) return { name: '', outline: '' };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    name: element.textContent.trim() || element.getAttribute('part') || element.tagName,
    outline: `${outlineStyle} ${outlineStyle === 'auto' ? '2px' : outlineWidth}`,
  };
}

/** Kinds of boxes that hide a part of their text. */
export function cutTexts(): string[] {
  const cut = deepElements(document.body)
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const cutX = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const cutY = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
      return element.clientWidth > 1 && !element.matches('input') && (cutX || cutY);
    })
    .map((element) => `${element.tagName} ${element.className}`);
  return [...new Set(cut)].sort();
}

/** As a reader's own style sheet says it, which reaches into shadow roots too. */
export function spaceTexts(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-block-end: 2em !important }`,
  );
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  for (const root of roots(document)) root.adoptedStyleSheets.push(sheet);
}

/** The page does not scroll sideways. */
export function fits(): boolean {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth <= clientWidth;
}

/** What would move by itself, or glide, when something changes. */
export function moving(): string[] {
  return deepElements(document)
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth';
    })
    .map((element) => `${element.tagName} ${element.className}`);
}

/** What whole themes of the RGAA are about: an element that brings one in must be judged anew. */
export function foreignElements(): string[] {
  const foreign =
    'img, svg:not([aria-hidden=true]), canvas, video, audio, object, embed, table, button, [accesskey], [role=img]';
  return ownRoots().flatMap((root) => [...root.querySelectorAll(foreign)].map(({ tagName }) => tagName));
}

/** Each text of ours with the language declared for it; `quoted` ones are the bulletins' own words, always French. */
export function languagesOfTexts(): { text: string; lang: string; quoted: boolean }[] {
  const langOf = (node: Node | null): string => {
    if (!node) return '';
    if (node instanceof ShadowRoot) return langOf(node.host);
    const lang = node instanceof Element ? node.getAttribute('lang') : null;
    return lang === null || lang === '' ? langOf(node.parentNode) : lang;
  };
  // What is pasted inside an element is a text of ours as well.
  return ownRoots()
    .flatMap((root): ParentNode[] => (root instanceof ShadowRoot ? [root.host, root] : [root]))
    .flatMap((root) => [...root.querySelectorAll('p, h1, h2, h3, h4, h5, li a, label, option')])
    .filter((element) => element.textContent.trim() !== '')
    .map((element) => ({
      text: element.textContent.trim().slice(0, 60),
      lang: langOf(element),
      quoted: element.closest('.text, .theme, .prose, option[value]:not([value=""])') !== null,
    }));
}

export interface Box {
  name: string;
  /** Distances from the edge where lines begin, and from the one where they end. */
  start: number;
  end: number;
}

/** The texts of ours: not those of a bulletin, nor the titles, which are the organisers' names, nor what a page pasted. */
export function ownTexts(): string[] {
  return ownRoots()
    .flatMap((root) => [...root.querySelectorAll('p, h2, h3, h4, label, li a')])
    .filter((element) => element.closest('[lang]')?.matches('.base'))
    .filter((element) => element.closest('.title, .text') === null)
    .map((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const foreign of copy.querySelectorAll('[lang], option[value]:not([value=""])')) foreign.remove();
      // Addresses and names of communes are of no language; nor is what a webmaster wrote.
      return copy.textContent
        .replace(/Le Portel|\S+@\S+|\S+\.\w{2,3}\b|commune="\d+"|layout="\w+"|“.*?”/g, '')
        .trim();
    })
    .filter(Boolean);
}

/** Where each box of ours stands, as one reads. */
export function boxes(): Box[] {
  const { clientWidth, dir } = document.documentElement;
  const elements = ownRoots().flatMap((root) => [
    ...root.querySelectorAll('article, ul, li, p, h2, h3, h4, .text, label, input'),
  ]);
  return elements
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => {
      const { left, right } = element.getBoundingClientRect();
      const [start, end] = dir === 'rtl' ? [clientWidth - right, left] : [left, clientWidth - right];
      const name = `${element.tagName} ${element.className}`;
      return { name, start: Math.round(start), end: Math.round(end) };
    });
}

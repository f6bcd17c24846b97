/** A frame of our own (`preview-page.ts`) in which the real widget shows itself, at any width and in either scheme. */
import type { Choices } from './choices.ts';

/** Windows of these widths, in CSS pixels; no site of a town hall has a narrower column. */
const PREVIEW_WIDTHS: Readonly<Record<Choices['width'], number>> = {
  phone: 360,
  column: 245,
  page: 1024,
};

export interface Preview {
  tag: 'solidaire-initiatives' | 'solidaire-initiative';
  attributes: Readonly<Record<string, string>>;
  /** How it is looked at. */
  choices: Pick<Choices, 'width' | 'scheme'>;
  /** Changes a text that the element has drawn, to show what it would be like. */
  retouch?: Retouch | undefined;
}

/** The same `key` for the same change. */
export interface Retouch {
  key: string;
  text: (drawn: string) => string;
}

/** What each element was last retouched by: another retouch takes a fresh one. */
const retouchedBy = new WeakMap<Element, string>();

/**
 * Takes charge of a frame: it keeps the height of its content, and what is wider than the page is drawn smaller.
 * @returns what shows a preview, now or once the frame has loaded
 */
export function previewIn(frame: HTMLIFrameElement): (preview: Preview) => void {
  let shown: Preview | undefined;
  const fit = () => fitFrame(frame, shown && PREVIEW_WIDTHS[shown.choices.width]);
  const sizes = new ResizeObserver(fit);
  const update = () => {
    const page = frame.contentDocument;
    if (!shown || !page?.querySelector('main')) return;
    draw(page, shown);
    sizes.observe(page.body);
    fit();
  };
  frame.addEventListener('load', update);
  if (frame.parentElement) sizes.observe(frame.parentElement);
  return (preview) => {
    shown = preview;
    update();
  };
}

function draw(page: Document, { tag, attributes, choices, retouch }: Preview) {
  page.documentElement.style.colorScheme = choices.scheme;
  const element = elementOf(page, tag, retouch);
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    // The site's policy refuses the attribute, not the property.
    if (name === 'style') element.style.cssText = value;
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  if (!element.isConnected) page.querySelector('main')?.append(element);
}

function elementOf(page: Document, tag: string, retouch: Retouch | undefined): HTMLElement {
  const key = retouch?.key ?? '';
  const present = page.querySelector<HTMLElement>(tag);
  if (present && (retouchedBy.get(present) ?? '') === key) return present;
  present?.remove();
  const element = page.createElement(tag);
  retouchedBy.set(element, key);
  if (retouch) element.addEventListener('solidaire-load', () => retouchTexts(element, retouch));
  return element;
}

function retouchTexts({ shadowRoot, ownerDocument }: HTMLElement, { text }: Retouch) {
  if (!shadowRoot) return;
  const texts = ownerDocument.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const drawn = node.nodeValue ?? '';
    const changed = text(drawn);
    if (changed !== drawn) node.nodeValue = changed;
  }
}

function fitFrame(frame: HTMLIFrameElement, width: number | undefined) {
  const box = frame.parentElement;
  const height = frame.contentDocument?.querySelector('body')?.getBoundingClientRect().height;
  if (!box || !width || !height) return;
  const scale = Math.min(1, box.clientWidth / width);
  frame.style.width = `${width}px`;
  frame.style.height = `${Math.ceil(height)}px`;
  frame.style.transform = `scale(${scale})`;
  box.style.height = `${Math.ceil(height * scale)}px`;
}

/** A frame of our own (`preview-page.ts`) in which the real widget shows itself, at any width and in either scheme. */
import type { SCHEMES, WIDTHS } from './choices.ts';

export type PreviewWidth = (typeof WIDTHS)[number];

/** Windows of these widths, in CSS pixels; no site of a town hall has a narrower column. */
export const PREVIEW_WIDTHS: Readonly<Record<PreviewWidth, number>> = { phone: 360, column: 245, page: 1024 };

export interface Preview {
  tag: 'solidaire-initiatives' | 'solidaire-initiative';
  attributes: Readonly<Record<string, string>>;
  width: PreviewWidth;
  scheme: (typeof SCHEMES)[number];
}

/**
 * Takes charge of a frame: it keeps the height of its content, and what is wider than the page is drawn smaller.
 * @returns what shows a preview, now or once the frame has loaded
 */
export function previewIn(frame: HTMLIFrameElement): (preview: Preview) => void {
  let shown: Preview | undefined;
  const fit = () => fitFrame(frame, shown ? PREVIEW_WIDTHS[shown.width] : undefined);
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

function draw(page: Document, { tag, attributes, scheme }: Preview) {
  page.documentElement.style.colorScheme = scheme;
  const present = page.querySelector<HTMLElement>(tag);
  const element = present ?? page.createElement(tag);
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    // The site's policy refuses the attribute, not the property.
    if (name === 'style') element.style.cssText = value;
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  if (!present) page.querySelector('main')?.append(element);
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

/** Looks at the page around an element: how the texts beside it are, and what lies behind them. What to take of it: `host-look.ts`. */
import { KITS, luminance, over, type Colour, type PageLook, type TextSample } from './host-look.ts';

/** Parts of a page whose headings and links are their own. */
const PLACES = 'main,article,aside,header,footer,nav,dialog,body';
const OURS = '[data-solidaire],[data-entry],solidaire-initiatives,solidaire-initiative,solidaire-bulletin';
const LINKS = ':is(p,li,dd,td) a[href]';

/** @param tags of the headings that the element has drawn: its own, and those of initiatives */
export function readPage(host: Element, [headingTag, titleTag]: readonly [string, string]): PageLook {
  const ruler = document.createElement('span');
  host.shadowRoot?.append(ruler);
  const probes: Element[] = [];
  /** Where the page has none beside the element, one is put there for a moment: nothing is painted meanwhile. */
  const probe = (tag: string, ...content: (Node | string)[]) => {
    const element = document.createElement(tag);
    element.append(...content);
    host.before(element);
    probes.push(element);
    return element;
  };
  const headingOf = (tag: string) => nearest(host, tag, () => true) ?? probe(tag);
  try {
    const anchor = document.createElement('a');
    anchor.href = '#';
    const paragraph = probe('p', 'Lien ', anchor);
    const colourOf = (color: string, scheme = '') => resolve(ruler, color, scheme);
    const sample = (element: Element) => sampleOf(getComputedStyle(element), colourOf);
    const text = sample(paragraph);
    const ground = groundBehind(host, text, colourOf);
    const card = getComputedStyle(host).getPropertyValue('--solidaire-background').trim();
    return {
      text,
      ground,
      card: card ? over(colourOf(card), ground) : ground,
      heading: sample(headingOf(headingTag)),
      title: sample(headingOf(titleTag)),
      link: sample(nearest(host, LINKS, isInText) ?? anchor),
      kit: KITS.find((kit) => colourOf(`var(${kit.text}, transparent)`).join() === text.colour.join()),
    };
  } finally {
    for (const element of [ruler, ...probes]) element.remove();
  }
}

/** What the page shows last before an element, or else first after it, in the same part of it. */
function nearest(host: Element, selector: string, fits: (element: Element) => boolean): Element | undefined {
  const place = host.closest(PLACES);
  const found = [...(place?.querySelectorAll(selector) ?? [])].filter(
    (each) => each.closest(PLACES) === place && !each.closest(OURS),
  );
  const isBefore = (each: Element) =>
    (host.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const isModel = (each: Element) => isSeen(each) && fits(each);
  return found.filter(isBefore).findLast(isModel) ?? found.find(isModel);
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return Math.min(width, height) > 1 && getComputedStyle(element).visibility === 'visible';
}

/** Among other words, and no button. */
function isInText(link: Element): boolean {
  const { display, backgroundColor } = getComputedStyle(link);
  const lengthOf = ({ textContent }: Element) => textContent.trim().length;
  return (
    display === 'inline' &&
    /^transparent|, 0\)$/.test(backgroundColor) &&
    lengthOf(link) > 0 &&
    !!link.parentElement &&
    lengthOf(link.parentElement) > lengthOf(link)
  );
}

const sampleOf = (style: CSSStyleDeclaration, colourOf: (color: string) => Colour): TextSample => ({
  color: style.color,
  colour: colourOf(style.color),
  family: style.fontFamily,
  weight: Number(style.fontWeight),
  style: style.fontStyle,
  size: Number.parseFloat(style.fontSize),
  spacing: style.letterSpacing,
  transform: style.textTransform,
  line: style.textDecorationLine,
  lineStyle: style.textDecorationStyle,
  isDrawnUnder:
    Number.parseFloat(style.borderBottomWidth) > 0 ||
    style.backgroundImage !== 'none' ||
    style.boxShadow !== 'none',
});

/** Whatever way a colour is written in. */
function resolve(ruler: HTMLElement, color: string, scheme: string): Colour {
  ruler.style.cssText = 'forced-color-adjust:none;transition:none';
  ruler.style.colorScheme = scheme;
  ruler.style.color = `color-mix(in srgb, ${color} 100%, red 0%)`;
  // `color(srgb 0 0 0.9 / 0.5)`, and `none` for what is 0.
  const parts = getComputedStyle(ruler)
    .color.replace('color(srgb', '')
    .matchAll(/[-\d.e]+/g);
  const [red = 0, green = 0, blue = 0, alpha = 1] = [...parts].map(([part]) => Number(part) || 0);
  return [red, green, blue, alpha];
}

/** All backgrounds down to the first that lets nothing through. Of a picture, the text on it tells whether it is dark. */
function groundBehind(
  host: Element,
  text: TextSample,
  colourOf: (color: string, scheme?: string) => Colour,
): Colour {
  const layers: Colour[] = [];
  for (let each: Element | null = host; each && !(layers.at(-1)?.[3] === 1); each = around(each)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(each);
    layers.push(colourOf(backgroundColor));
    if (backgroundImage !== 'none') {
      const shade = luminance(text.colour) > 0.3 ? 0 : 1;
      layers.push([shade, shade, shade, 1]);
    }
  }
  const canvas = colourOf('Canvas', getComputedStyle(document.documentElement).colorScheme);
  return layers.reduceRight((below, layer) => over(layer, below), canvas);
}

const around = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** What `look="host"` takes of a page: how its texts look in, declarations for the element out. Pure; `read-page.ts` looks. */

/** Red, green and blue in sRGB, and how much is covered: each from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** How a text of the page looks: words as CSS computes them. */
export interface TextSample {
  color: string;
  /** What `color` says. */
  colour: Colour;
  family: string;
  weight: number;
  /** Italic or not. */
  style: string;
  /** Pixels. */
  size: number;
  spacing: string;
  transform: string;
  /** Which lines go with it, and how: `underline`, `dotted`. */
  line: string;
  lineStyle: string;
  /** Does a border, a shadow or a picture stand for its line? */
  isDrawnUnder: boolean;
}

/** What of a kit of variables is taken where its colour of texts is the page's: many pages declare kits that they do not use. */
export interface Kit {
  text: `--${string}`;
  takes: Readonly<Partial<Record<'border' | 'radius' | 'gap', `--${string}`>>>;
}

/** Texts, headings and links need none: what they look like is seen. */
export const KITS: readonly Kit[] = [
  // DSFR
  { text: '--text-default-grey', takes: { border: '--border-default-grey' } },
  // Bootstrap
  { text: '--bs-body-color', takes: { border: '--bs-border-color', radius: '--bs-border-radius' } },
  // WordPress, block themes of its own
  { text: '--wp--preset--color--contrast', takes: { gap: '--wp--style--block-gap' } },
];

export interface PageLook {
  /** What lies behind the list, opaque. */
  ground: Colour;
  /** And behind an initiative. */
  card: Colour;
  text: TextSample;
  /** Headings of the list's level and of its initiatives'. */
  heading: TextSample;
  title: TextSample;
  link: TextSample;
  /** That the page uses. */
  kit: Kit | undefined;
}

export type Declarations = Readonly<Record<string, string>>;

/** What is read must stand out so much from what lies behind (WCAG 1.4.3). */
const LEAST_CONTRAST = 4.5;
const LEAST_CONTRAST_LARGE = 3;
/** And a link that nothing underlines from the text around it (WCAG 1.4.1). */
const LEAST_BESIDE_TEXT = 3;
/** As large as headings may become, in sizes of the text: those of some pages are posters. */
const LARGEST_HEADING = 2.2;
const LARGEST_TITLE = 1.5;

/** @returns declarations by selector within the element: each weighs as ours that it replaces, so that a narrow column keeps its own */
export function chooseLook(page: PageLook): ReadonlyMap<string, Declarations> {
  const { text, heading, title, card } = page;
  const takes = page.kit?.takes ?? {};
  const isLinkLegible = isLegible(page.link, card);
  return new Map<string, Declarations>([
    [
      // As much as our own looks of the host say.
      ':host([look])',
      {
        '--_link': `var(--solidaire-accent, ${isLinkLegible ? page.link.color : 'currentcolor'})`,
        ...(takes.border && {
          '--_line': `var(--solidaire-border-width, 1px) solid var(--solidaire-border, var(${takes.border}, color-mix(in srgb, currentcolor 22%, transparent)))`,
        }),
        ...(takes.radius && { '--_radius': `var(${takes.radius}, 0)` }),
      },
    ],
    [
      '.drawn',
      {
        color: text.color,
        'font-family': `var(--solidaire-font, ${text.family})`,
        'font-size': `var(--solidaire-font-size, ${text.size}px)`,
      },
    ],
    ['.initiatives', takes.gap ? { gap: `var(--solidaire-gap, var(${takes.gap}, 16px))` } : {}],
    ['.heading', headingLook(heading, page.ground, text, 'heading', LARGEST_HEADING)],
    ['.subheading', headingLook(title, page.ground, text, 'heading', LARGEST_HEADING)],
    ['.title', headingLook(title, card, text, 'title', LARGEST_TITLE)],
    [':is(.bulletin, .where, .line, .footer, .links) a', weightLook(page.link, text)],
    [':is(.bulletin, .where, .line, .footer) a', lineLook(page, isLinkLegible)],
  ]);
}

function headingLook(
  sample: TextSample,
  ground: Colour,
  text: TextSample,
  property: 'heading' | 'title',
  largest: number,
): Declarations {
  // Made text by a reset, which leaves headings to classes: ours are better than none.
  if (isLike(sample, text)) return {};
  const size = Math.min(largest, Math.max(1, sample.size / text.size));
  const shown = { ...sample, size: size * text.size };
  return {
    color: `var(--solidaire-heading, ${isLegible(shown, ground) ? sample.color : 'inherit'})`,
    'font-family': `var(--solidaire-heading-font, ${sample.family})`,
    'font-size': `var(--solidaire-${property}-size, ${Number(size.toFixed(3))}em)`,
    'font-weight': String(sample.weight),
    'font-style': sample.style,
    'letter-spacing': sample.spacing,
    'text-transform': sample.transform,
    'text-decoration': `${sample.line} ${sample.lineStyle}`,
  };
}

const weightLook = ({ weight }: TextSample, text: TextSample): Declarations =>
  weight === text.weight ? {} : { 'font-weight': String(weight) };

/** Beside other words, a link is underlined as the page's are, and always where nothing else tells it apart. */
function lineLook({ link, text, ground }: PageLook, isLinkLegible: boolean): Declarations {
  if (/underline/.test(link.line)) return { 'text-decoration': `${link.line} ${link.lineStyle}` };
  const shown = (sample: TextSample) => over(sample.colour, ground);
  const isApart = isLinkLegible && contrast(shown(link), shown(text)) >= LEAST_BESIDE_TEXT;
  return { 'text-decoration': link.isDrawnUnder || !isApart ? 'underline' : 'none' };
}

const isLike = (sample: TextSample, text: TextSample) =>
  sample.family === text.family &&
  sample.color === text.color &&
  sample.weight < 600 &&
  sample.size <= text.size * 1.05;

/** Large is what WCAG calls so: 24 px, or 18.66 px and bold. */
const isLegible = ({ colour, size, weight }: TextSample, ground: Colour) =>
  contrast(over(colour, ground), ground) >=
  (size >= 24 || (size >= 18.66 && weight >= 700) ? LEAST_CONTRAST_LARGE : LEAST_CONTRAST);

/** A colour that lies on an opaque one. */
export const over = ([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour => {
  const mixed = (above: number, below: number) => above * alpha + below * (1 - alpha);
  return [mixed(red, r), mixed(green, g), mixed(blue, b), 1];
};

/** Of two opaque colours, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** From 0 to 1, as WCAG counts it. */
export function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

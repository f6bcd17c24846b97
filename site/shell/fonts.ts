import { css, unsafeCSS } from 'lit';

/** A font as its package publishes it: the Latin letters alone, œ, « » and dashes among them. */
interface Font {
  family: string;
  weight: 400 | 700;
  /** The npm package, and its file there. */
  package: string;
  file: string;
  /** Where it stands in the site. */
  path: string;
}

/**
 * Aleo for headings and for what stands out, Figtree for reading: both under the SIL Open Font License, 27 kB in all. A bold
 * Figtree would be 11 kB more on the way to every page.
 */
export const FONTS: readonly Font[] = [font('Aleo', 700), font('Figtree', 400)];

function font(family: string, weight: Font['weight']): Font {
  const name = family.toLowerCase();
  return {
    family,
    weight,
    package: `@fontsource/${name}`,
    file: `files/${name}-latin-${weight}-normal.woff2`,
    path: `polices/${name}-${weight}.woff2`,
  };
}

/**
 * The style sheet beside the fonts. A font that is not there when the page is first drawn is left for the next page:
 * nothing moves under a reader's eyes.
 */
export const fontStyles = css`
  ${unsafeCSS(
    FONTS.map(
      ({ family, weight, path }) =>
        `@font-face{font-family:${family};font-weight:${weight};font-display:optional;src:url(${path.replace('polices/', '')}) format('woff2')}`,
    ).join('\n'),
  )}
`;

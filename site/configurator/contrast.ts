/** The least that WCAG 1.4.3 asks of text. */
export const LEAST_CONTRAST = 4.5;

/**
 * The contrast of two colours written `#rrggbb` (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 * @returns from 1, none, to 21, black on white
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

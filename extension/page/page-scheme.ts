/** Is the page light or dark? Facebook's dark mode is a setting of its own, whatever the system prefers. */

export type Scheme = 'light' | 'dark';

/** What Facebook writes on its root element. */
const CLASSES: Readonly<Record<string, Scheme>> = { '__fb-dark-mode': 'dark', '__fb-light-mode': 'light' };

/** @returns undefined where the page says nothing: the system decides */
export function findPageScheme(page: Document): Scheme | undefined {
  const root = page.documentElement;
  const { colorScheme } = getComputedStyle(root);
  if (colorScheme === 'dark' || colorScheme === 'only dark') return 'dark';
  const told = Object.entries(CLASSES).find(([name]) => root.classList.contains(name));
  return told?.[1] ?? groundScheme(page.body) ?? groundScheme(root);
}

const COLOUR = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;

/** By the lightness of its ground, where it has one. */
function groundScheme(element: Element): Scheme | undefined {
  const [, red, green, blue, opacity = '1'] = COLOUR.exec(getComputedStyle(element).backgroundColor) ?? [];
  if (red === undefined || Number(opacity) < 0.5) return undefined;
  const lightness = 0.3 * Number(red) + 0.59 * Number(green) + 0.11 * Number(blue);
  return lightness < 128 ? 'dark' : 'light';
}

import { html, svg, type TemplateResult } from 'lit';

type Point = readonly [x: number, y: number];

/** An outline of one colour: its name is a class of the pages' style. */
interface Polygon {
  name: 'brick' | 'ochre' | 'sand' | 'shared' | 'roof' | 'window' | 'door';
  points: readonly Point[];
}

/** Width and height of `share-picture.png`, which shared addresses show, and where it stands in the site. */
export const SHARE_PICTURE = { path: 'partage.png', width: 1200, height: 630 } as const;

/** Two houses side by side; what they share makes a third. Within 34 × 28. */
const MARK: readonly Polygon[] = [
  {
    name: 'brick',
    points: [
      [1, 13.5],
      [11, 3],
      [21, 13.5],
      [21, 27],
      [1, 27],
    ],
  },
  {
    name: 'ochre',
    points: [
      [13, 13.5],
      [23, 3],
      [33, 13.5],
      [33, 27],
      [13, 27],
    ],
  },
  {
    name: 'shared',
    points: [
      [13, 13.5],
      [17, 9.3],
      [21, 13.5],
      [21, 27],
      [13, 27],
    ],
  },
];

const pathOf = ({ points }: Polygon) => `M${points.map((point) => point.map(tenths).join(' ')).join(' ')}z`;
const tenths = (value: number) => Math.round(value * 10) / 10;
const draw = (polygons: readonly Polygon[]) =>
  polygons.map((polygon) => svg`<path class=${polygon.name} d=${pathOf(polygon)} />`);

export const brandMark = (): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 34 28" width="39" height="32" aria-hidden="true" focusable="false">
    ${draw(MARK)}
  </svg>`;

/** Colours that both a light and a dark tab bar bear. */
const TAB_COLOURS: Readonly<Record<string, string>> = {
  brick: '#b4492c',
  ochre: '#dfa04a',
  shared: '#6f2817',
};

/** The same as a file of its own. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -2 34 34">${MARK.map(
  (polygon) => `<path fill="${TAB_COLOURS[polygon.name]}" d="${pathOf(polygon)}"/>`,
).join('')}</svg>
`;

/** Width, height of the walls, height of the roof, colour, and whether a chimney smokes. */
const STREET: readonly [number, number, number, 'brick' | 'sand' | 'ochre' | 'shared', boolean][] = [
  [54, 52, 30, 'brick', true],
  [46, 66, 24, 'sand', false],
  [62, 48, 34, 'ochre', false],
  [44, 74, 22, 'shared', true],
  [58, 56, 30, 'brick', false],
  [50, 46, 28, 'sand', true],
  [48, 68, 26, 'shared', false],
  [66, 52, 36, 'brick', false],
  [44, 60, 22, 'ochre', true],
  [56, 44, 30, 'sand', false],
];

/** The ground on which the street stands. */
const STREET_HEIGHT = 120;
const STREET_LENGTH = STREET.reduce((sum, [width]) => sum + width, 0);

/** A street of houses that stand wall to wall. */
function streetPolygons(): Polygon[] {
  let x = 0;
  return STREET.flatMap((house) => {
    const left = x;
    x += house[0];
    return housePolygons(house, left);
  });
}

function housePolygons(
  [width, walls, roof, colour, chimney]: (typeof STREET)[number],
  left: number,
): Polygon[] {
  const [top, middle, right] = [STREET_HEIGHT - walls, left + width / 2, left + width];
  const window = (start: number): Polygon => ({ name: 'window', points: box(start, top + 11, 9, 11) });
  return [
    ...(chimney ? [{ name: 'shared', points: box(left + width * 0.68, top - roof, 7, roof) } as const] : []),
    { name: colour, points: box(left, top, width, walls) },
    {
      name: 'roof',
      points: [
        [left - 1, top],
        [middle, top - roof],
        [right + 1, top],
      ],
    },
    window(left + width * 0.2),
    window(left + width * 0.8 - 9),
    { name: 'door', points: doorPoints(middle) },
  ];
}

const box = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** Round at its top. */
function doorPoints(middle: number): Point[] {
  const arch = [180, 150, 120, 90, 60, 30, 0].map((degrees): Point => {
    const angle = (degrees * Math.PI) / 180;
    return [middle + 5 * Math.cos(angle), STREET_HEIGHT - 18 - 5 * Math.sin(angle)];
  });
  return [[middle - 5, STREET_HEIGHT], ...arch, [middle + 5, STREET_HEIGHT]];
}

/** By day, by night: a picture knows what the reader has chosen, not the colours of the page around it. */
const STREET_COLOURS: Readonly<Record<Polygon['name'], [day: string, night: string]>> = {
  brick: ['#b4492c', '#b9573a'],
  ochre: ['#dfa04a', '#c48d45'],
  sand: ['#e2c9a6', '#8f7558'],
  shared: ['#7c2f1c', '#7a3927'],
  roof: ['#5b463b', '#4a3a31'],
  door: ['#5b463b', '#4a3a31'],
  window: ['#fff3d6', '#f7d58d'],
};

/** The street as a file, which style sheets lay along the pages. */
export const STREET_FILE = picture(STREET_LENGTH, streetPolygons());

/** One of its houses: where there is nothing else to show. */
export const HOUSE_FILE = picture(66, housePolygons([62, 52, 36, 'brick', true], 2));

function picture(width: number, polygons: readonly Polygon[]): string {
  const names = [...new Set(polygons.map(({ name }) => name))];
  const colours = (time: 0 | 1) =>
    names.map((name) => `.${name}{fill:${STREET_COLOURS[name][time]}}`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${STREET_HEIGHT}" width="${width}" height="${STREET_HEIGHT}"><style>${colours(0)}@media(prefers-color-scheme:dark){${colours(1)}}</style>${polygons
    .map((polygon) => `<path class="${polygon.name}" d="${pathOf(polygon)}"/>`)
    .join('')}</svg>\n`;
}

/**
 * What `share-picture.png` shows (`npm run draw` makes it anew): the street below the mark, in the colours of the pages, and
 * without text, so that it needs no font.
 */
export function sharePictureView(): TemplateResult {
  const { width, height } = SHARE_PICTURE;
  const scale = width / STREET_LENGTH;
  return html`<svg viewBox="0 0 ${width} ${height}" width=${width} height=${height}>
    <g transform="translate(${(width - 34 * 8) / 2} 56) scale(8)">${draw(MARK)}</g>
    <g transform="translate(0 ${height - STREET_HEIGHT * scale}) scale(${scale})">
      ${draw(streetPolygons())}
    </g>
  </svg>`;
}

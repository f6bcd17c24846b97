/**
 * The picture that shared addresses of the site show, 1200 × 630: the street of the home page below the site's mark. Drawn
 * from the same outlines as in the pages, without text, so that it needs no font; its title and words stand beside it.
 */
import { crc32, deflateSync } from 'node:zlib';
import {
  MARK,
  SHARE_PICTURE,
  STREET_HEIGHT,
  STREET_LENGTH,
  streetShapes,
  type Shape,
} from '../site/shell/brand.ts';
import { siteStyles } from '../site/shell/site-styles.ts';

type Colour = readonly [red: number, green: number, blue: number];

const { width: WIDTH, height: HEIGHT } = SHARE_PICTURE;
/** A colour of the pages, in their light scheme, as their style sheet names it. */
function colourOf(name: string): Colour {
  const digits = new RegExp(`--${name}: light-dark\\(#([0-9a-f]{6})`).exec(siteStyles.cssText)?.[1];
  if (digits === undefined) throw new Error(`site-styles.ts no longer names the colour --${name}.`);
  const part = (start: number) => parseInt(digits.slice(start, start + 2), 16);
  return [part(0), part(2), part(4)];
}

const COLOURS: Readonly<Record<Shape['name'] | 'paper', Colour>> = {
  paper: colourOf('paper'),
  brick: colourOf('brick'),
  ochre: colourOf('ochre'),
  sand: colourOf('sand'),
  shared: colourOf('shared'),
  roof: colourOf('roof'),
  door: colourOf('roof'),
  window: colourOf('lit'),
};

/** How the shapes stand in the picture. */
interface Placing {
  scale: number;
  left: number;
  top: number;
}

let drawn: Uint8Array | undefined;

/** The bytes of a PNG; they depend on nothing, and are drawn once. */
export const sharePicture = (): Uint8Array => (drawn ??= drawPicture());

function drawPicture(): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let at = 0; at < pixels.length; at += 3) pixels.set(COLOURS.paper, at);
  const draw = (shapes: readonly Shape[], placing: Placing) => {
    for (const { name, points } of shapes) fill(pixels, points.map(placed(placing)), COLOURS[name]);
  };
  draw(MARK, { scale: 8, left: (WIDTH - 34 * 8) / 2, top: 56 });
  const scale = WIDTH / STREET_LENGTH;
  draw(streetShapes(), { scale, left: 0, top: HEIGHT - STREET_HEIGHT * scale });
  return encodePng(pixels);
}

type Point = readonly [x: number, y: number];

const placed =
  ({ scale, left, top }: Placing) =>
  ([x, y]: Point): Point => [left + x * scale, top + y * scale];

/** Lines of each row of pixels that are looked at: edges are smoothed by as many steps. */
const LINES = 4;

/** Fills an outline, by how much of each pixel it covers. */
function fill(pixels: Uint8Array, outline: readonly Point[], colour: Colour) {
  const [left, right] = pixelsBetween(
    outline.map(([x]) => x),
    WIDTH,
  );
  const [top, bottom] = pixelsBetween(
    outline.map(([, y]) => y),
    HEIGHT,
  );
  for (let row = top; row <= bottom; row++) {
    const spans = Array.from({ length: LINES }, (_, line) =>
      spansOf(outline, row + (line + 0.5) / LINES),
    ).flat();
    for (let x = left; x <= right; x++) {
      const share = spans.reduce((sum, span) => sum + overlap(span, x), 0) / LINES;
      if (share > 0) blend(pixels, (row * WIDTH + x) * 3, colour, share);
    }
  }
}

function pixelsBetween(places: readonly number[], size: number): [first: number, last: number] {
  return [Math.max(0, Math.floor(Math.min(...places))), Math.min(size - 1, Math.floor(Math.max(...places)))];
}

type Span = readonly [from: number, to: number];

/** Where a horizontal line runs within an outline. */
function spansOf(outline: readonly Point[], y: number): Span[] {
  const crossings = outline
    .flatMap(([x1, y1], index) => {
      const [x2, y2] = outline[(index + 1) % outline.length] ?? [x1, y1];
      return y1 <= y === y2 <= y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
    })
    .sort((a, b) => a - b);
  return crossings.flatMap((from, index): Span[] =>
    index % 2 === 0 ? [[from, crossings[index + 1] ?? from]] : [],
  );
}

const overlap = ([from, to]: Span, x: number) => Math.max(0, Math.min(to, x + 1) - Math.max(from, x));

function blend(pixels: Uint8Array, at: number, colour: Colour, share: number) {
  for (const [part, value] of colour.entries())
    pixels[at + part] = Math.round((pixels[at + part] ?? 0) * (1 - share) + value * share);
}

/** Eight bits a colour, no filter: https://www.w3.org/TR/png-3/ */
function encodePng(pixels: Uint8Array): Uint8Array {
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1));
  for (let row = 0; row < HEIGHT; row++)
    rows.set(pixels.subarray(row * WIDTH * 3, (row + 1) * WIDTH * 3), row * (WIDTH * 3 + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

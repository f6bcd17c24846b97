/**
 * Where the notice stands without ever covering a control of the page: in a corner of the window as it is when the notice
 * comes, and with the page when it is scrolled; else in the page's flow; else wherever there is room.
 */
import type { NoticePlace } from '../messages.ts';

/** In the document; undefined in its flow. */
export type Spot = { x: number; y: number } | undefined;

export interface Size {
  width: number;
  height: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const CONTROLS =
  'a[href], button, input, select, textarea, summary, video, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [contenteditable="true"]';

/** What holds the page's own content, in Facebook's layouts of several ages; its header is outside. */
const CONTENTS = ['[role="main"]', '#content', '#root', '#viewport'];

const MARGIN = 16;
/** Facebook's header is above. */
const TOP = 72;
/** Between two places that are tried one above the other. */
const STEP = 24;

export const spotRule = (spot: Spot): string =>
  spot
    ? `:host { position: absolute !important; left: ${spot.x}px !important; top: ${spot.y}px !important; inline-size: min(352px, 100vw - ${2 * MARGIN}px) !important; }`
    : ':host { position: relative !important; inline-size: auto !important; max-inline-size: 680px !important; margin: 12px auto !important; padding-inline: 12px !important; }';

/** Where there is room for the notice, which is not in the page now. */
export function findSpot({ width, height }: Size, place: NoticePlace): Spot {
  if (place === 'flow') return undefined;
  const controls = controlBoxes();
  const isFree = ([x, y]: readonly [number, number]) => {
    const box = { left: x, top: y, right: x + width, bottom: y + height };
    return y >= 0 && !controls.some((control) => overlap(control, box)) && !isOnFixed(box);
  };
  const [left, right] = [MARGIN, document.documentElement.clientWidth - MARGIN - width];
  const bottom = innerHeight - MARGIN - height;
  // Facebook's chats are on the right.
  const corner = [
    [left, bottom],
    [right, bottom],
    [left, TOP],
    [right, TOP],
  ] as const;
  const heights = [...Array(Math.max(0, Math.ceil((bottom - TOP) / STEP))).keys()];
  const rows = heights.map((row) => bottom - row * STEP);
  const found =
    corner.find(isFree) ??
    (isFlowFilled()
      ? rows.flatMap((y) => [left, right, (left + right) / 2].map((x) => [x, y] as const)).find(isFree)
      : undefined);
  return found && { x: Math.round(found[0] + scrollX), y: Math.round(found[1] + scrollY) };
}

/** Does the notice cover a control of the page? In its flow it cannot. */
export function coversControls(host: HTMLElement): boolean {
  const box = host.getBoundingClientRect();
  return controlBoxes().some((control) => overlap(control, box));
}

export const contentOf = (page: Document): Element =>
  CONTENTS.map((selector) => page.querySelector(selector)).find((content) => content !== null) ?? page.body;

/** Would the page's content have to make room for what comes into its flow now? */
export const isFlowFilled = () => contentOf(document).getBoundingClientRect().height > MARGIN;

const controlBoxes = () =>
  [...document.querySelectorAll(CONTROLS)]
    .map((control) => control.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);

const overlap = (one: Box, other: Box) =>
  one.right > other.left && one.left < other.right && one.bottom > other.top && one.top < other.bottom;

/** Does something stand there that stays where it is, such as a column whose links are still to come? */
function isOnFixed({ left, top, right, bottom }: Box): boolean {
  const points = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
    [(left + right) / 2, (top + bottom) / 2],
  ] as const;
  return points.flatMap(([x, y]) => document.elementsFromPoint(x, y)).some(isFixed);
}

/** What fills the window is the page itself. */
function isFixed(element: Element): boolean {
  const { position } = getComputedStyle(element);
  if (position !== 'fixed' && position !== 'sticky') return false;
  const { width, height } = element.getBoundingClientRect();
  return width * height < 0.8 * innerWidth * innerHeight;
}

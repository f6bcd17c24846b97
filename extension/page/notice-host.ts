import { nothing, render, type TemplateResult } from 'lit/html.js';
import { noticeStyles } from '../../shared/render/notice-styles.ts';
import type { NoticePlace } from '../messages.ts';
import { watchLayout } from './layout-watch.ts';
import { keepOpening, readOpening } from './notice-opening.ts';
import {
  contentOf,
  coversControls,
  findSpot,
  isFlowFilled,
  spotRule,
  type Size,
  type Spot,
} from './notice-place.ts';
import { findPageScheme } from './page-scheme.ts';

/** Draws the notice: whole, or its line alone. */
export type NoticeDrawing = (open: boolean) => TemplateResult;

export interface NoticeHost {
  show(drawing: NoticeDrawing, place: NoticePlace): void;
  /** Opens what is closed, and the other way round. */
  toggle(): void;
  hide(): void;
}

/** The element of the notice, with a closed shadow root: the page's styles and scripts stay out. */
export function createNoticeHost(): NoticeHost {
  const host = document.createElement('solidaire-notice');
  const root = host.attachShadow({ mode: 'closed' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(noticeStyles.cssText);
  const own = new CSSStyleSheet();
  root.adoptedStyleSheets = [styles, own];
  /** What is to be shown once it is known whether the reader left the last one open. */
  let wanted: object | undefined;
  let shown: { drawing: NoticeDrawing; place: NoticePlace } | undefined;
  let open = false;
  let spot: Spot;
  /** How far the page was scrolled when the notice took its place. */
  let placedAt = 0;
  /** Out of the way of what is scrolled under it. */
  let isAside = false;
  let rules = '';
  let endWatch = () => {};
  const opening = readOpening().then((kept) => {
    open = kept;
  });

  const dress = () => {
    const scheme = findPageScheme(document);
    const next = [
      spotRule(spot),
      scheme ? `:host { color-scheme: ${scheme} !important; }` : '',
      isAside ? ':host { visibility: hidden !important; }' : '',
    ].join('\n');
    if (next !== rules) own.replaceSync(next);
    rules = next;
  };

  const draw = () => render(shown?.drawing(open) ?? nothing, root);

  /** Beside the body, which Facebook's own rendering may replace, or at the top of the content, which makes room. */
  const putIn = () => {
    if (spot) document.documentElement.append(host);
    else contentOf(document).prepend(host);
  };

  /** Its size in the width that a spot has. */
  const measure = (): Size => {
    spot = { x: 0, y: 0 };
    putIn();
    dress();
    return host.getBoundingClientRect();
  };

  /** Finds it a place. */
  const settle = (place: NoticePlace) => {
    const focused = root.activeElement;
    const size = measure();
    // Taken out and put in again, it has not moved as the browser counts what shifts.
    host.remove();
    isAside = false;
    spot = findSpot(size, place);
    placedAt = scrollY;
    putIn();
    dress();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };

  const look = () => {
    if (!shown) return;
    const isInFlow = !spot;
    if (!host.isConnected || (isInFlow && host.parentElement !== contentOf(document))) putIn();
    const covers = !isInFlow && coversControls(host);
    // What comes under it sends it away; what is only scrolled there will be scrolled on.
    if (covers && scrollY === placedAt) return settle(shown.place);
    isAside = covers;
    dress();
  };

  const begin = (next: { drawing: NoticeDrawing; place: NoticePlace }) => {
    const isNew = shown?.place !== next.place;
    shown = next;
    draw();
    if (!isNew) return look();
    settle(next.place);
    if (open && !spot && next.place === 'corner' && isFlowFilled()) {
      // There is no room for the whole: it would push the page away, or hide it.
      open = false;
      draw();
      settle(next.place);
    }
    endWatch();
    endWatch = watchLayout(host, look);
  };

  return {
    show(drawing, place) {
      const next = { drawing, place };
      wanted = next;
      void opening.then(() => {
        if (wanted === next) begin(next);
      });
    },
    toggle() {
      open = !open;
      void keepOpening(open);
      const { bottom, height } = host.getBoundingClientRect();
      draw();
      const grown = host.getBoundingClientRect().height - height;
      // It grows away from the edge that it stands at.
      if (spot && bottom > innerHeight / 2) spot = { ...spot, y: Math.max(spot.y - grown, scrollY) };
      dress();
      placedAt = scrollY;
      look();
    },
    hide() {
      wanted = undefined;
      shown = undefined;
      endWatch();
      host.remove();
      render(nothing, root);
    },
  };
}

import { nothing, render, type TemplateResult } from 'lit/html.js';
import { noticeStyles } from '../../shared/render/notice-styles.ts';
import type { NoticePlace } from '../messages.ts';
import { isMisplaced, placeHost } from './notice-place.ts';

export interface NoticeHost {
  show(view: TemplateResult, place: NoticePlace): void;
  hide(): void;
}

/** Milliseconds between two looks at whether the notice still stands well. */
const LOOK_EVERY = 500;
/** Facebook's pages arrive in parts; after so many looks the notice no longer moves under the reader's eyes. */
const LOOKS_BEFORE_REST = 6;

/** The element of the notice, with a closed shadow root: the page's styles and scripts stay out. */
export function createNoticeHost(): NoticeHost {
  const host = document.createElement('solidaire-notice');
  const root = host.attachShadow({ mode: 'closed' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(noticeStyles.cssText);
  const placing = new CSSStyleSheet();
  root.adoptedStyleSheets = [styles, placing];
  let watch: ReturnType<typeof setInterval> | undefined;

  const keepInPlace = (place: NoticePlace) => {
    clearInterval(watch);
    let looks = 0;
    let width = innerWidth;
    watch = setInterval(() => {
      const maySettle = looks++ < LOOKS_BEFORE_REST || width !== innerWidth;
      width = innerWidth;
      if (!host.isConnected || (maySettle && isMisplaced(host, place))) placeHost(host, placing, place);
    }, LOOK_EVERY);
  };

  return {
    show(view, place) {
      render(view, root);
      placeHost(host, placing, place);
      keepInPlace(place);
    },
    hide() {
      clearInterval(watch);
      host.remove();
      render(nothing, root);
    },
  };
}

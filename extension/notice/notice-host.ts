import { nothing, render, type TemplateResult } from 'lit/html.js';
import { noticeStyles } from './notice-styles.ts';

export interface NoticeHost {
  show(view: TemplateResult): void;
  hide(): void;
}

/**
 * The one element that the extension adds to the page, with a closed shadow root: the page's styles and scripts stay
 * out. It stands beside the body, which Facebook's own rendering may replace.
 */
export function createNoticeHost(): NoticeHost {
  const host = document.createElement('solidaire-notice');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(noticeStyles);
  root.adoptedStyleSheets = [sheet];
  return {
    show(view) {
      render(view, root);
      if (!host.isConnected) document.documentElement.append(host);
    },
    hide() {
      host.remove();
      render(nothing, root);
    },
  };
}

/** Where the notice stands without ever covering a control of the page. */
import type { NoticePlace } from '../messages.ts';

/** The corners in the order of preference: Facebook's header is above, its chats are on the right. */
const CORNERS = ['auto auto 16px 16px', 'auto 16px 16px auto', '72px auto auto 16px', '72px 16px auto auto'];

const CONTROLS =
  'a[href], button, input, select, textarea, summary, video, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [contenteditable="true"]';

/** What holds the page's own content, in Facebook's layouts of several ages; its header is outside. */
const CONTENTS = ['[role="main"]', '#content', '#root', '#viewport'];

const corner = (inset: string) =>
  `:host { position: fixed !important; inset: ${inset} !important; inline-size: min(352px, 100vw - 32px) !important; }`;
const FLOW =
  ':host { position: relative !important; inline-size: auto !important; max-inline-size: 680px !important; margin: 12px auto !important; padding-inline: 12px !important; }';

/**
 * Puts the host into the page. In a corner, if one is free of controls; else at the top of the content, which makes room.
 * @param sheet of the host's shadow root: the host itself stays bare
 */
export function placeHost(host: HTMLElement, sheet: CSSStyleSheet, place: NoticePlace): void {
  if (place === 'corner' && standsInCorner(host, sheet)) return;
  sheet.replaceSync(FLOW);
  const content = contentOf(document);
  if (host.parentElement !== content) content.prepend(host);
}

/** Has the page taken the host away, or put a control under it? */
export const isMisplaced = (host: HTMLElement, place: NoticePlace) => {
  if (!host.isConnected) return true;
  const isInCorner = host.parentElement === document.documentElement;
  return isInCorner ? coversControls(host) : place === 'flow' && host.parentElement !== contentOf(document);
};

function standsInCorner(host: HTMLElement, sheet: CSSStyleSheet): boolean {
  // Beside the body, which Facebook's own rendering may replace.
  if (host.parentElement !== document.documentElement) document.documentElement.append(host);
  return CORNERS.some((inset) => {
    sheet.replaceSync(corner(inset));
    return !coversControls(host);
  });
}

function coversControls(host: HTMLElement): boolean {
  const box = host.getBoundingClientRect();
  return [...document.querySelectorAll(CONTROLS)].some((control) => {
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const isApart = right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom;
    return !isApart && right > left && bottom > top;
  });
}

const contentOf = (page: Document): Element =>
  CONTENTS.map((selector) => page.querySelector(selector)).find((content) => content !== null) ?? page.body;

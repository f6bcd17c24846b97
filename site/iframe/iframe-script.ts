/**
 * The script of our page in an iframe (`cadre/`): tells the page around how high it is, and takes links out of the
 * iframe. The page is complete without it. It runs in an opaque origin too (`sandbox="allow-scripts"`): no storage.
 */
import type {
  IframeHeight,
  IframeInit,
  ResizerAnswer,
  ResizerRequest,
  WordPressMessage,
  WordPressReady,
} from './iframe-messages.ts';

const root = document.documentElement;
/** WordPress adds it to the address, and drops messages without it. */
const secret = /\?secret=(\w+)/.exec(location.hash)?.[1];
let resizerAsked = false;

const tell = (message: IframeHeight | ResizerAnswer | WordPressMessage) => parent.postMessage(message, '*');

function tellHeight() {
  const box = root.getBoundingClientRect();
  const height = Math.ceil(box.height);
  tell({ type: 'solidaire-iframe-height', height });
  if (resizerAsked) tell({ type: 'iframe-resized', width: Math.ceil(box.width), height });
  if (secret) tell({ message: 'height', value: height, secret });
}

/** The browser paints an iframe of another scheme than its surroundings on a canvas of its own: a white box in a dark page. */
function takeScheme(scheme: string) {
  root.style.colorScheme = scheme === 'normal' ? 'light' : scheme;
}

function answer({ source, data }: MessageEvent<IframeInit | ResizerRequest | WordPressReady | null>) {
  if (source !== parent || !data) return;
  if ('message' in data) {
    if (data.message !== 'ready') return;
  } else if (data.type === 'solidaire-iframe-init') takeScheme(data.scheme);
  else if (data.type === 'iframe-child-init') resizerAsked = true;
  else if (data.type !== 'iframe-get-child-dimensions') return;
  tellHeight();
}

/** Links lead to the top window, as `<base target>` says; where a sandbox forbids that, at least somewhere. */
function follow(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (secret) askWordPress(link, secret);
  else leave(link.href);
}

/** WordPress opens nothing but what stands on our host: the initiative's own page leads further. */
function askWordPress(link: HTMLAnchorElement, secret: string) {
  const page = link.closest('article')?.querySelector<HTMLAnchorElement>('.title a');
  const value = link.host === location.host ? link.href : page?.href;
  if (value) tell({ message: 'link', value, secret });
}

/** A way that is forbidden throws, or gives no window; the iframe itself is the last. */
function leave(href: string) {
  try {
    (top ?? window).location.href = href;
  } catch {
    if (!open(href)) location.href = href;
  }
}

if (parent !== window) {
  addEventListener('message', answer);
  document.addEventListener('click', follow);
  new ResizeObserver(tellHeight).observe(root);
}

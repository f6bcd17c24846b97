/**
 * `cadre.js`, for the page around: gives our iframes the height of their content. Optional: without it an iframe keeps
 * the height that it was pasted with, and scrolls if need be.
 */
import type { IframeHeight, IframeInit } from './iframe-messages.ts';

// The script stands at `SITE/widget/v1/cadre.js`. A variable keeps bundlers from taking the address for a file of theirs.
const script = import.meta.url;
const site = new URL('../../', script);

const ours = () =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${site.href}communes/`));

function resize({ source, origin, data }: MessageEvent<IframeHeight | null>) {
  // A sandboxed iframe speaks from the origin "null", whatever it holds: its window must be one of ours all the same.
  if (data?.type !== 'solidaire-iframe-height' || (origin !== site.origin && origin !== 'null')) return;
  const iframe = ours().find(({ contentWindow }) => contentWindow === source);
  if (iframe && data.height > 0) iframe.style.height = `${data.height}px`;
}

addEventListener('message', resize);
// Those that were loaded before this script have already spoken.
for (const iframe of ours()) {
  const init: IframeInit = { type: 'solidaire-iframe-init', scheme: getComputedStyle(iframe).colorScheme };
  const ask = () => iframe.contentWindow?.postMessage(init, '*');
  ask();
  iframe.addEventListener('load', ask);
}

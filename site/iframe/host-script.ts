/**
 * `cadre.js`, for the page around: gives our iframes the height of their content. Optional: without it an iframe keeps
 * the height that it was pasted with, and scrolls if need be. It knows them by their own address, so it works wherever it stands
 * and however it is loaded.
 */
import type { IframeHeight, IframeInit } from './iframe-messages.ts';

const ours = () =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => /\/communes\/\w+\/cadre\/(?:#|$)/.test(src));

function resize({ source, origin, data }: MessageEvent<IframeHeight | null>) {
  if (data?.type !== 'solidaire-iframe-height') return;
  const iframe = ours().find(({ contentWindow }) => contentWindow === source);
  // A sandboxed iframe speaks from the origin "null"; one that has led elsewhere, from there.
  if (!iframe || (origin !== new URL(iframe.src).origin && origin !== 'null')) return;
  if (data.height > 0) iframe.style.height = `${data.height}px`;
}

addEventListener('message', resize);
// Those that were loaded before this script have already spoken.
for (const iframe of ours()) {
  const init: IframeInit = { type: 'solidaire-iframe-init', scheme: getComputedStyle(iframe).colorScheme };
  const ask = () => iframe.contentWindow?.postMessage(init, '*');
  ask();
  iframe.addEventListener('load', ask);
}

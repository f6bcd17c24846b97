/**
 * What our page in an iframe and our script in the page around say to each other, by `postMessage`. Only types, so that
 * the two scripts share no file. Nothing here is secret: any page may frame ours and be told its height.
 *
 * ```
 * host   → iframe  { type: 'solidaire-iframe-init', scheme: 'dark' }      tell me your height, now and whenever it changes
 * iframe → host    { type: 'solidaire-iframe-height', height: 812 }
 * ```
 */
export interface IframeInit {
  type: 'solidaire-iframe-init';
  /** The `color-scheme` that the iframe has in the page around: `normal`, `light`, `dark`, `light dark`. */
  scheme: string;
}

export interface IframeHeight {
  type: 'solidaire-iframe-height';
  /** In CSS pixels, rounded up. */
  height: number;
}

/** The child's half of open-iframe-resizer 2 (MIT), for hosts that already have it. */
export type ResizerRequest = { type: 'iframe-child-init' } | { type: 'iframe-get-child-dimensions' };

export interface ResizerAnswer {
  type: 'iframe-resized';
  width: number;
  height: number;
}

/** WordPress' wp-embed.js listens from now on: what was said before, it has missed. */
export interface WordPressReady {
  message: 'ready';
}

/**
 * What WordPress' wp-embed.js takes from a page that was pasted as a bare address. It shows the iframe at the first
 * height, between 200 and 1000 px, and follows links to the same host alone.
 */
export interface WordPressMessage {
  message: 'height' | 'link';
  value: number | string;
  secret: string;
}

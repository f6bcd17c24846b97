import type { LitElement, ReactiveController } from 'lit';
import { chooseLook } from './host-look.ts';
import { readPage } from './read-page.ts';

/** After which the page may look otherwise: its theme, its style sheets, its width. */
const OCCASIONS = ['load', 'resize', 'transitionend'];

/**
 * Gives an element of `look="host"` the look of the page around it, in a style sheet of its own: once it has drawn, and anew when
 * the page's theme changes.
 */
export class HostLookController implements ReactiveController {
  #host: LitElement;
  #sheet: CSSStyleSheet;
  /** The headings that the look was read for; empty when it has to be read. */
  #readFor = '';
  #frame = 0;
  #scheme = matchMedia('(prefers-color-scheme: dark)');
  #changes = new MutationObserver(() => this.#readSoon());

  /** @param sheet one that the element has adopted, and that nobody else writes in */
  constructor(host: LitElement, sheet: CSSStyleSheet) {
    this.#host = host;
    this.#sheet = sheet;
  }

  hostConnected() {
    this.#readFor = '';
    this.#scheme.addEventListener('change', this);
    // Neither a sheet’s `load` nor the window’s `resize` is heard in all places: the window hears both on their way.
    for (const occasion of OCCASIONS) addEventListener(occasion, this, true);
    // Themes are switched by a class or an attribute of what stands around, style sheets put into the head.
    this.#changes.observe(document.head, { childList: true });
    for (let each = this.#host.parentElement; each; each = each.parentElement)
      this.#changes.observe(each, { attributes: true });
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    this.#scheme.removeEventListener('change', this);
    for (const occasion of OCCASIONS) removeEventListener(occasion, this, true);
    this.#changes.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  handleEvent({ type, target }: Event) {
    // What moves elsewhere in the page, or is a picture, is no change of its theme.
    const isElsewhere =
      target instanceof Element &&
      (type === 'load' ? target.localName !== 'link' : !target.contains(this.#host));
    if (!isElsewhere) this.#readSoon();
  }

  hostUpdated() {
    const drawn = (selector: string) => this.#host.shadowRoot?.querySelector(selector)?.localName;
    const title = this.#host.matches('[look~=host]') && drawn('.title');
    const tags = [drawn('.heading') ?? 'h2', title || ''] as const;
    if (this.#readFor === tags.join()) return;
    this.#readFor = tags.join();
    this.#show(title ? chooseLook(readPage(this.#host, tags)) : new Map());
  }

  /** Once for all that happens before the next picture. */
  #readSoon() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#readFor = '';
      this.#host.requestUpdate();
    });
  }

  /** By the style sheet’s own interface: a font’s name in a page may hold anything. */
  #show(look: ReturnType<typeof chooseLook>) {
    this.#sheet.replaceSync('');
    for (const [within, declarations] of look) {
      const at = this.#sheet.insertRule(`${within} {}`, this.#sheet.cssRules.length);
      const { style } = this.#sheet.cssRules[at] as CSSStyleRule;
      for (const [property, value] of Object.entries(declarations)) style.setProperty(property, value);
    }
  }
}

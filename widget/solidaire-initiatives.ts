import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Loaded } from '../shared/feed-client.ts';
import type { AreaFile, ListedInitiative } from '../shared/feed-schema.ts';
import { entryPage, feedAddress, sitePage } from './feed-beside-script.ts';
import { frameView, type Frame } from './frame-view.ts';
import { failureText } from './failure-text.ts';
import { findCommune } from './find-commune.ts';
import { deeper, headingLevel, headingView } from './heading.ts';
import { elementStyles } from './element-styles.ts';
import { initiativeListView } from './initiative-list-view.ts';
import { initiativeStyles } from './initiative-styles.ts';
import { LoadController } from './load-controller.ts';

/**
 * @summary The solidarity initiatives of a commune, always current.
 *
 * @slot - What stands here is shown while the initiatives load, and kept when they cannot be had: a link at least.
 *
 * @event {SolidaireLoadEvent} solidaire-load - The initiatives are shown; `loaded.data` is the file, `loaded.stale`
 *   says that it could not be confirmed with the publisher.
 * @event {SolidaireErrorEvent} solidaire-error - The fallback content stays; `error` says why.
 *
 * @csspart base - The whole widget.
 * @csspart heading - Its heading.
 * @csspart status - The line that says what is going on: loading, nothing found, a failure.
 * @csspart list - A list of initiatives.
 * @csspart nearby - The heading above those of the surroundings.
 * @csspart initiative - One initiative.
 * @csspart theme - The theme it belongs to.
 * @csspart title - Its heading.
 * @csspart where - Who and where.
 * @csspart text - Its text.
 * @csspart links - The list of its links and phone numbers.
 * @csspart link - One of them.
 * @csspart bulletin - The bulletin that it comes from.
 * @csspart footer - The links that lead further.
 *
 * @cssproperty --solidaire-accent - Links and marks.
 * @cssproperty --solidaire-background - Behind an initiative.
 * @cssproperty --solidaire-text - Its text.
 * @cssproperty --solidaire-muted - Its secondary text.
 * @cssproperty --solidaire-border - Lines.
 * @cssproperty --solidaire-soft - Behind links.
 * @cssproperty --solidaire-radius - Corners.
 * @cssproperty --solidaire-gap - Space between initiatives.
 * @cssproperty --solidaire-font - Font of the texts; the page's by default.
 * @cssproperty --solidaire-heading-font - Font of the headings; the page's by default.
 */
export class SolidaireInitiatives extends LitElement {
  static override styles = [initiativeStyles, elementStyles];

  /** INSEE code of the commune: five characters, `62413`. */
  @property() commune: string | null = null;
  /** Address of the feed; by default the one beside the script. */
  @property() feed: string | null = null;
  /** The heading; by default « Initiatives solidaires à … », none when empty. */
  @property() heading: string | null = null;
  /** Level of the heading, from 1 to 5; those of the initiatives are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** The most initiatives to show; a link leads to the others. */
  @property({ type: Number }) limit = 0;
  /** Slug of the only theme to show: `plus-jeunes`. */
  @property() theme: string | null = null;
  /** `en` for English; the bulletins themselves stay in French. */
  @property() override lang = '';

  #load = new LoadController<AreaFile>(this, { subject: () => this.commune, find: findCommune });

  override render() {
    const { state } = this.#load;
    switch (state.phase) {
      case 'loading':
        return this.#renderLoading();
      case 'failed':
        return this.#renderFailure(state.error);
      case 'loaded': {
        const shown = this.#select(state.value);
        return shown.initiatives.length + shown.nearby.length > 0
          ? this.#renderList(state.value, shown)
          : this.#renderEmpty(state.value);
      }
    }
  }

  #renderLoading() {
    return this.#renderFrame({ status: this.#load.texts.loading, body: html`<slot></slot>` });
  }

  #renderFailure(error: unknown) {
    return this.#renderFrame({
      status: failureText(error, this.#load.texts),
      alert: true,
      body: html`<slot></slot>`,
    });
  }

  #renderEmpty({ data, stale }: Loaded<AreaFile>) {
    const { texts } = this.#load;
    const wider = data.wider.at(-1);
    const message = this.theme ? texts.emptyTheme(data.area.name) : texts.empty(data.area.name);
    return this.#renderFrame({
      heading: this.#heading(data),
      status: stale ? `${message} ${texts.unconfirmed}` : message,
      body: html`<p class="footer" part="footer">
        <a part="link" href=${sitePage(feedAddress(this.feed), 'communes/')}>
          ${wider ? texts.wider(wider.name) : texts.allCommunes}
        </a>
      </p>`,
    });
  }

  #renderList({ data, stale }: Loaded<AreaFile>, { initiatives, nearby }: Selection) {
    const { texts } = this.#load;
    const feed = feedAddress(this.feed);
    const limit = this.limit > 0 ? this.limit : Infinity;
    const own = initiatives.slice(0, limit);
    const around = nearby.slice(0, limit - own.length);
    const total = initiatives.length + nearby.length;
    const page = sitePage(feed, `communes/${data.area.code}/`);
    return this.#renderFrame({
      heading: this.#heading(data),
      status: [
        stale ? texts.unconfirmed : '',
        initiatives.length === 0 ? texts.nearbyOnly(data.area.name) : '',
      ]
        .filter(Boolean)
        .join(' '),
      body: html`${initiativeListView(
          { bulletins: data.bulletins, initiatives: own, nearby: around },
          {
            texts,
            headingLevel: deeper(headingLevel(this.headingLevel)),
            entryHref: ({ id }) => entryPage(feed, id),
          },
        )}
        <p class="footer" part="footer">
          <a part="link" href=${page}>
            ${
              total > own.length + around.length
                ? texts.more(total, data.area.name)
                : texts.page(data.area.name)
            }
          </a>
          <span>${texts.licence}</span>
        </p>`,
    });
  }

  #renderFrame(frame: Omit<Frame, 'language'>) {
    return frameView({ language: this.#load.texts.language, ...frame });
  }

  #heading({ area }: AreaFile) {
    const words = this.heading ?? this.#load.texts.heading(area.name);
    return words ? headingView(headingLevel(this.headingLevel), 'heading', words) : nothing;
  }

  /** What may be shown: entries that name a person wait until the copy is confirmed, for they may be withdrawn. */
  #select({ data, stale }: Loaded<AreaFile>): Selection {
    const shown = (some: readonly ListedInitiative[]) =>
      some.filter(
        ({ personal, theme }) => !(stale && personal) && (!this.theme || theme.slug === this.theme.trim()),
      );
    return { initiatives: shown(data.initiatives), nearby: shown(data.nearby) };
  }
}

type Selection = Pick<AreaFile, 'initiatives' | 'nearby'>;

declare global {
  interface HTMLElementTagNameMap {
    'solidaire-initiatives': SolidaireInitiatives;
  }
}

import { html } from 'lit/html.js';
import type { FeedClient, Loaded } from '../shared/feed/feed-client.ts';
import { initiativePath } from '../shared/feed/feed-paths.ts';
import type { BulletinFile } from '../shared/feed/feed-schema.ts';
import { FeedError } from '../shared/feed/fetch-feed-file.ts';
import { findFeed } from './feed-beside-script.ts';
import { findBulletin, initiativeOf } from './find-bulletin.ts';
import type { Frame } from './frame-view.ts';
import { headingLevel } from '../shared/render/heading.ts';
import { initiativeView } from '../shared/render/initiative-view.ts';
import { LoadController } from './load-controller.ts';
import { watched } from './reflect-defaults.ts';
import { SettingError } from '../shared/render/settings.ts';

/**
 * Its custom properties are those of `<solidaire-initiatives>`.
 *
 * @summary One initiative of a bulletin, as an article on it might quote it.
 *
 * @attr {string} ref - Identifier of the initiative: `62-2020-04-08-2#e7`.
 * @attr {string} feed - Address of the feed; by default the one beside the script.
 * @attr {number} heading-level - Level of the initiative's heading, from 1 to 6. 3 by default.
 * @attr {"neutral"|"host"} look - `host` takes the fonts and colours of the page around; `neutral` by default.
 * @attr {"fr"|"en"} lang - `en` for English; the bulletins themselves stay in French.
 *
 * @slot - What stands here is shown while the initiative loads, and kept when it cannot be had: a link at least.
 *
 * @event {SolidaireLoadEvent} solidaire-load - The initiative is shown; `loaded.data` is its bulletin.
 * @event {SolidaireErrorEvent} solidaire-error - The fallback content stays; `error` says why.
 *
 * @csspart base - The whole widget.
 * @csspart status - The line that says what is going on: a copy that could not be confirmed, a failure.
 * @csspart advice - What is wrong with an attribute, for the webmaster.
 * @csspart initiative - One initiative.
 * @csspart theme - The theme it belongs to.
 * @csspart title - Its heading.
 * @csspart where - Who and where.
 * @csspart text - Its text.
 * @csspart links - The list of its links and phone numbers.
 * @csspart link - One of them, or a link that leads further.
 * @csspart bulletin - The bulletin that it comes from.
 */
export class SolidaireInitiative extends HTMLElement {
  static readonly defaults = {
    ref: '',
    feed: '',
    headingLevel: 3,
    look: 'neutral',
  };
  static readonly observedAttributes = watched(this.defaults);

  declare ref: string;
  declare feed: string;
  declare headingLevel: number;
  declare look: 'neutral' | 'host';

  #load: LoadController<Loaded<BulletinFile>>;

  constructor() {
    super();
    this.#load = new LoadController(this, {
      subject: () => [this.ref],
      find: (client) => this.#find(client),
      draw: (found) => this.#draw(found),
    });
  }

  connectedCallback() {
    this.#load.connect();
  }

  disconnectedCallback() {
    this.#load.disconnect();
  }

  attributeChangedCallback() {
    void this.#load.update();
  }

  async #find(client: FeedClient) {
    const ref = this.ref.trim();
    const loaded = await findBulletin(client, ref, /^[\w-]+#e\d+$/);
    const initiative = initiativeOf(loaded.data, ref);
    if (!initiative) throw new SettingError('ref', ref);
    // A copy that could not be confirmed may hold what has since been withdrawn.
    if (loaded.stale && initiative.personal) throw new FeedError('network', ref);
    return loaded;
  }

  #draw({ data, stale }: Loaded<BulletinFile>): Frame | undefined {
    const { texts } = this.#load;
    const initiative = initiativeOf(data, this.ref.trim());
    return (
      initiative && {
        status: stale ? texts.unconfirmed : '',
        body: html`<div class="initiatives">
          ${initiativeView(initiative, {
            texts,
            headingLevel: headingLevel(this.headingLevel),
            bulletin: data,
            href: findFeed(this.feed).site + initiativePath(initiative.id),
          })}
        </div>`,
      }
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'solidaire-initiative': SolidaireInitiative;
  }
}

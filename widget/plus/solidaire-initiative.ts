import { html, LitElement } from 'lit';
import type { FeedClient, GetOptions, Loaded } from '../../shared/feed/feed-client.ts';
import { initiativePath } from '../../shared/feed/feed-paths.ts';
import type { BulletinFile } from '../../shared/feed/feed-schema.ts';
import { FeedError } from '../../shared/feed/fetch-feed-file.ts';
import { headingLevel } from '../../shared/render/heading.ts';
import { initiativeView } from '../../shared/render/initiative-view.ts';
import { SettingError, written } from '../../shared/render/settings.ts';
import { elementStyles } from '../element-styles.ts';
import { findBulletin, initiativeOf } from './find-bulletin.ts';
import { findFeed } from '../find-feed.ts';
import { frameView, type Frame } from '../frame-view.ts';
import { LoadController } from '../load-controller.ts';
import { HEADING_LEVEL, SETTING } from '../setting.ts';

/**
 * Its custom properties are those of `<solidaire-initiatives>`.
 *
 * @summary One initiative of a bulletin, as an article on it might quote it.
 *
 * @attr {string} ref - Identifier of the initiative: `62-2020-04-08-2#e7`.
 * @attr {string} feed - Address of the feed; by default the one beside the script.
 * @attr {number} heading-level - Level of the initiative's heading, from 1 to 6. 3 by default.
 * @attr {"neutral"|"host"} look - `host` takes the looks of the page’s headings, texts and links; `neutral` by default.
 * @attr {"fr"|"en"} lang - `en` for English; the bulletins themselves stay in French.
 *
 * @slot - What stands here is shown while the initiative loads, and kept when it cannot be had: a link at least.
 *
 * @event {SolidaireLoadEvent} solidaire-load - The initiative is shown; `loaded.data` is its bulletin.
 * @event {SolidaireErrorEvent} solidaire-error - The fallback content stays; `error` says why.
 *
 * @csspart base - The whole widget.
 * @csspart status - The line that says what is going on: a copy that could not be confirmed, a failure.
 * @csspart advice - What is wrong with an attribute, for the webmaster: where `?solidaire-aide` stands in the page's address.
 * @csspart initiative - One initiative.
 * @csspart theme - The theme it belongs to.
 * @csspart title - Its heading.
 * @csspart where - Who and where.
 * @csspart text - Its text.
 * @csspart links - The list of its links and phone numbers.
 * @csspart link - One of them, or a link that leads further.
 * @csspart bulletin - The bulletin that it comes from.
 */
export class SolidaireInitiative extends LitElement {
  static override styles = elementStyles;

  static override properties = {
    ref: SETTING,
    feed: SETTING,
    headingLevel: HEADING_LEVEL,
    look: SETTING,
    lang: SETTING,
  };

  declare ref: string;
  declare feed: string;
  declare headingLevel: number;
  declare look: 'neutral' | 'host';

  #load: LoadController<Loaded<BulletinFile>> = new LoadController(this, {
    subject: () => [this.ref],
    find: (client, options) => this.#find(client, written(this.ref), options),
  });

  constructor() {
    super();
    this.ref = this.feed = this.lang = '';
    this.headingLevel = 3;
    this.look = 'neutral';
  }

  override render() {
    return frameView(this, this.#load, (found) => this.#draw(found));
  }

  async #find(client: FeedClient, ref: string, options: GetOptions) {
    const loaded = await findBulletin(client, ref, /^[\w-]+#e\d+$/, options);
    const initiative = initiativeOf(loaded.data, ref);
    if (!initiative) throw new SettingError('ref', ref);
    // A copy that could not be confirmed may hold what has since been withdrawn.
    if (loaded.stale && initiative.personal) throw new FeedError('network', ref);
    return loaded;
  }

  #draw({ data, stale }: Loaded<BulletinFile>): Frame | undefined {
    const { texts } = this.#load;
    const initiative = initiativeOf(data, written(this.ref));
    // What could not be confirmed for so long may have been withdrawn.
    if (stale && initiative?.personal) return undefined;
    return (
      initiative && {
        status: stale ? texts.unconfirmed : '',
        body: html`<div class="initiatives">
          ${initiativeView(initiative, {
            texts,
            headingLevel: headingLevel(this.headingLevel),
            bulletin: data,
            href: findFeed(this).site + initiativePath(initiative.id),
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

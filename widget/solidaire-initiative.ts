import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeedClient, Loaded } from '../shared/feed-client.ts';
import { isBulletinFile, isInitiativeId } from '../shared/feed-guard.ts';
import { bulletinIdOf, feedPaths } from '../shared/feed-paths.ts';
import type { BulletinFile } from '../shared/feed-schema.ts';
import { FeedError } from '../shared/fetch-feed-file.ts';
import { elementStyles } from './element-styles.ts';
import { failureText } from './failure-text.ts';
import { entryPage, feedAddress } from './feed-beside-script.ts';
import { frameView } from './frame-view.ts';
import { headingLevel } from './heading.ts';
import { initiativeStyles } from './initiative-styles.ts';
import { initiativeView } from './initiative-view.ts';
import { LoadController } from './load-controller.ts';
import { SettingError } from './solidaire-events.ts';
import type { Texts } from './texts.ts';

/**
 * @summary One initiative of a bulletin, as an article on it might quote it.
 *
 * @slot - What stands here is shown while the initiative loads, and kept when it cannot be had: a link at least.
 *
 * @event {SolidaireLoadEvent} solidaire-load - The initiative is shown; `loaded.data` is its bulletin.
 * @event {SolidaireErrorEvent} solidaire-error - The fallback content stays; `error` says why.
 *
 * @csspart base - The whole widget.
 * @csspart status - The line that says what is going on: loading, a failure.
 *
 * The parts and custom properties of an initiative are those of `<solidaire-initiatives>`.
 */
export class SolidaireInitiative extends LitElement {
  static override styles = [initiativeStyles, elementStyles];

  /** Identifier of the initiative: `62-2020-04-08-2#e7`. */
  @property() ref: string | null = null;
  /** Address of the feed; by default the one beside the script. */
  @property() feed: string | null = null;
  /** Level of the initiative's heading, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** `en` for English; the bulletins themselves stay in French. */
  @property() override lang = '';

  #load = new LoadController<BulletinFile>(this, { subject: () => this.ref, find: findBulletin });

  override render() {
    const { state } = this.#load;
    switch (state.phase) {
      case 'loading':
        return this.#renderFallback(this.#load.texts.loading);
      case 'failed':
        return this.#renderFallback(failureText(state.error, this.#load.texts), true);
      case 'loaded':
        return this.#renderInitiative(state.value);
    }
  }

  #renderFallback(status: string, alert = false) {
    return frameView({ language: this.#load.texts.language, status, alert, body: html`<slot></slot>` });
  }

  #renderInitiative({ data, stale }: Loaded<BulletinFile>) {
    const { texts } = this.#load;
    const ref = this.ref?.trim();
    const theme = data.themes.find(({ initiatives }) => initiatives.some(({ id }) => id === ref));
    const initiative = theme?.initiatives.find(({ id }) => id === ref);
    if (!theme || !initiative) return this.#renderFallback(texts.failed, true);
    return frameView({
      language: texts.language,
      status: stale ? texts.unconfirmed : '',
      body: initiativeView(
        { ...initiative, bulletin: data.id, theme },
        {
          texts,
          headingLevel: headingLevel(this.headingLevel),
          bulletin: data,
          href: entryPage(feedAddress(this.feed), initiative.id),
        },
      ),
    });
  }
}

async function findBulletin(
  client: FeedClient,
  attribute: string | null,
  texts: Promise<Texts>,
): Promise<Loaded<BulletinFile>> {
  const ref = attribute?.trim();
  if (!ref) throw new SettingError((await texts).missingRef);
  if (!isInitiativeId(ref)) throw new SettingError((await texts).malformedRef(ref));
  try {
    const loaded = await client.get(feedPaths.bulletin(bulletinIdOf(ref)), isBulletinFile);
    const initiative = loaded.data.themes
      .flatMap(({ initiatives }) => initiatives)
      .find(({ id }) => id === ref);
    // A copy that could not be confirmed may hold what has since been withdrawn.
    if (initiative && loaded.stale && initiative.personal) throw new FeedError('network', ref);
    if (initiative) return loaded;
  } catch (error) {
    if (!(error instanceof FeedError) || error.status !== 404) throw error;
  }
  throw new SettingError((await texts).unknownRef(ref));
}

declare global {
  interface HTMLElementTagNameMap {
    'solidaire-initiative': SolidaireInitiative;
  }
}

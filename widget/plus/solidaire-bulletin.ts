import { html, LitElement, nothing } from 'lit';
import type { Loaded } from '../../shared/feed/feed-client.ts';
import { initiativePath } from '../../shared/feed/feed-paths.ts';
import type { BulletinFile } from '../../shared/feed/feed-schema.ts';
import { typeset } from '../../shared/french/format-french.ts';
import { deeper, headingLevel, headingView } from '../../shared/render/heading.ts';
import { initiativeListView } from '../../shared/render/initiative-list-view.ts';
import { linkView, paragraphs } from '../../shared/render/initiative-view.ts';
import { footerView } from '../../shared/render/list-pieces.ts';
import { plusTexts } from '../../shared/render/plus-texts.ts';
import { written } from '../../shared/render/settings.ts';
import { elementStyles } from '../element-styles.ts';
import { findBulletin } from './find-bulletin.ts';
import { findFeed } from '../find-feed.ts';
import { frameView, type Frame } from '../frame-view.ts';
import { LoadController } from '../load-controller.ts';
import { HEADING_LEVEL, SETTING } from '../setting.ts';

/**
 * Its custom properties are those of `<solidaire-initiatives>`.
 *
 * @summary A whole bulletin, theme by theme.
 *
 * @attr {string} ref - Identifier of the bulletin: `62-2020-04-08-2`.
 * @attr {string} feed - Address of the feed; by default the one beside the script.
 * @attr {"list"|"cards"|"compact"} layout - One column, by default; several where there is room; the least for a
 *   column of some 200 px.
 * @attr {"neutral"|"host"} look - `host` takes the looks of the page’s headings, texts and links; `neutral` by default.
 * @attr {number} heading-level - Level of the bulletin's heading, from 1 to 4; those of themes and initiatives are
 *   below. 2 by default.
 * @attr {"fr"|"en"} lang - `en` for English; the bulletins themselves stay in French.
 *
 * @slot - What stands here is shown while the bulletin loads, and kept when it cannot be had: a link at least.
 *
 * @event {SolidaireLoadEvent} solidaire-load - The bulletin is shown; `loaded.data` is its file.
 * @event {SolidaireErrorEvent} solidaire-error - The fallback content stays; `error` says why.
 *
 * @csspart base - The whole widget.
 * @csspart heading - Its heading.
 * @csspart status - The line that says what is going on: a copy that could not be confirmed, a failure.
 * @csspart advice - What is wrong with an attribute, for the webmaster: where `?solidaire-aide` stands in the page's address.
 * @csspart introduction - What the bulletin says before, between and after its initiatives.
 * @csspart subheading - The heading above a theme.
 * @csspart list - A list of initiatives.
 * @csspart initiative - One initiative.
 * @csspart title - Its heading.
 * @csspart where - Who and where.
 * @csspart text - Its text.
 * @csspart links - The list of its links and phone numbers.
 * @csspart link - One of them, or a link that leads further.
 * @csspart footer - The links that lead further.
 */
export class SolidaireBulletin extends LitElement {
  static override styles = elementStyles;

  static override properties = {
    ref: SETTING,
    feed: SETTING,
    layout: SETTING,
    look: SETTING,
    headingLevel: HEADING_LEVEL,
    lang: SETTING,
  };

  declare ref: string;
  declare feed: string;
  declare layout: 'list' | 'cards' | 'compact';
  declare look: 'neutral' | 'host';
  declare headingLevel: number;

  #load: LoadController<Loaded<BulletinFile>> = new LoadController(this, {
    subject: () => [this.ref],
    find: (client, options) => findBulletin(client, written(this.ref), /^[\w-]+$/, options),
  });

  constructor() {
    super();
    this.ref = this.feed = this.lang = '';
    this.layout = 'list';
    this.look = 'neutral';
    this.headingLevel = 2;
  }

  override render() {
    return frameView(this, this.#load, (found) => this.#draw(found));
  }

  #draw({ data, stale }: Loaded<BulletinFile>): Frame {
    const { texts } = this.#load;
    const { site } = findFeed(this);
    const level = headingLevel(this.headingLevel);
    const shown = ({ personal }: { personal: boolean }) => !(stale && personal);
    return {
      heading: headingView(level, 'heading', quoted(data.title)),
      status: stale ? texts.unconfirmed : '',
      body: html`${proseView(data.note)}${proseView(data.introduction)}
      ${data.themes.map(
        ({ title, introduction, initiatives }) =>
          html`${headingView(deeper(level), 'subheading', quoted(title))}${proseView(introduction)}
          ${initiativeListView(
            { bulletins: [], initiatives: initiatives.filter(shown), nearby: [] },
            {
              texts,
              headingLevel: deeper(deeper(level)),
              initiativeHref: ({ id }) => site + initiativePath(id),
            },
          )}`,
      )}
      ${proseView(data.closing)}
      ${data.links.map((link) => html`<p class="line">${linkView(link, texts)}</p>`)}
      ${footerView(`${site}bulletins/${data.id}/`, plusTexts[texts.language].bulletinPage, texts)}`,
    };
  }
}

/** A heading of ours has words of the bulletin, which are French whatever the language around them. */
const quoted = (text: string) => html`<span lang="fr">${typeset(text)}</span>`;

const proseView = (text: string | undefined) =>
  text ? html`<div class="text" part="introduction" lang="fr">${paragraphs(text)}</div>` : nothing;

declare global {
  interface HTMLElementTagNameMap {
    'solidaire-bulletin': SolidaireBulletin;
  }
}

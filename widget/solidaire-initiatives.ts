import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { GetOptions } from '../shared/feed/feed-client.ts';
import { initiativePath } from '../shared/feed/feed-paths.ts';
import type { ListedInitiative } from '../shared/feed/feed-schema.ts';
import { MOST_STAND_INS } from '../shared/feed/stand-in.ts';
import { deeper, headingLevel, headingView } from '../shared/render/heading.ts';
import { initiativeListView } from '../shared/render/initiative-list-view.ts';
import { footerView, LONG_LIST } from '../shared/render/list-pieces.ts';
import { selectInitiatives, type Selection } from '../shared/render/select-initiatives.ts';
import { written, type Mistake } from '../shared/render/settings.ts';
import { elementStyles } from './element-styles.ts';
import { findArea, type FoundArea } from './find-area.ts';
import { findFeed } from './find-feed.ts';
import { frameView, isPasted, type Frame } from './frame-view.ts';
import { LoadController } from './load-controller.ts';
import type { Opening } from './plus/pasted.ts';
import { HEADING_LEVEL, NUMBER, SETTING } from './setting.ts';

/**
 * @summary The solidarity initiatives of a commune, always current.
 *
 * @attr {string} commune - INSEE code of the commune: five characters, `62413`; former codes too.
 * @attr {"commune"|"intercommunality"|"department"} scope - The widest area to look into when the commune has no
 *   initiative; `department` by default.
 * @attr {string} theme - Slug of the only theme to show: `plus-jeunes`.
 * @attr {string} bulletin - Identifier of the only bulletin to show: `62-2020-04-08-2`.
 * @attr {number} limit - The most initiatives to show; a link leads to the others. By default all of the commune’s. Of an
 *   area that stands in for it five, or less.
 * @attr {"list"|"cards"|"compact"} layout - One column, by default; several where there is room; the least for a
 *   column of some 200 px.
 * @attr {"neutral"|"host"} look - `host` takes the looks of the page’s headings, texts and links; `neutral` by default.
 * @attr {string} heading - The heading; by default « Initiatives solidaires à … », none when empty.
 * @attr {number} heading-level - Level of the heading, from 1 to 6; those of the initiatives are one below. 2 by
 *   default.
 * @attr {string} feed - Address of the feed; by default the one beside the script.
 * @attr {"fr"|"en"} lang - `en` for English; the bulletins themselves stay in French.
 *
 * @slot - What stands here is shown while the initiatives load, and kept when they cannot be had: a link at least, or
 *   the whole list as `staticSnippet` writes it. Of a pasted list, every piece that the feed still says stays in its place,
 *   as the page styles it.
 *
 * @event {SolidaireLoadEvent} solidaire-load - The initiatives are shown; `loaded.data` is the file, `loaded.stale`
 *   says that it could not be confirmed with the publisher.
 * @event {SolidaireErrorEvent} solidaire-error - The fallback content stays; `error` says why. Fired at every failed try.
 *
 * @csspart base - The whole widget.
 * @csspart heading - Its heading.
 * @csspart status - The line that says what is going on: where the initiatives come from, how many were found, a failure.
 * @csspart advice - What is wrong with an attribute, for the webmaster: where `?solidaire-aide` stands in the page's address.
 * @csspart open-filters - The line that opens the fields, above a pasted list.
 * @csspart filters - The fields by which a long list is searched.
 * @csspart search - The field for words.
 * @csspart theme-filter - The field for a theme.
 * @csspart list - A list of initiatives.
 * @csspart subheading - The heading above those of the surroundings.
 * @csspart initiative - One initiative.
 * @csspart theme - The theme it belongs to.
 * @csspart title - Its heading.
 * @csspart where - Who and where.
 * @csspart text - Its text.
 * @csspart links - The list of its links and phone numbers.
 * @csspart link - One of them, or a link that leads further.
 * @csspart bulletin - The bulletin that it comes from.
 * @csspart open-more - The line that opens the initiatives which a pasted list leaves out because they name a person.
 * @csspart footer - The links that lead further.
 *
 * @cssproperty --solidaire-accent - Themes, links and marks.
 * @cssproperty --solidaire-background - Behind an initiative.
 * @cssproperty --solidaire-text - Its text.
 * @cssproperty --solidaire-muted - Its secondary text.
 * @cssproperty --solidaire-border - Colour of lines.
 * @cssproperty --solidaire-border-width - Their width.
 * @cssproperty --solidaire-soft - Behind links.
 * @cssproperty --solidaire-link - Links.
 * @cssproperty --solidaire-radius - Corners of initiatives, links and fields.
 * @cssproperty --solidaire-gap - Space between initiatives.
 * @cssproperty --solidaire-padding - Space within an initiative.
 * @cssproperty --solidaire-column - Least width of a column, in the cards layout.
 * @cssproperty --solidaire-font - Font of the texts.
 * @cssproperty --solidaire-font-size - Size of the texts; the others follow.
 * @cssproperty --solidaire-line-height - Height of their lines.
 * @cssproperty --solidaire-heading-font - Font of the headings.
 * @cssproperty --solidaire-heading-size - Size of the list's heading.
 * @cssproperty --solidaire-heading - Colour of the headings.
 * @cssproperty --solidaire-title-size - Size of an initiative's heading.
 * @cssproperty --solidaire-small-size - Size of secondary text.
 */
export class SolidaireInitiatives extends LitElement {
  static override styles = elementStyles;

  static override properties = {
    commune: SETTING,
    scope: SETTING,
    theme: SETTING,
    bulletin: SETTING,
    limit: NUMBER,
    layout: SETTING,
    look: SETTING,
    heading: SETTING,
    headingLevel: HEADING_LEVEL,
    feed: SETTING,
    lang: SETTING,
  };

  declare commune: string;
  declare scope: 'commune' | 'intercommunality' | 'department';
  declare theme: string;
  declare bulletin: string;
  declare limit: number;
  declare layout: 'list' | 'cards' | 'compact';
  declare look: 'neutral' | 'host';
  declare heading: string | null;
  declare headingLevel: number;
  declare feed: string;

  /** What the reader opened of a pasted list. */
  #opened: Opening | undefined;

  #load: LoadController<FoundArea> = new LoadController(this, {
    subject: () => [this.commune, this.scope],
    find: (client, options) => findArea(client, written(this.commune), this.#widest(options), options),
    needsPlus: (found) => isPasted(this) || (found && this.#isLong(found)),
    unmatched: ({ data }) => this.#unmatched(data),
  });

  constructor() {
    super();
    this.commune = this.theme = this.bulletin = this.feed = this.lang = '';
    this.scope = 'department';
    this.limit = 0;
    this.layout = 'list';
    this.look = 'neutral';
    this.heading = null;
    this.headingLevel = 2;
  }

  override render() {
    return frameView(this, this.#load, (found) => this.#draw(found));
  }

  #draw(found: FoundArea): Frame | undefined {
    const { texts, plus } = this.#load;
    const { data, commune } = found;
    // A pasted list stays as it is until we can tell what of it still holds; if we never can, the feed's own is drawn.
    if (plus === undefined && isPasted(this)) return undefined;
    const pasted = isPasted(this) ? plus : null;
    const { site } = findFeed(this);
    const level = headingLevel(this.headingLevel);
    const all = this.#select(found);
    const initiatives = [...all.initiatives, ...all.nearby];
    const isLong = this.#isLong(found);
    const filter = isLong ? plus?.chosenFilter(this.shadowRoot, initiatives, texts) : undefined;
    const isClosed = pasted && !this.#opened;
    const shown = selectInitiatives(all, {
      matches: filter?.matches,
      limit: this.#limit(data),
      withoutPersons: Boolean(isClosed),
    });
    const isLocal = data.area.scope === 'commune' && all.total > 0;
    const page = `${site}communes/${isLocal ? `${data.area.code}/` : ''}`;
    const place = (name: string, drawn: TemplateResult) => pasted?.pastedOr(this, name, drawn) ?? drawn;
    const lines = pasted?.openViews(this, {
      initiatives,
      href: page,
      texts,
      opened: this.#opened,
      open: (name) => this.#open(name),
    });
    const heading = this.heading ?? texts.heading(data.area);
    const list = initiativeListView(
      { ...data, ...shown },
      { texts, headingLevel: deeper(level), initiativeHref: ({ id }) => site + initiativePath(id), place },
    );
    const footer = footerView(
      page,
      !isLocal
        ? texts.allCommunes
        : shown.rest > 0
          ? texts.more(all.total, data.area)
          : texts.page(commune.name),
      texts,
    );

    return {
      pasted: pasted != null,
      heading: heading && place('heading', headingView(level, 'heading', heading)),
      status: this.#status(found, all, filter?.status(shown.total, all.total)),
      body: html`${isLong ? (lines?.filters ?? this.#fields(initiatives)) : nothing} ${list} ${lines?.more}
      ${place('footer', footer)}`,
    };
  }

  /** Their place is kept until they are there, so that the list does not move under the reader's eyes. */
  #fields(initiatives: readonly ListedInitiative[]) {
    const { texts, plus } = this.#load;
    return plus === undefined
      ? html`<div class="filters"></div>`
      : plus?.filterView(initiatives, texts, () => this.requestUpdate());
  }

  #select({ data, stale }: FoundArea): Selection {
    return selectInitiatives(data, {
      theme: this.#given('theme'),
      bulletin: this.#given('bulletin'),
      withoutPersons: stale,
    });
  }

  /** What is shown is looked at again no wider: that is one request, where the commune has a list. */
  #widest({ again }: GetOptions): string {
    return (again && this.#load.found?.data.area.scope) || written(this.scope);
  }

  /** Is so much shown that readers would search it? */
  #isLong(found: FoundArea): boolean {
    const { total } = this.#select(found);
    return Math.min(total, this.#limit(found.data) || total) > LONG_LIST;
  }

  /** Of a wider area a few, whoever asks for how many. */
  #limit({ area }: FoundArea['data']): number {
    return area.scope === 'commune' ? this.limit : Math.min(this.limit || MOST_STAND_INS, MOST_STAND_INS);
  }

  #status({ data, stale, commune }: FoundArea, { total }: Selection, found: string | undefined): string {
    const { texts } = this.#load;
    const isWider = data.area.scope !== 'commune';
    const said =
      total === 0 && (this.#given('theme') || this.#given('bulletin'))
        ? texts.unmatched
        : (isWider || data.initiatives.length === 0) &&
          texts.none(commune.name) +
            // The heading says it, unless the webmaster has given another.
            (isWider && this.heading !== null ? texts.hereAre(data.area) : '');
    return [stale && texts.unconfirmed, said, found].filter(Boolean).join(' ');
  }

  /** An attribute's value, unless it is a mistake. */
  #given(setting: 'theme' | 'bulletin'): string {
    return this.#load.advice.has(setting) ? '' : written(this[setting]);
  }

  #unmatched(data: FoundArea['data']): Mistake[] {
    return (['theme', 'bulletin'] as const)
      .map((setting) => ({ setting, entered: written(this[setting]) }))
      .filter(
        ({ setting, entered }) => entered && selectInitiatives(data, { [setting]: entered }).total === 0,
      );
  }

  /** Draws what a line of a pasted list opens. */
  #open(name: Opening): Promise<boolean> {
    this.#opened = name;
    this.requestUpdate();
    return this.updateComplete;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'solidaire-initiatives': SolidaireInitiatives;
  }
}

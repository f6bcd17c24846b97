import { html, nothing, type TemplateResult } from 'lit/html.js';
import { initiativePath } from '../shared/feed/feed-paths.ts';
import { findFeed } from './feed-beside-script.ts';
import { chosenFilter, filterView, NO_FILTER, type Filter } from './filter-view.ts';
import { findArea, type FoundArea } from './find-area.ts';
import { flatten } from '../shared/render/flatten.ts';
import type { Frame } from './frame-view.ts';
import { deeper, headingLevel, headingView } from '../shared/render/heading.ts';
import { initiativeListView } from '../shared/render/initiative-list-view.ts';
import { footerView, lineView, LONG_LIST } from '../shared/render/list-pieces.ts';
import { LoadController } from './load-controller.ts';
import { watched } from './reflect-defaults.ts';
import { isPasted, pastedOr } from './pasted.ts';
import { selectInitiatives, type Selection } from '../shared/render/select-initiatives.ts';
import type { Mistake } from '../shared/render/settings.ts';

/**
 * @summary The solidarity initiatives of a commune, always current.
 *
 * @attr {string} commune - INSEE code of the commune: five characters, `62413`; former codes too.
 * @attr {"commune"|"intercommunality"|"department"} scope - The widest area to look into when the commune has no
 *   initiative; `department` by default.
 * @attr {string} theme - Slug of the only theme to show: `plus-jeunes`.
 * @attr {string} bulletin - Identifier of the only bulletin to show: `62-2020-04-08-2`.
 * @attr {number} limit - The most initiatives to show; a link leads to the others. All by default.
 * @attr {"list"|"cards"|"compact"} layout - One column, by default; several where there is room; the least for a
 *   column of some 200 px.
 * @attr {"neutral"|"host"} look - `host` takes the fonts and colours of the page around; `neutral` by default.
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
 * @csspart advice - What is wrong with an attribute, for the webmaster.
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
 * @csspart open-more - The line that opens the entries which a pasted list leaves out because they name a person.
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
export class SolidaireInitiatives extends HTMLElement {
  static readonly defaults = {
    commune: '',
    scope: 'department',
    theme: '',
    bulletin: '',
    limit: 0,
    layout: 'list',
    look: 'neutral',
    heading: null,
    headingLevel: 2,
    feed: '',
  };
  static readonly observedAttributes = watched(this.defaults);

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

  /** What the reader opened of a pasted list: the fields, and with them all entries, or only those left out. */
  #opened: '' | 'more' | 'filters' = '';

  #load: LoadController<FoundArea>;

  constructor() {
    super();
    this.#load = new LoadController(this, {
      subject: () => [this.commune, this.scope],
      find: (client) => findArea(client, this.commune, this.scope),
      unmatched: ({ data }) => this.#unmatched(data),
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

  #draw(found: FoundArea): Frame {
    const { texts } = this.#load;
    const { data, stale, commune } = found;
    const pasted = isPasted(this);
    const { site } = findFeed(this.feed);
    const level = headingLevel(this.headingLevel);
    const all = selectInitiatives(data, {
      theme: this.#given('theme'),
      bulletin: this.#given('bulletin'),
      withoutPersons: stale,
    });
    const initiatives = [...all.initiatives, ...all.nearby];
    const isLong = initiatives.slice(0, this.limit || undefined).length > LONG_LIST;
    const filter = isLong ? chosenFilter(this.shadowRoot, initiatives) : NO_FILTER;
    const isClosed = pasted && !this.#opened;
    const shown = selectInitiatives(all, {
      ...filter,
      limit: this.limit,
      withoutPersons: isClosed,
    });
    const held = isClosed ? initiatives.filter(({ personal }) => personal).length : 0;
    const isLocal = data.area.scope === 'commune' && all.total > 0;
    const page = `${site}communes/${isLocal ? `${data.area.code}/` : ''}`;
    const place = (name: string, drawn: TemplateResult) => (pasted ? pastedOr(this, name, drawn) : drawn);
    const line = (name: 'filters' | 'more', label: string) => {
      const open = (event: MouseEvent) => this.#open(event, name);
      // The link within is what is clicked, by the keyboard too; pasted, it is not ours to listen to.
      // eslint-disable-next-line lit-a11y/click-events-have-key-events
      return html`<div @click=${open}>${place(name, lineView(`open-${name}`, page, label))}</div>`;
    };
    const heading = this.heading ?? texts.heading(data.area);
    const list = initiativeListView(
      { bulletins: data.bulletins, ...shown },
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
      heading: heading && place('heading', headingView(level, 'heading', heading)),
      status: this.#status(found, all, shown, filter),
      // The list stays apart, and so does a footer that may be the pasted one: when they change, the fields stay.
      body: flatten(
        html`${
          !isLong
            ? nothing
            : pasted && this.#opened !== 'filters'
              ? line('filters', texts.openFilters(all.total))
              : filterView(initiatives, texts, () => void this.#load.update())
        }
        ${[list]} ${held > 0 ? line('more', texts.openPersonal(held)) : nothing}
        ${pasted ? [place('footer', footer)] : footer}`,
      ),
    };
  }

  #status(
    { data, stale, commune }: FoundArea,
    all: Selection,
    shown: Selection,
    { words, theme }: Filter,
  ): string {
    const { texts } = this.#load;
    const isWider = data.area.scope !== 'commune';
    const said =
      all.total === 0 && (this.#given('theme') || this.#given('bulletin'))
        ? texts.unmatched
        : (isWider || data.initiatives.length === 0) &&
          texts.none(commune.name) + (all.total > 0 ? texts.hereAre(isWider ? data.area : undefined) : '');
    return [stale && texts.unconfirmed, said, (words || theme) && texts.found(shown.total, all.total)]
      .filter(Boolean)
      .join(' ');
  }

  /** An attribute's value, unless it is a mistake. */
  #given(setting: 'theme' | 'bulletin'): string {
    return this.#load.advice.has(setting) ? '' : this[setting].trim();
  }

  #unmatched(data: FoundArea['data']): Mistake[] {
    return (['theme', 'bulletin'] as const)
      .map((setting) => ({ setting, entered: this[setting].trim() }))
      .filter(
        ({ setting, entered }) => entered && selectInitiatives(data, { [setting]: entered }).total === 0,
      );
  }

  /** A line of a pasted list gives way to what it leads to, and hands the focus on. */
  #open(event: MouseEvent, name: 'filters' | 'more') {
    // A link that is to open elsewhere does.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#opened = name;
    void this.#load.update().then(() => {
      const target = this.shadowRoot?.querySelector<HTMLElement>(
        name === 'filters' ? 'input' : '[data-nosnippet]',
      );
      if (name === 'more') target?.setAttribute('tabindex', '-1');
      target?.focus();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'solidaire-initiatives': SolidaireInitiatives;
  }
}

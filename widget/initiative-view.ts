import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { BulletinHead, Initiative, Link, ListedInitiative, Place } from '../shared/feed-schema.ts';
import { formatDate, formatPhone, typeset } from '../shared/format-french.ts';
import { headingView, type HeadingLevel } from './heading.ts';
import { linkLabel } from './link-label.ts';
import { textsFr } from './texts-fr.ts';
import type { Texts } from './texts.ts';

export interface InitiativeViewOptions {
  /** French by default. */
  texts?: Texts;
  /** 3 by default. */
  headingLevel?: HeadingLevel;
  /** The bulletin to name below the entry, unless the entry stands in it. */
  bulletin?: Pick<BulletinHead, 'number' | 'date' | 'source'> | undefined;
  /** The entry's own address, which the bulletin's name then leads to. */
  href?: string | undefined;
  /** The id of the article, for entries that can be linked to: `entryAnchor(initiative.id)`. */
  anchor?: string | undefined;
  /** The page of a commune that the entry names, if there is one. */
  communeHref?: ((place: Place) => string | undefined) | undefined;
}

/** The end of an entry's address: `62-2020-04-08-2#e7` → `e7`. */
export const entryAnchor = (initiativeId: string) => initiativeId.slice(initiativeId.indexOf('#') + 1);

/** An initiative goes by the title that an editor gave it, else by its organisers, else by where it happens. */
export function initiativeTitle(initiative: Initiative, texts: Texts = textsFr): string {
  const { title, organisers, communes, territories } = initiative;
  if (title !== undefined) return typeset(title);
  if (organisers.length > 0) {
    return new Intl.ListFormat(texts.language).format(organisers.map(({ name }) => typeset(name)));
  }
  for (const role of ['place', 'beneficiary'] as const) {
    const commune = communes.find((place) => place.role === role);
    if (commune) return texts.untitledWith(texts[role](commune.name));
  }
  return territories[0] ? texts.untitledIn(territories[0].name) : texts.untitled;
}

/**
 * The one drawing of an initiative, for static pages, the widget and the extension: plain text and typed links in,
 * one `<article>` out. Looks come from `initiative-styles.ts`.
 */
export function initiativeView(
  initiative: Initiative | ListedInitiative,
  options: InitiativeViewOptions = {},
): TemplateResult {
  const { texts = textsFr, headingLevel = 3, anchor } = options;
  // The feed speaks French, whatever the language around it.
  const lang = texts.language === 'fr' ? undefined : 'fr';
  return html`<article
    class="initiative"
    part="initiative"
    id=${ifDefined(anchor)}
    ?data-nosnippet=${initiative.personal}
  >
    ${
      'theme' in initiative
        ? html`<p class="theme" part="theme" lang=${ifDefined(lang)}>${typeset(initiative.theme.title)}</p>`
        : nothing
    }
    ${headingView(headingLevel, 'title', initiativeTitle(initiative, texts))}
    ${whereView(initiative, options)}
    <div class="text" part="text" lang=${ifDefined(lang)}>
      ${initiative.text.split(/\n{2,}/).map((paragraph) => html`<p>${typeset(paragraph)}</p>`)}
    </div>
    ${contactsView(initiative, texts)} ${bulletinView(options, texts)}
  </article>`;
}

function whereView(
  { organisers, communes, territories }: Initiative,
  { texts = textsFr, communeHref }: InitiativeViewOptions,
) {
  const roles = ['place', 'beneficiary', 'origin'] as const;
  const places = roles.flatMap((role) => communes.filter((place) => place.role === role));
  const facts = [
    ...kindsInWords(organisers, texts),
    ...places.map((place) => {
      const words = texts[place.role](place.name);
      const href = communeHref?.(place);
      return href ? html`<a href=${href}>${words}</a>` : words;
    }),
    ...territories.map(({ name }) => texts.territory(name)),
  ];
  if (facts.length === 0) return nothing;
  return html`<p class="where" part="where">
    ${facts.map((fact, index) => [index > 0 ? '\u00A0· ' : nothing, fact])}
  </p>`;
}

function kindsInWords(organisers: Initiative['organisers'], texts: Texts): string[] {
  const kinds = new Set(organisers.map(({ kind }) => kind));
  return Array.from(kinds, (kind) => {
    const [one, several] = texts.organiserKind[kind];
    return organisers.filter((organiser) => organiser.kind === kind).length > 1 ? several : one;
  });
}

function contactsView({ links, phones }: Initiative, texts: Texts) {
  if (links.length + phones.length === 0) return nothing;
  return html`<ul class="links" part="links" aria-label=${texts.links}>
    ${links.map((link) => html`<li>${linkView(link, texts)}</li>`)}
    ${phones.map(
      (phone) =>
        html`<li>
          <a part="link" href="tel:${phone}">${texts.phone}${texts.colon}${formatPhone(phone)}</a>
        </li>`,
    )}
  </ul>`;
}

/** A typed link of the feed. */
export const linkView = (link: Link, texts: Texts = textsFr) =>
  html`<a part="link" href=${link.url} rel="noopener noreferrer">${linkLabel(link, texts)}</a>`;

function bulletinView({ bulletin, href }: InitiativeViewOptions, texts: Texts) {
  if (!bulletin && !href) return nothing;
  const name = bulletin
    ? texts.bulletin(bulletin.number, formatDate(bulletin.date, texts.language))
    : texts.permalink;
  return html`<p class="bulletin" part="bulletin">
    ${href ? html`<a href=${href}>${name}</a>` : name}${
      bulletin?.source
        ? html` · <a href=${bulletin.source} rel="noopener noreferrer">${texts.source}</a>`
        : nothing
    }
  </p>`;
}

import { html, nothing, type TemplateResult } from 'lit/html.js';
import type {
  BulletinHead,
  Initiative,
  Link,
  LinkKind,
  ListedInitiative,
  Place,
} from '../feed/feed-schema.ts';
import { typeset } from '../french/format-french.ts';
import { headingView, type HeadingLevel } from './heading.ts';
import { contactsOf, linkLabel } from './contacts.ts';
import { initiativeTitle, organisersBeside } from './initiative-title.ts';
import { textsFr } from './texts-fr.ts';
import type { Texts } from './texts.ts';

export interface InitiativeViewOptions {
  /** French by default. */
  texts?: Texts;
  /** 3 by default. */
  headingLevel?: HeadingLevel;
  /** The bulletin to name below the initiative, unless the initiative stands in it. */
  bulletin?: Pick<BulletinHead, 'number' | 'numbered' | 'date' | 'source'> | undefined;
  /** The initiative's own address, which its title then leads to. */
  href?: string | undefined;
  /** The name of the commune that all around is about: it is not said again. */
  here?: string | undefined;
  /** The page of a commune that the initiative names, if there is one. */
  communeHref?: ((place: Place) => string | undefined) | undefined;
}

/** The end of an initiative's address: `62-2020-04-08-2#e7` → `e7`. */
export const initiativeAnchor = (initiativeId: string) => initiativeId.slice(initiativeId.indexOf('#') + 1);

/**
 * The one drawing of an initiative, for static pages, the widget and the extension: plain text and typed links in,
 * one `<article>` out. The feed speaks French, whatever the language around it. Looks come from `initiative-styles.ts`.
 */
export function initiativeView(
  initiative: Initiative & Partial<Pick<ListedInitiative, 'theme'>>,
  options: InitiativeViewOptions = {},
): TemplateResult {
  const { texts = textsFr, headingLevel = 3 } = options;
  return html`<article
    class="initiative"
    part="initiative"
    data-nosnippet=${initiative.personal ? '' : nothing}
  >
    ${
      initiative.theme
        ? html`<p class="theme" part="theme" lang="fr">${typeset(initiative.theme.title)}</p>`
        : nothing
    }${headingView(headingLevel, 'title', titleView(initiative, options.href, texts))}${whereView(initiative, options)}
    <div class="text" part="text" lang="fr">${paragraphs(initiative.text)}</div>
    ${
      options.href
        ? // For a narrow column alone, which shows the first lines of the text.
          html`<a class="more" part="link" href=${options.href} hidden>${texts.readOn}</a>`
        : nothing
    }${contactsView(initiative, texts)}${options.bulletin ? bulletinView(options.bulletin, texts) : nothing}
  </article>`;
}

function titleView(initiative: Initiative, href: string | undefined, texts: Texts) {
  const title = initiativeTitle(initiative, texts);
  return href ? anchorView(href, title) : title;
}

/** A text of the feed, its paragraphs apart by a blank line. */
export const paragraphs = (text: string) =>
  text.split(/\n{2,}/).map((paragraph) => html`<p>${typeset(paragraph)}</p>`);

const ROLES = ['place', 'beneficiary', 'origin'] as const;

function whereView(initiative: Initiative, { texts = textsFr, communeHref, here }: InitiativeViewOptions) {
  const { organisers, communes, territories } = initiative;
  const facts: unknown[] = [
    ...organisersBeside(initiative).map((name) => html`<span lang="fr">${name}</span>`),
    ...kindsInWords(organisers, texts),
  ];
  for (const wanted of ROLES) {
    for (const place of communes) {
      if (place.role !== wanted || (place.name === here && wanted === 'place')) continue;
      const words = texts[wanted](place.name);
      const href = communeHref?.(place);
      facts.push(href ? html`<a href=${href}>${words}</a>` : words);
    }
  }
  for (const { name } of territories) facts.push(texts.territory(name));
  if (facts.length === 0) return nothing;
  return html`<p class="where" part="where">
    ${facts.map((fact, index) => [index > 0 ? BETWEEN : nothing, fact])}
  </p>`;
}

export const BETWEEN = '\u00A0· ';

function kindsInWords(organisers: Initiative['organisers'], texts: Texts): string[] {
  const kinds = organisers.map(({ kind }) => kind);
  return [...new Set(kinds)].flatMap((kind) => {
    const words = texts.organiserKind[kind];
    // A later feed may know more kinds.
    if (!words) return [];
    return kinds.indexOf(kind) < kinds.lastIndexOf(kind) ? texts.plural(words) : words;
  });
}

/** One line each, in a square of 16: by the kind of a link, without what follows its dash. */
const ICONS = {
  facebook: 'M11 2H9.5Q7 2 7 4.5V15M4 8h6',
  twitter: 'M2 2l12 12M14 2L2 14',
  instagram: 'M2 2h12v12H2zM8 5a3 3 0 1 0 .1 0',
  youtube: 'M1 3h14v10H1zM7 6v4l3-2z',
  email: 'M1 3h14v10H1zl7 6 7-6',
  phone: 'M4 1h8v14H4zM7 13h2',
  website: 'M8 1a7 7 0 1 0 .1 0M1 8h14M8 1q-6 7 0 14 6-7 0-14',
} as const satisfies Partial<Record<LinkKind | 'phone', string>>;

function contactsView(initiative: Initiative, texts: Texts) {
  const contacts = contactsOf(initiative, texts);
  if (contacts.length === 0) return nothing;
  // One template for item and link: a list holds many.
  return html`<ul class="links" part="links">
    ${contacts.map(
      ([href, words, kind]) =>
        html`<li>
          <a part="link" href=${href} rel="noopener noreferrer"
            ><svg width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
              <path d=${ICONS[kind.split('-')[0] as keyof typeof ICONS] ?? ICONS.website}></path></svg
            >${words}</a
          >
        </li>`,
    )}
  </ul>`;
}

/** A typed link of the feed. */
export const linkView = (link: Link, texts: Texts = textsFr) => anchorView(link.url, linkLabel(link, texts));

/** A link that does not tell where the reader comes from. */
export const anchorView = (href: string, words: string) =>
  html`<a part="link" href=${href} rel="noopener noreferrer">${words}</a>`;

/** Which bulletin an initiative, or all of a list, comes from. */
export const bulletinView = (bulletin: NonNullable<InitiativeViewOptions['bulletin']>, texts: Texts) =>
  html`<p class="bulletin" part="bulletin">
    ${texts.bulletin(bulletin)}${
      bulletin.source ? html`${BETWEEN}${anchorView(bulletin.source, texts.source)}` : nothing
    }
  </p>`;

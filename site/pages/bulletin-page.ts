import { html } from '@lit-labs/ssr';
import type { BulletinFile } from '../../shared/feed/feed-schema.ts';
import { formatCount, typeset } from '../../shared/french/format-french.ts';
import { numberAndDateAmong } from '../../shared/french/number-and-date.ts';
import {
  initiativeAnchor,
  initiativeView,
  linkView,
  paragraphs,
} from '../../shared/render/initiative-view.ts';
import { initiativesList } from '../data/json-ld.ts';
import { withoutSnippet } from './initiatives-view.ts';
import { communeHref, pageHref, sitePaths, type PageContext } from '../page-context.ts';
import { themePictogram } from '../shell/pictograms.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';

/** A bulletin whole: what the press release says, theme by theme, each initiative at its own address. */
export function bulletinPage(bulletin: BulletinFile, context: PageContext): Page {
  const name = `Bulletin ${numberAndDateAmong(bulletin, context.index.bulletins)}`;
  const total = bulletin.themes.reduce((count, { initiatives }) => count + initiatives.length, 0);
  return pageShell(context, {
    path: sitePaths.bulletin(bulletin.id),
    title: name,
    description: `${typeset(bulletin.title)}\u00A0: ${formatCount(total, 'initiative')} de solidarité, thème par thème.`,
    breadcrumb: [{ name }],
    structured: [
      initiativesList(
        name,
        bulletin.themes.flatMap(({ initiatives }) => initiatives),
        context.index.series.site ?? context.root,
      ),
    ],
    main: html`
      <div class="wrap with-side">
        <header class="page-head">
          <p class="eyebrow">${name} · ${formatCount(total, 'initiative')}</p>
          <h1>${typeset(bulletin.title)}</h1>
          ${bulletin.note ? html`<div class="note" role="note">${paragraphs(bulletin.note)}</div>` : ''}
          ${bulletin.introduction ? html`<div class="lead">${paragraphs(bulletin.introduction)}</div>` : ''}
        </header>
        ${summaryView(bulletin, context)}
        <div class="themes">
          ${bulletin.themes.map((theme) => themeView(theme, context))} ${endView(bulletin)}
        </div>
      </div>
    `,
  });
}

function summaryView({ themes }: BulletinFile, context: PageContext) {
  if (themes.length < 2) return '';
  return html`<nav class="side summary" aria-labelledby="sommaire">
    <h2 id="sommaire">Dans ce bulletin</h2>
    <ol>
      ${themes.map(
        ({ slug, title, initiatives }) =>
          html`<li>
            ${themePictogram(title, context)}
            <a href="#${slug}">${typeset(title)}</a>
            <span>${formatCount(initiatives.length, 'initiative')}</span>
          </li>`,
      )}
    </ol>
  </nav>`;
}

function themeView(
  { slug, title, introduction, initiatives }: BulletinFile['themes'][number],
  context: PageContext,
) {
  return html`<section id=${slug} aria-labelledby="titre-${slug}">
    <h2 id="titre-${slug}">${themePictogram(title, context)}${typeset(title)}</h2>
    ${introduction ? html`<div class="introduction">${paragraphs(introduction)}</div>` : ''}
    <div class="entries">
      ${initiatives.map((initiative) => {
        const href = pageHref(context, sitePaths.initiative(initiative.id));
        const drawn = initiativeView(initiative, { href, communeHref: communeHref(context) });
        return html`<div id=${initiativeAnchor(initiative.id)}>${withoutSnippet(initiative, drawn)}</div>`;
      })}
    </div>
  </section>`;
}

function endView({ closing, links, source }: BulletinFile) {
  if (!closing && links.length === 0 && !source) return '';
  return html`<div class="closing">
    ${closing ? paragraphs(closing) : ''}
    ${
      links.length > 0
        ? html`<ul class="plain-links">
            ${links.map((link) => html`<li>${linkView(link)}</li>`)}
          </ul>`
        : ''
    }
    ${
      source
        ? html`<p>
            <a href=${source} rel="noopener noreferrer">Lire le communiqué d’origine</a>
          </p>`
        : ''
    }
  </div>`;
}

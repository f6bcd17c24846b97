import { html } from '@lit-labs/ssr';
import { formatDate, typeset } from '../../shared/format-french.ts';
import { brandMark } from './brand.ts';
import { latestBulletin, pageHref, sitePaths, type PageContext } from './page-context.ts';

export type Page = ReturnType<typeof html>;

export interface Shell {
  /** What the page is about; the series' title is added to it. Without it the page is the home page. */
  title?: string;
  description: string;
  /** The way from home to the page, itself last and without address. */
  breadcrumb?: readonly { name: string; href?: string }[];
  /** For pages that search engines should leave out. */
  noindex?: boolean;
  main: unknown;
}

/** A whole document of the site: head, header, main, footer. It needs no script. */
export function pageShell(
  context: PageContext,
  { title, description, breadcrumb, noindex, main }: Shell,
): Page {
  const { series } = context.index;
  const name = typeset(series.title);
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title ? `${title} – ${name}` : name}</title>
        <meta name="description" content=${description} />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        ${noindex ? html`<meta name="robots" content="noindex" />` : ''}
        <link rel="icon" type="image/svg+xml" href="${context.root}favicon.svg" />
        <link rel="stylesheet" href="${context.root}site.css" />
      </head>
      <body class="solidaire">
        <a class="skip" href="#contenu">Aller au contenu</a>
        ${headerView(context)} ${breadcrumb ? breadcrumbView(context, breadcrumb) : ''}
        <main id="contenu" tabindex="-1">${main}</main>
        ${footerView(context)}
      </body>
    </html>`;
}

function headerView(context: PageContext) {
  const latest = latestBulletin(context);
  return html`<header class="site-header">
    <div class="wrap">
      <a class="brand" href=${pageHref(context, sitePaths.home)}>
        ${brandMark()}<span>${typeset(context.index.series.title)}</span>
      </a>
      <nav aria-label="Navigation principale">
        <ul>
          <li><a href=${pageHref(context, sitePaths.communes)}>Communes</a></li>
          ${
            latest
              ? html`<li>
                  <a href=${pageHref(context, sitePaths.bulletin(latest.id))}>Dernier bulletin</a>
                </li>`
              : ''
          }
        </ul>
      </nav>
    </div>
  </header>`;
}

function breadcrumbView(context: PageContext, steps: readonly { name: string; href?: string }[]) {
  return html`<nav class="breadcrumb wrap" aria-label="Fil d’Ariane">
    <ol>
      <li><a href=${pageHref(context, sitePaths.home)}>Accueil</a></li>
      ${steps.map(
        ({ name, href }) =>
          html`<li>
            ${href ? html`<a href=${href}>${name}</a>` : html`<span aria-current="page">${name}</span>`}
          </li>`,
      )}
    </ol>
  </nav>`;
}

function footerView(context: PageContext) {
  const { series, department } = context.index;
  const latest = latestBulletin(context);
  return html`<footer class="site-footer">
    <div class="wrap">
      <div>
        <p class="footer-name">${typeset(series.title)}</p>
        <p>
          Les initiatives solidaires citées dans les bulletins, commune par commune
          (${department.name},&nbsp;${department.code}).
        </p>
      </div>
      <div>
        <p>
          Source&nbsp;: <a href=${series.source} rel="noopener noreferrer">${typeset(series.issuer)}</a>${
            latest ? html`, bulletin n°&nbsp;${latest.number} du ${formatDate(latest.date)}` : ''
          }.
        </p>
        <p>Données publiées sous ${typeset(series.licence)}, à réutiliser librement en citant la source.</p>
      </div>
      <div>
        <p>
          Une erreur à corriger, une initiative à retirer&nbsp;? Écrivez à
          <a href="mailto:${series.contact}">${series.contact}</a>.
        </p>
        <p>Ce site ne dépose aucun cookie et ne suit personne.</p>
      </div>
    </div>
  </footer>`;
}

import { html } from '@lit-labs/ssr';
import { latestBulletin } from '../../shared/feed/listing.ts';
import { typeset } from '../../shared/french/format-french.ts';
import { numberAndDate } from '../../shared/french/number-and-date.ts';
import { brandMark } from './brand.ts';
import { headView, type PageHead } from './head-view.ts';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';

export type Page = ReturnType<typeof html>;

export interface Shell extends PageHead {
  main: unknown;
}

/** A whole document of the site: head, header, main, footer. It needs no script. */
export function pageShell(context: PageContext, shell: Shell): Page {
  const { breadcrumb, main } = shell;
  return html`<!doctype html>
    <html lang="fr">
      <head>
        ${headView(context, shell)}
      </head>
      <body class="solidaire">
        <a class="skip" href="#contenu">Aller au contenu</a>
        ${headerView(context)} ${breadcrumb ? breadcrumbView(context, breadcrumb) : ''}
        <main id="contenu" tabindex="-1">${main}</main>
        ${siteFooterView(context)}
      </body>
    </html>`;
}

/** On a narrow screen its links stand behind a button, which browsers open by themselves: no script. */
function headerView(context: PageContext) {
  const latest = latestBulletin(context.index.bulletins);
  const links: [path: string, words: string][] = [
    [sitePaths.communes, 'Communes'],
    [sitePaths.themes, 'Thèmes'],
    ...(latest ? [[sitePaths.bulletin(latest.id), 'Dernier bulletin'] as [string, string]] : []),
    [sitePaths.configurator, 'Mairies'],
    [sitePaths.check, 'Associations'],
  ];
  return html`<header class="site-header">
    <div class="wrap">
      <a class="brand" href=${pageHref(context, sitePaths.home)}>
        ${brandMark()}<span>${typeset(context.index.series.title)}</span>
      </a>
      <button class="menu-button" type="button" popovertarget="menu">Menu</button>
      <nav id="menu" popover aria-label="Navigation principale">
        <ul>
          ${links.map(([path, words]) => html`<li><a href=${pageHref(context, path)}>${words}</a></li>`)}
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

function siteFooterView(context: PageContext) {
  const { series, department } = context.index;
  const latest = latestBulletin(context.index.bulletins);
  return html`<footer class="site-footer">
    <div class="wrap">
      <div>
        <p class="footer-name">${typeset(series.title)}</p>
        <p>
          Les initiatives solidaires présentées dans les bulletins, commune par commune
          (${department.name},&nbsp;${department.code}).
        </p>
      </div>
      <div>
        <p>
          Source&nbsp;: <a href=${series.source} rel="noopener noreferrer">${typeset(series.issuer)}</a>${
            latest ? html`, bulletin ${numberAndDate(latest)}` : ''
          }.
        </p>
        <p>
          <a href=${pageHref(context, sitePaths.data)}>Données</a> publiées sous ${typeset(series.licence)}, à
          réutiliser librement en citant la source.
        </p>
      </div>
      <div>
        <p>
          Une erreur à corriger, une initiative à retirer&nbsp;? Écrivez à
          <a href="mailto:${series.contact}">${series.contact}</a>&nbsp;:
          <a href=${pageHref(context, sitePaths.withdrawal)}>comment faire</a>.
        </p>
        <p>Ce site ne dépose aucun cookie et ne suit personne.</p>
      </div>
      <ul class="footer-links">
        <li><a href=${pageHref(context, sitePaths.configurator)}>Pour les mairies</a></li>
        <li><a href=${pageHref(context, sitePaths.check)}>Pour les associations</a></li>
        <li><a href=${pageHref(context, sitePaths.desk)}>Pour la rédaction</a></li>
        <li>
          <a href=${pageHref(context, sitePaths.accessibility)}
            >Accessibilité&nbsp;: ${context.compliance ?? 'non conforme'}</a
          >
        </li>
        <li><a href=${pageHref(context, sitePaths.privacy)}>Vie privée</a></li>
        <li><a href=${pageHref(context, sitePaths.legal)}>Mentions légales</a></li>
      </ul>
    </div>
  </footer>`;
}

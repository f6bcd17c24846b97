import { html } from '@lit-labs/ssr';
import { brandMark } from '../shell/brand.ts';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';

/** For the editor: a release is dropped, read and corrected in the browser alone; the desk's own script draws it (`desk/page/`). */
export function deskPage(context: PageContext): Page {
  const { index, root } = context;
  return pageShell(context, {
    path: sitePaths.desk,
    title: 'La rédaction',
    description:
      'Déposez un communiqué, répondez aux questions, relisez les fiches\u00A0: tout se passe dans votre navigateur.',
    breadcrumb: [{ name: 'La rédaction' }],
    noindex: true,
    main: html`
      <link rel="stylesheet" href="${root}outils.css" />
      <div id="redaction" class="tool" data-department=${index.department.code}>
        <div class="page-head wrap">
          <h1>La rédaction</h1>
          <p class="note">
            Cette page a besoin de JavaScript. Sans lui, voyez
            <a href=${pageHref(context, sitePaths.withdrawal)}
              >comment demander une correction ou un retrait</a
            >.
          </p>
        </div>
      </div>
      <script type="module" src="${root}scripts/redaction.js"></script>
    `,
  });
}

/** The same desk as the local server shows it: the site around it may not be there yet. */
export const localDeskPage = (): Page =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>La rédaction</title>
        <meta name="description" content="Lire, corriger et publier un communiqué." />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <link rel="icon" type="image/svg+xml" href="./favicon.svg" />
        <link rel="stylesheet" href="./site.css" />
        <link rel="stylesheet" href="./outils.css" />
      </head>
      <body class="solidaire">
        <a class="skip" href="#contenu">Aller au contenu</a>
        <header class="site-header">
          <div class="wrap">
            <span class="brand">${brandMark()}<span>Solidaire</span></span>
          </div>
        </header>
        <main id="contenu" tabindex="-1">
          <div id="redaction" class="tool" data-local>
            <div class="page-head wrap">
              <h1>La rédaction</h1>
              <p class="note">Cette page a besoin de JavaScript.</p>
            </div>
          </div>
          <script type="module" src="./scripts/redaction.js"></script>
        </main>
      </body>
    </html>`;

import { html } from '@lit-labs/ssr';
import { pageHref, type PageContext } from '../page-context.ts';
import type { Page } from '../shell/page-shell.ts';

/** What stands at an address that is no longer the right one, on any host: it leads on at once. */
export function redirectPage(title: string, path: string, { root, index }: PageContext): Page {
  const href = pageHref({ root }, path);
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <link rel="canonical" href=${pageHref({ root: index.series.site ?? root }, path)} />
        <meta http-equiv="refresh" content=${`0; url=${href}`} />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>Cette page a changé d’adresse&nbsp;: <a href=${href}>la voici</a>.</p>
        </main>
      </body>
    </html>`;
}

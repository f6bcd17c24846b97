import { html } from '@lit-labs/ssr';
import type { ShownArea } from '../../shared/feed/stand-in.ts';
import { initiativeListView } from '../../shared/render/initiative-list-view.ts';
import { ofCommune } from '../../shared/french/format-french.ts';
import { communeTitle, emptyCommuneWords, listTitle } from '../commune-words.ts';
import { communeHref, initiativeHref, pageHref, sitePaths, type PageContext } from '../page-context.ts';
import type { Page } from '../shell/page-shell.ts';

/**
 * A commune's initiatives as another site shows them in an iframe: nothing around them but their heading and a last line
 * that leads to the commune's page: within the frame where no script takes it out, for editors put `sandbox=""` on what is pasted
 * into them, and nothing then leads to the top window. Complete without JavaScript; its script only tells its height (`iframe-script.ts`).
 */
export function iframePage(shown: ShownArea, context: PageContext): Page {
  const { area } = shown;
  const { root, index } = context;
  const page = sitePaths.commune(area.code);
  const title = communeTitle(area.name);
  const status = emptyCommuneWords(shown, true);
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <base target="_top" />
        <title>${title}</title>
        <meta name="description" content="${title}, présentées dans les bulletins." />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href=${pageHref({ root: index.series.site ?? root }, page)} />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${root}cadre.css" />
        <script type="module" src="${root}widget/v1/cadre-page.js"></script>
      </head>
      <body class="solidaire">
        <main>
          <h1>${listTitle(shown)}</h1>
          ${status ? html`<p class="status">${status}</p>` : ''}
          ${initiativeListView(shown, {
            headingLevel: 2,
            communeHref: communeHref(context),
            initiativeHref: ({ id }) => initiativeHref(context, id),
          })}
          <p class="footer">
            <a href=${pageHref(context, page)} target="_self">Voir la page ${ofCommune(area.name)}</a>
            <span>Données&nbsp;: Licence Ouverte 2.0</span>
          </p>
        </main>
      </body>
    </html>`;
}

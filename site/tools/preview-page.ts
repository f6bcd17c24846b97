import { html } from '@lit-labs/ssr';
import type { PageContext } from '../page-context.ts';
import type { Page } from '../shell/page-shell.ts';

/** A page of nobody's, in which configurator and check page show the real widget: no style of ours around it. */
export const previewPage = ({ root }: PageContext): Page =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <base target="_blank" />
        <title>Aperçu</title>
        <meta name="description" content="Le module, tel qu’une page d’un autre site le montre." />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${root}essai.css" />
        <script type="module" src="${root}widget/v1/solidaire.js"></script>
      </head>
      <body>
        <main><h1>Aperçu</h1></main>
      </body>
    </html>`;

import { html } from '@lit-labs/ssr';
import { css } from 'lit';
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

/** Of that page: a bare browser's, in the scheme that is asked for. */
export const previewStyles = css`
  html {
    background: Canvas;
    color: CanvasText;
    font:
      100%/1.5 system-ui,
      sans-serif;
  }
  body {
    margin: 0;
    padding: 16px;
  }
  h1 {
    position: absolute;
    inset-block-start: 0;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  h1:has(+ *) {
    display: none;
  }
`;

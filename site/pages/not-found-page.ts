import { html } from '@lit-labs/ssr';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';

/** For any address that leads nowhere: it is shown at every depth, so its links start from the public address if known. */
export function notFoundPage({ root, index }: PageContext): Page {
  const context = { root: index.series.site ?? root, index };
  return pageShell(context, {
    title: 'Page introuvable',
    description: 'Cette page n’existe pas, ou n’existe plus.',
    noindex: true,
    main: html`<div class="page-head wrap">
      <div class="house"></div>
      <p class="eyebrow">Erreur 404</p>
      <h1>Cette page n’existe pas, ou plus</h1>
      <p class="lead">L’adresse est peut-être mal recopiée, ou l’initiative a été retirée.</p>
      <p class="actions">
        <a class="button" href=${pageHref(context, sitePaths.communes)}>Trouver ma commune</a>
        <a class="button quiet" href=${pageHref(context, sitePaths.home)}>Revenir à l’accueil</a>
      </p>
    </div>`,
  });
}

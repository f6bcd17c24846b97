import { html } from '@lit-labs/ssr';
import { sourceInWords } from '../data/data-source.ts';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';

/**
 * For the webmaster of a town hall: commune, looks, copy (`configurator-script.ts`). Without JavaScript it leads to the
 * communes' pages, where the same lines stand ready.
 */
export function configuratorPage(context: PageContext): Page {
  const { index, root } = context;
  return pageShell(context, {
    path: sitePaths.configurator,
    title: 'Sur le site de votre mairie',
    description:
      'Affichez sur le site de votre mairie les initiatives solidaires de votre commune\u00A0: choisissez, copiez, collez.',
    breadcrumb: [{ name: 'Sur le site de votre mairie' }],
    main: html`
      <link rel="stylesheet" href="${root}outils.css" />
      <header class="page-head wrap">
        <p class="eyebrow">Pour qui tient le site d’une mairie</p>
        <h1>Les initiatives de votre commune, sur votre site</h1>
        <p class="lead">
          Choisissez, copiez, collez&nbsp;: la liste se met ensuite à jour toute seule, sans cookie ni suivi
          des visiteurs. On ne vous demande rien sur vous.
        </p>
      </header>
      <div
        id="configurateur"
        class="wrap tool"
        data-department=${index.department.code}
        data-department-name=${index.department.name}
        data-site=${index.series.site ?? ''}
        data-source=${sourceInWords(index)}
      >
        <p class="note">
          Cette page a besoin de JavaScript. Sans lui, ouvrez
          <a href=${pageHref(context, sitePaths.communes)}>la page de votre commune</a>&nbsp;: la ligne à
          coller attend au bas de la page.
        </p>
      </div>
      <script type="module" src="${root}scripts/integrer.js"></script>
    `,
  });
}

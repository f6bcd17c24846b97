import { html } from '@lit-labs/ssr';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';

/**
 * For associations: find one's initiative, see it as others do, have it corrected or withdrawn (`check-script.ts`).
 * Without JavaScript it leads to the page that says how to ask.
 */
export function checkPage(context: PageContext): Page {
  const { index, root } = context;
  return pageShell(context, {
    path: sitePaths.check,
    title: 'Vérifier la fiche de votre association',
    description:
      'Retrouvez la fiche de votre association, voyez-la comme les autres la voient, faites-la corriger ou retirer.',
    breadcrumb: [{ name: 'Vérifier une fiche' }],
    main: html`
      <link rel="stylesheet" href="${root}outils.css" />
      <header class="page-head wrap">
        <p class="eyebrow">Pour les associations</p>
        <h1>Votre fiche, telle que les autres la voient</h1>
        <p class="lead">
          Retrouvez-la, vérifiez-la, et faites-la corriger ou retirer sans avoir à vous justifier. Ce que vous
          écrivez ici ne quitte pas votre navigateur.
        </p>
      </header>
      <div
        id="verification"
        class="wrap tool"
        data-department=${index.department.code}
        data-contact=${index.series.contact}
        data-issuer=${index.series.issuer}
        data-series=${index.series.title}
        data-site=${index.series.site ?? ''}
      >
        <p class="note">
          Cette page a besoin de JavaScript. Sans lui, voyez
          <a href=${pageHref(context, sitePaths.withdrawal)}>comment demander une correction ou un retrait</a
          >.
        </p>
      </div>
      <script type="module" src="${root}scripts/apercu.js"></script>
    `,
  });
}

import { html } from '@lit-labs/ssr';
import type { PageContext } from '../page-context.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';

interface LegalPage {
  path: string;
  title: string;
  description: string;
  lead: unknown;
  chapters: readonly { id: string; title: string; text: unknown }[];
}

/** A page that the law asks for, written from `series.json`: nobody has to keep it up to date by hand. */
export function legalPage(
  context: PageContext,
  { path, title, description, lead, chapters }: LegalPage,
): Page {
  return pageShell(context, {
    path,
    title,
    description,
    breadcrumb: [{ name: title }],
    main: html`
      <header class="page-head wrap">
        <h1>${title}</h1>
        <div class="lead">${lead}</div>
      </header>
      <div class="wrap prose">
        ${chapters.map(
          ({ id, title: heading, text }) =>
            html`<section aria-labelledby=${id}>
              <h2 id=${id}>${heading}</h2>
              ${text}
            </section>`,
        )}
      </div>
    `,
  });
}

export const mailLink = (contact: string) => html`<a href="mailto:${contact}">${contact}</a>`;

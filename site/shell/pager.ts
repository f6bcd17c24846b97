/** A long list in several pages, so that each stays light on a phone: `communes/62193/`, `communes/62193/page-2/`. */
import { html } from '@lit-labs/ssr';
import { pageHref, type PageContext } from '../page-context.ts';

/** As many initiatives as keep a page, its style included, below 30 KiB of brotli. */
const PAGE_SIZE = 30;

export const pageCount = (initiatives: number) => Math.max(1, Math.ceil(initiatives / PAGE_SIZE));

export const pagePath = (path: string, number: number) =>
  number === 1 ? path : path.replace(/index\.html$/, `page-${number}/index.html`);

/** Cuts what one page shows out of lists that follow one another. */
export function cutPage<T>(lists: readonly (readonly T[])[], number: number): T[][] {
  let start = (1 - number) * PAGE_SIZE;
  return lists.map((list) => {
    const cut = list.slice(Math.max(0, -start), Math.max(0, PAGE_SIZE - start));
    start += list.length;
    return cut;
  });
}

export function pagerView(context: PageContext, path: string, number: number, initiatives: number) {
  const count = pageCount(initiatives);
  if (count === 1) return '';
  const step = (to: number, words: string, rel: string) =>
    to >= 1 && to <= count
      ? html`<li>
          <a class="button quiet" rel=${rel} href=${pageHref(context, pagePath(path, to))}>${words}</a>
        </li>`
      : '';
  return html`<nav class="pager" aria-label="Pages">
    <p>Page ${number} sur ${count}</p>
    <ul class="actions">
      ${step(number - 1, 'Page précédente', 'prev')} ${step(number + 1, 'Page suivante', 'next')}
    </ul>
  </nav>`;
}

/** What tells a page of several from the first, in its title. */
export const pageNumber = (number: number) => (number > 1 ? `, page\u00A0${number}` : '');

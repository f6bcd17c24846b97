import { render } from '@lit-labs/ssr';

/** A page's template → its HTML, which no script will ever take over. */
export const renderPage = (page: unknown): string => [...render(page)].filter(isContent).join('').trimStart();

/**
 * Templates that the browser draws too are marked by Lit for it to pick them up again; no option leaves that out. Each mark
 * is a chunk of its own, and so is the `<?>` behind a template that ends in an expression. The text of a feed is escaped
 * by then: no chunk of it begins with `<`. Only custom elements make a renderer wait, and none is known here.
 */
const isContent = (chunk: unknown): chunk is string =>
  typeof chunk === 'string' &&
  chunk !== '<?>' &&
  !chunk.startsWith('<!--lit-') &&
  !chunk.startsWith('<!--/lit-');

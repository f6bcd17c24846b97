import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';

// Lit marks where it would pick a template up again. Feed text is escaped by then: no `<` in it can look like a marker.
const HYDRATION_MARKS = /<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g;

// The text of a script is no HTML: an escape would stay in it. Only `jsonLdView` writes such scripts, without any `<`.
const DATA_SCRIPT = /<script type="application\/ld\+json">[^<]*/g;

/** A page's template → its HTML, which no script will ever take over. */
export function renderPage(page: unknown): string {
  return collectResultSync(render(page))
    .replace(HYDRATION_MARKS, '')
    .replace(DATA_SCRIPT, (script) => script.replaceAll('&quot;', '"').replaceAll('&#39;', "'"))
    .trimStart();
}

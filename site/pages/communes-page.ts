import { html } from '@lit-labs/ssr';
import type { CommunesFile } from '../../shared/feed/feed-schema.ts';
import { byName, type Commune } from '../../shared/feed/find-communes.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { formatCount, typeset } from '../../shared/french/format-french.ts';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';

/** Every commune of the département by its letter; first those that the bulletins name. */
export function communesPage({ communes }: CommunesFile, context: PageContext): Page {
  const counts = new Map(context.index.communes.map(({ code, initiatives }) => [code, initiatives]));
  const letters = byLetter(communes.toSorted(byName));
  return pageShell(context, {
    path: sitePaths.communes,
    title: 'Toutes les communes',
    description: `Les ${communes.length} communes du département (${context.index.department.name}) et les initiatives solidaires que les bulletins y citent.`,
    breadcrumb: [{ name: 'Communes' }],
    main: html`
      <header class="page-head wrap">
        <p class="eyebrow">${context.index.department.name} · ${formatCount(communes.length, 'commune')}</p>
        <h1>Trouvez votre commune</h1>
      </header>
      <div class="wrap">
        ${searchFormView(context)} ${namedView(context)}
        <section aria-labelledby="toutes">
          <h2 id="toutes">Toutes les communes</h2>
          <nav class="letters" aria-label="Par première lettre">
            <ul>
              ${[...letters.keys()].map((letter) => html`<li><a href="#lettre-${letter}">${letter}</a></li>`)}
            </ul>
          </nav>
          ${[...letters].map(([letter, some]) => letterView(letter, some, counts, context))}
        </section>
      </div>
    `,
  });
}

/** Hidden until its script is there: nothing else answers. */
function searchFormView({ index, root }: PageContext) {
  return html`<form class="search" role="search" hidden data-department=${index.department.code}>
      <label for="commune">Nom, code postal ou code INSEE</label>
      <input id="commune" type="search" autocomplete="off" spellcheck="false" />
      <p role="status"></p>
    </form>
    <script type="module" src="${root}scripts/communes.js"></script>`;
}

/** The communes with initiatives, most first: all of them, or the first ones and a link to the others. */
export function namedView(context: PageContext, most = Infinity) {
  const named = context.index.communes.toSorted((a, b) => b.initiatives - a.initiatives || byName(a, b));
  if (named.length === 0) return html`<p>Aucun bulletin paru ne cite encore de commune.</p>`;
  const others = named.length - most;
  return html`<section class="named" aria-labelledby="citees">
    <h2 id="citees">Communes citées dans les bulletins</h2>
    <ul class="tiles">
      ${named.slice(0, most).map(
        ({ code, name, initiatives }) =>
          html`<li>
            <a href=${pageHref(context, sitePaths.commune(code))}>
              <strong>${typeset(name)}</strong> <span>${formatCount(initiatives, 'initiative')}</span>
            </a>
          </li>`,
      )}
    </ul>
    ${
      others > 0
        ? html`<p class="actions">
            <a class="button quiet" href="${pageHref(context, sitePaths.communes)}#citees"
              >Voir ${others === 1 ? 'l’autre commune citée' : `les ${others} autres communes citées`}</a
            >
          </p>`
        : ''
    }
  </section>`;
}

function letterView(
  letter: string,
  communes: readonly Commune[],
  counts: ReadonlyMap<string, number>,
  context: PageContext,
) {
  return html`<section class="letter" aria-labelledby="lettre-${letter}">
    <h3 id="lettre-${letter}">${letter}</h3>
    <ul>
      ${communes.map(({ code, name }) => {
        const count = counts.get(code);
        return html`<li>
          <a href=${pageHref(context, sitePaths.commune(code))}>${typeset(name)}</a>${
            count ? html` <span class="count">${formatCount(count, 'initiative')}</span>` : ''
          }
        </li>`;
      })}
    </ul>
  </section>`;
}

function byLetter(communes: readonly Commune[]): Map<string, Commune[]> {
  const letters = new Map<string, Commune[]>();
  for (const commune of communes) {
    const letter = foldText(commune.name).charAt(0).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), commune]);
  }
  return letters;
}

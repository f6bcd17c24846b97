import { html } from '@lit-labs/ssr';
import type { CommunesFile } from '../../shared/feed/feed-schema.ts';
import { byName, type Commune } from '../../shared/feed/find-communes.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { formatCount, typeset } from '../../shared/french/format-french.ts';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';

/** The way to every commune of the département: a search, those that the bulletins name, a page for each letter. */
export function communesPage({ communes }: CommunesFile, context: PageContext): Page {
  return pageShell(context, {
    path: sitePaths.communes,
    title: 'Toutes les communes',
    description: `Les ${communes.length} communes du département (${context.index.department.name}) et les initiatives solidaires que les bulletins y présentent.`,
    breadcrumb: [{ name: 'Communes' }],
    main: html`
      <header class="page-head wrap">
        <p class="eyebrow">${context.index.department.name} · ${formatCount(communes.length, 'commune')}</p>
        <h1>Trouvez votre commune</h1>
        ${searchFormView(context)}
      </header>
      <div class="wrap">
        <section aria-labelledby="toutes">
          <h2 id="toutes">Par première lettre</h2>
          ${lettersView(communesByLetter(communes), context)}
        </section>
        ${namedView(context)}
      </div>
    `,
  });
}

/** The communes of one letter; all in one page would be 31,000 pixels high. */
export function letterPage(letter: string, { communes }: CommunesFile, context: PageContext): Page {
  const counts = new Map(context.index.communes.map(({ code, initiatives }) => [code, initiatives]));
  const letters = communesByLetter(communes);
  const some = letters.get(letter) ?? [];
  return pageShell(context, {
    path: sitePaths.letter(letter),
    title: `Les communes en ${letter}`,
    description: `${formatCount(some.length, 'commune')} du département (${context.index.department.name}) dont le nom commence par ${letter}.`,
    breadcrumb: [{ name: 'Communes', href: pageHref(context, sitePaths.communes) }, { name: letter }],
    main: html`
      <header class="page-head wrap">
        <p class="eyebrow">${formatCount(some.length, 'commune')}</p>
        <h1>Les communes en ${letter}</h1>
        ${lettersView(letters, context, letter)}
      </header>
      <div class="wrap">
        <ul class="letter">
          ${some.map(({ code, name }) => {
            const count = counts.get(code);
            return html`<li>
              <a href=${pageHref(context, sitePaths.commune(code))}>${typeset(name)}</a>${
                count ? html` <span class="count">${formatCount(count, 'initiative')}</span>` : ''
              }
            </li>`;
          })}
        </ul>
      </div>
    `,
  });
}

const lettersView = (letters: ReadonlyMap<string, unknown>, context: PageContext, current?: string) =>
  html`<nav class="letters" aria-label="Par première lettre">
    <ul>
      ${[...letters.keys()].map(
        (letter) =>
          html`<li>
            ${
              letter === current
                ? html`<span aria-current="page">${letter}</span>`
                : html`<a href=${pageHref(context, sitePaths.letter(letter))}>${letter}</a>`
            }
          </li>`,
      )}
    </ul>
  </nav>`;

/** A field where scripts run; where none does, a link to the list. What is typed goes nowhere: it has no name. */
export function searchFormView(context: PageContext) {
  const { index, root } = context;
  const communes = pageHref(context, sitePaths.communes);
  return html`<form class="search" role="search" action=${communes} data-department=${index.department.code}>
      <label for="commune">Votre commune, ou son code postal</label>
      <div class="search-row">
        <input id="commune" type="search" autocomplete="off" spellcheck="false" />
        <button class="button" type="submit">Chercher</button>
      </div>
      <p role="status"></p>
      <ul></ul>
    </form>
    <script type="module" src="${root}scripts/communes.js"></script>`;
}

/** The communes with initiatives, most first: all of them, or the first ones and a link to the others. */
export function namedView(context: PageContext, most = Infinity) {
  const named = context.index.communes.toSorted((a, b) => b.initiatives - a.initiatives || byName(a, b));
  if (named.length === 0) return html`<p>Aucun bulletin paru ne parle encore d’une commune.</p>`;
  const others = named.length - most;
  return html`<section class="named" aria-labelledby="citees">
    <h2 id="citees">Communes dont parlent les bulletins</h2>
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
              >Voir ${others === 1 ? 'l’autre commune' : `les ${others} autres communes`}</a
            >
          </p>`
        : ''
    }
  </section>`;
}

/** In the order of the alphabet, as are the communes of each. */
export function communesByLetter(communes: readonly Commune[]): Map<string, Commune[]> {
  const letters = new Map<string, Commune[]>();
  for (const commune of communes.toSorted(byName)) {
    const letter = foldText(commune.name).charAt(0).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), commune]);
  }
  return letters;
}

import { html } from '@lit-labs/ssr';
import type { AreaFile } from '../../shared/feed/feed-schema.ts';
import { formatCount, formatDate, typeset } from '../../shared/french/format-french.ts';
import { dataAlternates, dataFilesView } from './data-files-view.ts';
import { lastChange, LICENCE_ADDRESS, sourceInWords } from '../data/data-source.ts';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';

/** The open data: files of the whole, where those of a commune stand, licence, source and date. */
export function dataPage({ area, initiatives }: AreaFile, context: PageContext): Page {
  const { root, index } = context;
  const source = sourceInWords(index);
  const updated = lastChange(index, initiatives);
  return pageShell(context, {
    path: sitePaths.data,
    title: 'Données ouvertes',
    description: `Les initiatives solidaires des bulletins (${area.name}) en données ouvertes\u00A0: CSV, JSON, Atom, JSON-LD, par commune et pour le département.`,
    breadcrumb: [{ name: 'Données ouvertes' }],
    alternates: dataAlternates(area, typeset(index.series.title), context),
    structured: [
      {
        '@type': 'Dataset',
        name: `Initiatives solidaires\u00A0: ${area.name}`,
        description: `Les initiatives présentées dans les bulletins «\u00A0${typeset(index.series.title)}\u00A0», par commune.`,
        license: LICENCE_ADDRESS,
        creditText: source,
        dateModified: updated,
        inLanguage: 'fr',
        spatialCoverage: { '@type': 'AdministrativeArea', name: area.name },
        distribution: dataAlternates(area, typeset(index.series.title), context).map(
          ({ type, title, href }) => ({
            '@type': 'DataDownload',
            name: title,
            encodingFormat: type,
            contentUrl: href.replace(root, index.series.site ?? root),
          }),
        ),
      },
    ],
    main: html`
      <header class="page-head wrap">
        <p class="eyebrow">${area.name} · ${formatCount(initiatives.length, 'initiative')}</p>
        <h1>Données ouvertes</h1>
        <p class="lead">
          Tout ce que montre ce site se télécharge et se réutilise librement, sans clé ni inscription.
        </p>
      </header>
      <div class="wrap prose">
        <section aria-labelledby="licence">
          <h2 id="licence">Licence, source et date</h2>
          <p>
            ${typeset(index.series.licence)}&nbsp;:
            <a href=${LICENCE_ADDRESS} rel="noopener noreferrer">lire la licence</a>. Citez la source et sa
            date, par exemple&nbsp;:
          </p>
          <blockquote><p>Source&nbsp;: ${source}.</p></blockquote>
          <p>Dernière mise à jour&nbsp;: ${formatDate(updated)}.</p>
        </section>
        <section aria-labelledby="departement">
          <h2 id="departement">Tout le département</h2>
          ${dataFilesView(area, context)}
        </section>
        <section aria-labelledby="commune">
          <h2 id="commune">Une commune</h2>
          <p>
            Chaque commune a les mêmes fichiers&nbsp;: ils sont au bas de
            <a href=${pageHref(context, sitePaths.communes)}>sa page</a>.
          </p>
        </section>
        <section aria-labelledby="programmes">
          <h2 id="programmes">Pour les programmes</h2>
          <p>
            Le <a href="${root}feed/v1/index.json">flux</a> est fait de fichiers JSON que tout site peut lire
            (CORS). Chaque sorte de fichier a son schéma JSON, par exemple celui d’<a
              href="${root}schema/v1/area.json"
              >une commune</a
            >&nbsp;; le tableau CSV a son <a href="${root}schema/v1/initiatives-csv.json">schéma de table</a>.
          </p>
        </section>
        <section aria-labelledby="personnes">
          <h2 id="personnes">Des personnes sont citées</h2>
          <p>
            La licence ne dispense pas de respecter leurs droits. Les initiatives qui nomment un particulier
            sont marquées (<code>personal</code>, <code>nomme_une_personne</code>)&nbsp;; quand l’une est
            retirée, son identifiant reste dans le flux, sans texte&nbsp;: effacez alors votre copie.
          </p>
        </section>
      </div>
    `,
  });
}

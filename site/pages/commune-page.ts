import { html } from '@lit-labs/ssr';
import type { ShownArea } from '../../shared/feed/stand-in.ts';
import { latestBulletin } from '../../shared/feed/listing.ts';
import { atCommune, formatCount, ofCommune, typeset } from '../../shared/french/format-french.ts';
import { numberAndDate } from '../../shared/french/number-and-date.ts';
import { textsFr } from '../../shared/render/texts-fr.ts';
import { communeTitle } from '../commune-words.ts';
import { dataAlternates, dataFilesView } from './data-files-view.ts';
import { estimateIframeHeight } from '../iframe/estimate-iframe-height.ts';
import { initiativesList } from '../data/json-ld.ts';
import { followView } from './follow-view.ts';
import { initiativesView } from './initiatives-view.ts';
import { pageHref, sitePaths, type PageContext } from '../page-context.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';
import { cutPage, pageNumber, pagePath, pagerView } from '../shell/pager.ts';
import {
  iframeHelperSnippet,
  iframeSnippet,
  snippet,
  staticSnippet,
  UNKNOWN_SITE,
  type Draw,
} from '../snippet.ts';

/**
 * What the bulletins say of a commune, and the line with which its town hall shows the same on its own site.
 * @param draw a template → its HTML, for the list that a town hall may paste
 */
export function communePage(shown: ShownArea, context: PageContext, draw: Draw, number = 1): Page {
  const { area, bulletins, initiatives, nearby, standIn } = shown;
  const title = communeTitle(area.name);
  const path = sitePaths.commune(area.code);
  const total = initiatives.length + nearby.length;
  const [own = [], around = []] = cutPage([initiatives, nearby], number);
  return pageShell(context, {
    path: pagePath(path, number),
    title: title + pageNumber(number),
    description:
      initiatives.length > 0 && !standIn
        ? `${formatCount(initiatives.length, 'initiative')} de solidarité ${atCommune(area.name)}, présentées dans les bulletins.`.replace(
            /^(1\D*), présentées/,
            '$1, présentée',
          )
        : `Les bulletins parus ne présentent pas encore d’initiative de solidarité ${atCommune(area.name)}.`,
    breadcrumb: [
      { name: 'Communes', href: pageHref(context, sitePaths.communes) },
      { name: typeset(area.name) },
    ],
    alternates: dataAlternates(area, title, context),
    structured: [
      initiativesList(title, standIn ? [] : [...own, ...around], context.index.series.site ?? context.root),
    ],
    main: html`
      <div class="wrap with-side">
        <header class="page-head">
          ${total > 0 && !standIn ? '' : html`<div class="house"></div>`}
          <p class="eyebrow">Commune · code INSEE ${area.code}</p>
          <h1>${title}</h1>
          ${leadView(shown, context)}
        </header>
        ${
          total > 0
            ? html`<div class="area-list">
                ${initiativesView({ area, bulletins, initiatives: own, nearby: around }, context)}
                ${pagerView(context, path, number, total)}
              </div>`
            : ''
        }
        ${followView(area, title, context)}
      </div>
      <div class="wrap">
        ${number === 1 ? webmasterView(shown, context, draw) : ''}
        <details class="webmaster">
          <summary>
            ${total > 0 && !standIn ? 'Télécharger ces initiatives' : 'Les données de cette commune'}
          </summary>
          ${dataFilesView(area, context)}
        </details>
      </div>
    `,
  });
}

function leadView({ area, bulletins, initiatives, nearby, standIn }: ShownArea, context: PageContext) {
  if (initiatives.length > 0 && !standIn) {
    return html`<p class="lead">
      ${initiatives.length === 1 ? 'Une initiative présentée' : `${initiatives.length} initiatives présentées`}
      ${
        bulletins.length === 1 && bulletins[0]
          ? `dans le bulletin ${numberAndDate(bulletins[0])}.`
          : 'dans les bulletins parus.'
      }
    </p>`;
  }
  const latest = latestBulletin(context.index.bulletins);
  return html`<div class="lead">
    <p>
      Les bulletins parus ne présentent pas encore d’initiative
      ${atCommune(area.name)}${
        nearby.length > 0 || standIn
          ? `.${standIn ? textsFr.hereAre(standIn) : ''}`
          : '. Cela ne veut pas dire qu’il ne s’y passe rien\u00A0!'
      }
    </p>
    <ul class="actions">
      <li>
        <a class="button" href="${pageHref(context, sitePaths.communes)}#citees"
          >Voir les communes dont parlent les bulletins</a
        >
      </li>
      ${
        latest
          ? html`<li>
              <a class="button quiet" href=${pageHref(context, sitePaths.bulletin(latest.id))}
                >Lire le bulletin ${numberAndDate(latest)}</a
              >
            </li>`
          : ''
      }
    </ul>
  </div>`;
}

function webmasterView(shown: ShownArea, context: PageContext, draw: Draw) {
  const { area, initiatives, nearby, standIn } = shown;
  const { index } = context;
  const site = index.series.site ?? UNKNOWN_SITE;
  const pasted = staticSnippet(shown, { site, draw });
  return html`<details class="webmaster">
    <summary>Afficher cette liste sur le site de la mairie ${ofCommune(area.name)}</summary>
    <p>
      Collez cette ligne dans une page de votre site, en mode «&nbsp;HTML&nbsp;» ou «&nbsp;code&nbsp;». La
      liste se met ensuite à jour toute seule à chaque nouveau bulletin, sans cookie ni suivi des visiteurs.
    </p>
    <p>
      <a href="${pageHref(context, sitePaths.configurator)}#commune=${area.code}"
        >Choisir la présentation, avec un aperçu</a
      >, ou préparer une affiche.
    </p>
    ${codeView('Ligne à copier', snippet(area, site))}
    ${
      initiatives.length + nearby.length > 0 && !standIn
        ? html`<p>
              Ou collez la liste elle-même&nbsp;: elle se lit alors sans JavaScript, dans le style de votre
              site, et se met à jour de la même façon. Les initiatives qui nomment une personne n’y sont
              pas&nbsp;: un lien y conduit.
            </p>
            ${codeView('Liste à copier', pasted)}`
        : ''
    }
    <p>
      Votre site refuse les scripts&nbsp;? Collez plutôt ce cadre, qui s’en passe. Le nombre après
      <code>height</code> est sa hauteur en pixels, prévue pour une colonne de 600 pixels&nbsp;: augmentez-le
      si la vôtre est plus étroite.
    </p>
    ${codeView('Cadre à copier', iframeSnippet(area, site, estimateIframeHeight(shown)))}
    <p>Cette autre ligne, facultative, ajuste toute seule la hauteur des cadres de la page&nbsp;:</p>
    ${codeView('Ligne facultative à copier', iframeHelperSnippet(site))}
    ${
      index.series.site
        ? ''
        : html`<p>
            Remplacez partout <code>${UNKNOWN_SITE}</code> par l’adresse de ce site&nbsp;: le début de
            l’adresse de cette page, jusqu’à la barre qui précède <code>communes/</code>.
          </p>`
    }
    <p>Et si ni l’un ni l’autre ne passe, un simple lien vers cette page convient aussi.</p>
  </details>`;
}

/** Scrolls by keyboard too, where a line is longer than the page is wide. */
const codeView = (label: string, code: string) =>
  html`<pre tabindex="0" role="region" aria-label=${label}><code>${code}</code></pre>`;

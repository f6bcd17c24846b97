import { html } from '@lit-labs/ssr';
import type { BulletinFile } from '../../shared/feed/feed-schema.ts';
import { formatCount, formatDate, typeset } from '../../shared/french/format-french.ts';
import { numberAndDateAmong } from '../../shared/french/number-and-date.ts';
import { newestFirst } from '../../shared/feed/listing.ts';
import { namedView, searchFormView } from './communes-page.ts';
import { hasExample, pageHref, sitePaths, type PageContext } from '../page-context.ts';
import { themePictogram } from '../shell/pictograms.ts';
import { pageShell, type Page } from '../shell/page-shell.ts';

/** More would push all else out of sight; their own page has them all. */
const MOST_COMMUNES = 12;

/** The front door: what this is, the latest bulletin (none before the first), and a way in for each reader. */
export function homePage(latest: BulletinFile | undefined, context: PageContext): Page {
  const { series, bulletins, communes } = context.index;
  const total = bulletins.reduce((count, { initiatives }) => count + initiatives, 0);
  return pageShell(context, {
    description: `${typeset(series.title)}\u00A0: les initiatives de solidarité présentées dans les bulletins, commune par commune.`,
    main: html`
      <div class="hero">
        <div class="wrap">
          <h1>Près de chez vous, on s’entraide</h1>
          <p class="lead">
            Les bulletins «&nbsp;${typeset(series.title)}&nbsp;» font connaître des habitants, des
            associations et des entreprises qui viennent en aide aux autres. Ce site range leurs initiatives
            commune par commune, pour que chacun puisse les trouver et les rejoindre.
          </p>
          ${searchFormView(context)}
          <p class="actions">
            <a class="button without-script" href=${pageHref(context, sitePaths.communes)}
              >Trouver ma commune</a
            >
            ${
              latest
                ? html`<a class="button quiet" href=${pageHref(context, sitePaths.bulletin(latest.id))}
                    >Lire le dernier bulletin</a
                  >`
                : ''
            }
          </p>
          ${
            total > 0
              ? html`<p class="figures">
                  ${formatCount(total, 'initiative')} · ${formatCount(communes.length, 'commune')} ·
                  ${formatCount(bulletins.length, 'bulletin')}
                </p>`
              : ''
          }
        </div>
        <div class="street"></div>
      </div>
      <div class="wrap">
        ${latest ? latestView(latest, context) : ''} ${readersView(context)}
        ${namedView(context, MOST_COMMUNES)} ${bulletins.length > 1 ? bulletinsView(context) : ''}
      </div>
    `,
  });
}

function latestView(latest: BulletinFile, context: PageContext) {
  const href = pageHref(context, sitePaths.bulletin(latest.id));
  return html`<section class="latest" aria-labelledby="dernier">
    <div>
      <p class="eyebrow">Dernier bulletin · ${formatDate(latest.date)}</p>
      <h2 id="dernier"><a href=${href}>${typeset(latest.title)}</a></h2>
      ${latest.note ? html`<p class="muted">${typeset(latest.note)}</p>` : ''}
    </div>
    <ul class="theme-list">
      ${latest.themes.map(
        ({ slug, title, initiatives }) =>
          html`<li>
            ${themePictogram(title, context)}
            <a href="${href}#${slug}">${typeset(title)}</a>
            <span>${formatCount(initiatives.length, 'initiative')}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function readersView(context: PageContext) {
  const communes = pageHref(context, sitePaths.communes);
  return html`<section aria-labelledby="pour-vous">
    <h2 id="pour-vous">Et vous&nbsp;?</h2>
    <ul class="readers">
      <li>
        <h3>Vous habitez ici</h3>
        <p>Ouvrez la page de votre commune&nbsp;: qui aide, comment, et où en savoir plus.</p>
        <p><a href=${communes}>Choisir ma commune</a></p>
      </li>
      <li>
        <h3>Vous tenez le site d’une mairie</h3>
        <p>
          Choisissez votre commune, copiez une ligne, collez-la dans une page&nbsp;: la liste se met ensuite à
          jour toute seule.
          ${
            hasExample(context.index.department)
              ? html`Voyez <a href=${pageHref(context, sitePaths.exampleHarnes)}>l’exemple d’une mairie</a>.`
              : ''
          }
        </p>
        <p><a href=${pageHref(context, sitePaths.configurator)}>Afficher la liste sur votre site</a></p>
      </li>
      <li>
        <h3>Vous agissez dans une association</h3>
        <p>
          Retrouvez votre fiche par votre nom ou votre page Facebook, voyez-la comme les autres la voient,
          faites-la corriger ou retirer sans avoir à vous justifier.
        </p>
        <p><a href=${pageHref(context, sitePaths.check)}>Vérifier votre fiche</a></p>
      </li>
      <li>
        <h3>Vous publiez des bulletins</h3>
        <p>
          Lisez et corrigez un communiqué dans votre navigateur, sans rien installer. L’outil peut servir à
          tout département qui publie une telle série, et
          <a href=${pageHref(context, sitePaths.data)}>les données</a> sont ouvertes.
        </p>
        <p><a href=${pageHref(context, sitePaths.desk)}>Ouvrir la rédaction</a></p>
      </li>
    </ul>
  </section>`;
}

function bulletinsView(context: PageContext) {
  const { bulletins } = context.index;
  return html`<section aria-labelledby="bulletins">
    <h2 id="bulletins">Tous les bulletins</h2>
    <ul class="theme-list plain">
      ${bulletins.toSorted(newestFirst).map(
        (bulletin) =>
          html`<li>
            <a href=${pageHref(context, sitePaths.bulletin(bulletin.id))}
              >Bulletin ${numberAndDateAmong(bulletin, bulletins)}</a
            >
            <span>${formatCount(bulletin.initiatives, 'initiative')}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

import { html } from '@lit-labs/ssr';
// eslint-disable-next-line no-restricted-imports -- What a webmaster pastes is HTML, and ours: nothing of a feed is in it.
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Page } from '../shell/page-shell.ts';
import { snippet } from '../snippet.ts';

/**
 * The sample town hall: a commune's own site, of its own look, with the widget where a webmaster would put it.
 * It stands in Solidaire's site as well as on any other origin.
 * @param site the way to Solidaire's site: `../../`, or its address, ending in `/`
 */
export function exampleHarnesPage({ site }: { site: string }): Page {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Ville de Harnes – site de démonstration</title>
        <meta
          name="description"
          content="Un site de mairie imaginaire, pour voir le module Solidaire en place."
        />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <style>
          * {
            box-sizing: border-box;
          }
          html {
            font:
              16px/1.6 Verdana,
              'DejaVu Sans',
              Geneva,
              sans-serif;
            background: #eef3ef;
            color: #1d2b26;
          }
          body {
            margin: 0;
          }
          a {
            color: #0b5d50;
          }
          a:focus-visible {
            outline: 3px solid #f2b632;
            outline-offset: 2px;
          }
          h1,
          h2,
          h3 {
            font-family: 'Trebuchet MS', Verdana, 'DejaVu Sans', sans-serif;
            line-height: 1.25;
          }
          h1 {
            margin: 0;
          }
          .inner {
            max-width: 1140px;
            margin: 0 auto;
            padding: 0 20px;
          }
          .demo {
            background: #fff3cf;
            border-bottom: 1px solid #e3c15b;
            font-size: 14px;
          }
          .demo p {
            margin-block: 0;
            padding-block: 9px;
          }
          header {
            background: #fff;
          }
          .identity {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: 12px 18px;
            padding-top: 20px;
            padding-bottom: 20px;
          }
          .identity svg {
            flex: none;
          }
          .identity p {
            margin-block: 0;
          }
          .town {
            font:
              700 30px/1.1 'Trebuchet MS',
              Verdana,
              'DejaVu Sans',
              sans-serif;
            color: #0b5d50;
          }
          .motto {
            color: #4d5f57;
            font-size: 14px;
          }
          .call {
            margin-left: auto;
            font-size: 14px;
            text-align: right;
          }
          .menu {
            background: #0b5d50;
          }
          .menu ul {
            display: flex;
            flex-wrap: wrap;
            list-style: none;
            margin-block: 0;
            padding-block: 0;
          }
          .menu a {
            display: block;
            padding: 13px 18px;
            color: #fff;
            text-decoration: none;
          }
          .menu a:hover,
          .menu a[aria-current] {
            background: #08463c;
            box-shadow: inset 0 -4px #f2b632;
          }
          .banner {
            display: block;
            width: 100%;
            height: 190px;
          }
          .columns {
            display: grid;
            gap: 28px;
            padding-top: 28px;
            padding-bottom: 48px;
          }
          .box {
            background: #fff;
            border-radius: 4px;
            padding: 22px 24px;
          }
          .box + .box,
          main > * + * {
            margin-top: 24px;
          }
          .box > h2:first-child {
            margin: 0 0 14px;
            padding-bottom: 8px;
            border-bottom: 3px solid #f2b632;
            font-size: 21px;
          }
          .news {
            display: grid;
            gap: 18px;
            grid-template-columns: repeat(auto-fit, minmax(190px, 1fr));
            list-style: none;
            margin: 0;
            padding: 0;
          }
          .news h3 {
            margin: 4px 0;
            font-size: 17px;
          }
          .news p {
            margin: 0;
            font-size: 15px;
          }
          .news .when {
            color: #4d5f57;
            font-size: 13px;
          }
          .side dl {
            margin: 0;
            font-size: 15px;
          }
          .side dt {
            font-weight: 700;
          }
          .side dd {
            margin: 0 0 10px;
          }
          footer {
            background: #10332c;
            color: #e4efea;
            font-size: 14px;
          }
          footer .inner {
            display: flex;
            flex-wrap: wrap;
            justify-content: space-between;
            gap: 10px 40px;
            padding-top: 26px;
            padding-bottom: 26px;
          }
          footer p {
            margin: 0;
          }
          footer a {
            color: #fff;
          }
          solidaire-initiatives {
            --solidaire-accent: #0b5d50;
            --solidaire-background: #f7faf8;
            --solidaire-soft: #e2efe9;
            --solidaire-border: #d4e1da;
            --solidaire-radius: 4px;
            --solidaire-heading-font: 'Trebuchet MS', Verdana, 'DejaVu Sans', sans-serif;
          }
          @media (min-width: 900px) {
            .columns {
              grid-template-columns: minmax(0, 1fr) 290px;
            }
          }
        </style>
      </head>
      <body>
        <aside class="demo" aria-label="À propos de cette page">
          <p class="inner">
            <strong>Démonstration.</strong> Ce site de mairie est imaginaire&nbsp;: il montre comment le
            module s’insère dans une page. <a href="${site}communes/62413/">Copier la ligne à coller</a>
          </p>
        </aside>
        <header>
          <div class="inner identity">
            <svg width="58" height="64" viewBox="0 0 58 64" aria-hidden="true" focusable="false">
              <path fill="#0b5d50" d="M3 3h52v32c0 15-12 22-26 27C15 57 3 50 3 35z" />
              <path fill="#f2b632" d="M3 40c9-6 17-6 26 0s17 6 26 0c-2 12-13 18-26 22C16 58 5 52 3 40z" />
              <path fill="#fff" d="M29 9 17 34h24zm0 9 5 11H24z" />
            </svg>
            <div>
              <p class="town">Ville de Harnes</p>
              <p class="motto">Vivre ensemble, entre parc et canal</p>
            </div>
            <p class="call">
              Mairie&nbsp;: <a href="tel:+33353010062">03&nbsp;53&nbsp;01&nbsp;00&nbsp;62</a>
            </p>
          </div>
          <nav class="menu" aria-label="Menu principal">
            <ul class="inner">
              <li><a href="#haut" aria-current="page">Accueil</a></li>
              <li><a href="#actualites">Actualités</a></li>
              <li><a href="#solidarite">Solidarité</a></li>
              <li><a href="#pratique">Infos pratiques</a></li>
            </ul>
          </nav>
          <svg
            class="banner"
            viewBox="0 0 1200 190"
            preserveAspectRatio="xMidYMax slice"
            aria-hidden="true"
            focusable="false"
          >
            <path fill="#cfe5ea" d="M0 0h1200v190H0z" />
            <circle cx="930" cy="58" r="30" fill="#f7d774" />
            <path fill="#8fa99f" d="M180 150 330 42l36 20 150 88zM430 150l120-74 26 12 110 62z" />
            <path fill="#5d8f6f" d="M0 134c160-26 300 14 460 4s280-30 440-10 200 20 300 6v56H0z" />
            <path fill="#3f7a63" d="M0 158c200-16 380 14 600 4s400-18 600 2v26H0z" />
            <path fill="#7fb4c4" d="M0 176c220-10 420 6 620 0s400-8 580 0v14H0z" />
            <path
              fill="#2f5d4c"
              d="M760 150v-34l-14 8 22-40 22 40-14-8v34zM820 152v-26l-11 6 18-33 18 33-11-6v26z"
            />
          </svg>
        </header>
        <div class="inner columns" id="haut">
          <main>
            <h1>Bienvenue à Harnes</h1>
            <section class="box" id="actualites" aria-labelledby="titre-actualites">
              <h2 id="titre-actualites">Actualités</h2>
              <ul class="news">
                <li>
                  <p class="when">9 avril</p>
                  <h3>Le marché reste ouvert</h3>
                  <p>Chaque jeudi matin, dans le respect des distances entre clients.</p>
                </li>
                <li>
                  <p class="when">7 avril</p>
                  <h3>Portage de repas</h3>
                  <p>Les aînés peuvent s’inscrire auprès du centre communal d’action sociale.</p>
                </li>
                <li>
                  <p class="when">3 avril</p>
                  <h3>Bibliothèque à emporter</h3>
                  <p>Réservez par téléphone, retirez vos livres à la porte.</p>
                </li>
              </ul>
            </section>
            <section class="box" id="solidarite" aria-label="Solidarité">
              ${unsafeHTML(snippet({ code: '62413', name: 'Harnes' }, site))}
            </section>
          </main>
          <aside class="side" id="pratique" aria-label="Informations pratiques">
            <div class="box">
              <h2>La mairie</h2>
              <dl>
                <dt>Horaires</dt>
                <dd>
                  Du lundi au vendredi, de 8&nbsp;h&nbsp;30 à 12&nbsp;h et de 13&nbsp;h&nbsp;30 à 17&nbsp;h
                </dd>
                <dt>Courriel</dt>
                <dd><a href="mailto:mairie@example.org">mairie@example.org</a></dd>
              </dl>
            </div>
            <div class="box">
              <h2>Numéros utiles</h2>
              <dl>
                <dt>Urgences</dt>
                <dd><a href="tel:112">112</a></dd>
                <dt>Centre communal d’action sociale</dt>
                <dd><a href="tel:+33353010063">03&nbsp;53&nbsp;01&nbsp;00&nbsp;63</a></dd>
              </dl>
            </div>
          </aside>
        </div>
        <footer>
          <div class="inner">
            <p>Ville de Harnes, site de démonstration. Textes et numéros sont inventés.</p>
            <p><a href="${site}">Retour au site Solidaire</a></p>
          </div>
        </footer>
      </body>
    </html>`;
}

/** What `read --review` writes: one self-contained page to read, the source on the left, its reading on the right, problems first. */
import { html } from '@lit-labs/ssr';
import { css } from 'lit';
import { formatDate, typeset } from '../shared/french/format-french.ts';
import { asWritten } from '../site/shell/as-written.ts';
import { renderPage } from './steps/render-page.ts';
import { textsFr } from '../shared/render/texts-fr.ts';
import { fateInWords, type BlockFate } from '../reader/passages/fate.ts';
import type { IdentifiedInitiative } from './steps/identified-bulletin.ts';
import type { Identified } from './steps/ledger.ts';
import { ROLE_NAMES, type Mark } from '../reader/parse-initiative.ts';
import { gravestFirst, LEVEL_NAMES, type Problem } from '../shared/editor/problem.ts';

export interface Review extends Pick<Identified, 'bulletin' | 'problems'> {
  file: string;
  fates: readonly BlockFate[];
}

/** @returns a whole HTML document that asks the network for nothing */
export function buildReviewPage({ file, bulletin, problems, fates }: Review): string {
  const initiatives = bulletin.themes.flatMap((theme) => theme.initiatives);
  const title = `Relecture : ${bulletin.title || file}`;
  return renderPage(
    html`<!doctype html>
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title}</title>
          ${asWritten(`<style>${styles.cssText}</style>`)}
        </head>
        <body>
          <header>
            <h1>${title}</h1>
            <p>
              ${bulletin.date ? `Bulletin n° ${bulletin.number} du ${formatDate(bulletin.date)}. ` : ''}${bulletin.themes.length}
              thèmes, ${initiatives.length} initiatives, ${initiatives.flatMap(({ links }) => links).length}
              liens.
            </p>
          </header>
          <main>
            <section aria-labelledby="problems">
              <h2 id="problems">À regarder</h2>
              ${
                problems.length > 0
                  ? html`<ol class="problems">
                      ${gravestFirst(problems).map(problemView)}
                    </ol>`
                  : html`<p>Rien : tout a été compris sans doute.</p>`
              }
            </section>
            <section class="source" aria-labelledby="source">
              <h2 id="source">Le texte lu</h2>
              <ol>
                ${fates.map(fateView)}
              </ol>
            </section>
            <section class="reading" aria-labelledby="reading">
              <h2 id="reading">Ce qui en est compris</h2>
              ${bulletin.themes.map(
                (theme) =>
                  html`<h3>${typeset(theme.title)}</h3>
                    ${theme.initiatives.map(reviewedInitiativeView)}`,
              )}
            </section>
          </main>
        </body>
      </html>`,
  );
}

const KIND_NAMES = textsFr.organiserKind;

const problemView = ({ level, line, message }: Problem) =>
  html`<li class=${level}>
    <strong>${LEVEL_NAMES[level]}</strong
    >${line > 0 ? html`, <a href="#l${line}">ligne ${line}</a>` : ''}&nbsp;: ${message}
  </li>`;

const fateView = ({ line, text, became, why }: BlockFate) =>
  html`<li id="l${line}" class=${became}>
    <p>${text}</p>
    <small>${line} · ${fateInWords(became)}, ${why}</small>
  </li>`;

function reviewedInitiativeView(initiative: IdentifiedInitiative) {
  const { id, line, text, communes, organisers, links, phones, personal, marks } = initiative;
  return html`<article>
    <h4>
      <a href="#l${line}">${id.slice(id.indexOf('#') + 1)}</a>
      ${organisers.map(({ name }) => name).join(', ')}
    </h4>
    <p class="text">${markedText(text, marks)}</p>
    <dl>
      <dt>Communes</dt>
      <dd>
        ${communes.map(({ name, code, role }) => `${name} (${code}, ${ROLE_NAMES[role]})`).join(' ; ') || '–'}
      </dd>
      <dt>Acteurs</dt>
      <dd>${organisers.map(({ name, kind }) => `${name} (${KIND_NAMES[kind]})`).join(' ; ') || '–'}</dd>
      <dt>Liens</dt>
      <dd>
        ${links.length + phones.length === 0 ? '–' : ''}
        ${links.map(({ kind, url }) => html`<span class="link">${kind} <a href=${url} rel="noreferrer">${url}</a></span>`)}
        ${phones.map((phone) => html`<span class="link">téléphone ${phone}</span>`)}
      </dd>
      <dt>Personne privée</dt>
      <dd>${personal ? 'oui : nom masqué à la publication' : 'non'}</dd>
    </dl>
  </article>`;
}

/** The text with what was recognised in it, the outer mark first where two would overlap. */
function markedText(text: string, marks: readonly Mark[]) {
  const parts = [];
  let done = 0;
  for (const { kind, start, end, label } of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done) continue;
    parts.push(
      text.slice(done, start),
      html`<mark class=${kind} title=${label}>${text.slice(start, end)}</mark>`,
    );
    done = end;
  }
  return [...parts, text.slice(done)];
}

const styles = css`
  :root {
    color-scheme: light dark;
    font:
      16px/1.5 system-ui,
      sans-serif;
    background: light-dark(#faf5ec, #1c1714);
    color: light-dark(#2b231e, #f1e9df);
  }
  body {
    margin: 0 auto;
    max-width: 1500px;
    padding: 24px;
  }
  a {
    color: light-dark(#96391f, #f2a88a);
  }
  main {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0 32px;
  }
  main > section:first-child {
    grid-column: 1 / -1;
  }
  ol {
    list-style: none;
    padding: 0;
  }
  li,
  article {
    background: light-dark(#fffdf9, #26201b);
    border: 1px solid light-dark(#e3d8c9, #453a31);
    border-radius: 8px;
    margin: 0 0 8px;
    padding: 8px 12px;
    overflow-wrap: anywhere;
  }
  li:target {
    outline: 3px solid light-dark(#96391f, #f2a88a);
  }
  .error {
    border-inline-start: 6px solid light-dark(#b3261e, #ff8a80);
  }
  .warning {
    border-inline-start: 6px solid light-dark(#dfa04a, #c48d45);
  }
  .source p {
    margin: 0;
  }
  .source .furniture p,
  .source .struck p {
    opacity: 0.7;
    text-decoration: line-through;
  }
  .source .theme p {
    font-weight: 700;
  }
  .source .initiative {
    border-inline-start: 6px solid light-dark(#5b8266, #7fb08c);
  }
  .source .link {
    border-inline-start: 6px solid light-dark(#4a6fa5, #86a9db);
  }
  small,
  dt {
    color: light-dark(#66574c, #bdae9f);
  }
  mark {
    background: none;
    color: inherit;
    border-block-end: 3px solid light-dark(#5b8266, #7fb08c);
  }
  mark.person {
    border-color: light-dark(#b3261e, #ff8a80);
  }
  mark.organiser {
    border-color: light-dark(#dfa04a, #c48d45);
  }
  mark.territory {
    border-block-end-style: dotted;
  }
  .text {
    white-space: pre-line;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 2px 12px;
    margin: 0;
  }
  dd {
    margin: 0;
  }
  .link {
    display: block;
  }
  @media (max-width: 900px) {
    main {
      grid-template-columns: 1fr;
    }
  }
`;

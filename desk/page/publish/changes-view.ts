/** What a publication would change, commune by commune, each change with what stands there now and what will. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import {
  changedInitiative,
  changesByCommune,
  type BulletinChange,
  type Change,
  type CommuneChanges,
  type FieldChange,
} from '../../../publisher/steps/compare-publications.ts';
import type { PublicationPlan } from '../../../publisher/steps/publication-news.ts';
import { formatCount, typeset } from '../../../shared/french/format-french.ts';
import { numberAndDateAmong } from '../../../shared/french/number-and-date.ts';
import { initiativeTitle } from '../../../shared/render/initiative-title.ts';
import { siteRoot } from '../../../site/tools/published-site.ts';

/** Of one initiative, of several; of a bulletin. */
const WORDS: Readonly<Record<Change['what'], { one: string; many: string; bulletin: string }>> = {
  new: { one: 'nouvelle', many: 'nouvelles', bulletin: 'nouveau' },
  corrected: { one: 'corrigée', many: 'corrigées', bulletin: 'corrigé' },
  withdrawn: { one: 'retirée', many: 'retirées', bulletin: 'retiré' },
};

export interface PreviewChoice {
  /** The commune whose previews are open, by its code. */
  previewed: string | undefined;
  onPreview: (commune: string | undefined) => void;
  /** The title of the series, which the notice names. */
  series: string;
}

/** `2 initiatives nouvelles, 1 corrigée`; empty when nothing changes. */
export function changesInWords({ changes: { initiatives, bulletins } }: PublicationPlan): string {
  const counts = (Object.keys(WORDS) as Change['what'][]).flatMap((what) => {
    const count = initiatives.filter((change) => change.what === what).length;
    return count === 0 ? [] : [{ count, what }];
  });
  const said = counts.map(({ count, what }, index) =>
    index === 0
      ? `${formatCount(count, 'fiche')} ${count < 2 ? WORDS[what].one : WORDS[what].many}`
      : formatCount(count, WORDS[what].one, WORDS[what].many),
  );
  if (said.length > 0) return said.join(', ');
  return bulletins.length > 0 ? formatCount(bulletins.length, 'bulletin changé', 'bulletins changés') : '';
}

export const changesView = (plan: PublicationPlan, choice: PreviewChoice): TemplateResult =>
  html`${
    plan.changes.bulletins.length > 0
      ? html`<ul class="changes">
          ${plan.changes.bulletins.map((change) => bulletinView(change, plan))}
        </ul>`
      : nothing
  }
  ${changesByCommune(plan.changes.initiatives).map((group) => groupView(group, plan, choice))}`;

const bulletinView = ({ what, bulletin, fields }: BulletinChange, { heads }: PublicationPlan) =>
  html`<li>
    <p>
      <span class="change ${what}">${WORDS[what].bulletin}</span>
      Bulletin ${numberAndDateAmong(bulletin, heads)}&nbsp;: ${typeset(bulletin.title)}
    </p>
    ${fieldsView(fields)}
  </li>`;

function groupView({ commune, changes }: CommuneChanges, plan: PublicationPlan, choice: PreviewChoice) {
  const { previewed, onPreview } = choice;
  const isOpen = commune !== undefined && previewed === commune.code;
  return html`<section class="commune-changes" aria-label=${commune?.name ?? 'Sans commune'}>
    <h3>${commune ? typeset(commune.name) : 'Sans commune'}</h3>
    <ul class="changes">
      ${changes.map(changeView)}
    </ul>
    ${
      commune && plan.preview !== undefined
        ? html`<p>
              <button
                type="button"
                class="button quiet small"
                aria-expanded=${isOpen}
                @click=${() => onPreview(isOpen ? undefined : commune.code)}
              >
                ${isOpen ? 'Fermer l’aperçu' : 'Voir l’aperçu'}<span class="unseen"> de ${commune.name}</span>
              </button>
            </p>
            ${isOpen ? previewsView(commune, changes, siteRoot + plan.preview, plan, choice.series) : nothing}`
        : nothing
    }
  </section>`;
}

function changeView(change: Change) {
  const initiative = changedInitiative(change);
  return html`<li>
    <p>
      <span class="change ${change.what}">${WORDS[change.what].one}</span> ${initiativeTitle(initiative)}
      <small>${initiative.id}</small>
    </p>
    ${change.what === 'corrected' ? fieldsView(change.fields) : nothing}
  </li>`;
}

const fieldsView = (fields: readonly FieldChange[]) =>
  fields.length === 0
    ? nothing
    : html`<dl class="fields">
        ${fields.map(
          ({ name, before, after }) =>
            html`<dt>${name}</dt>
              <dd>
                ${before.length > 0 ? html`<del>${before.join(' · ')}</del>` : html`<em>rien</em>`}
                <span aria-hidden="true">→</span><span class="unseen">devient</span>
                ${after.length > 0 ? html`<ins>${after.join(' · ')}</ins>` : html`<em>rien</em>`}
              </dd>`,
        )}
      </dl>`;

/** The page and the widget as they will be, from the site as it was drafted; the notice of the first with a Facebook page. */
function previewsView(
  { code, name }: { code: string; name: string },
  changes: readonly Change[],
  site: string,
  plan: PublicationPlan,
  series: string,
) {
  const noticed = changes.flatMap((change) =>
    change.what !== 'withdrawn' && change.after.links.some(({ identity }) => identity) ? [change.after] : [],
  )[0];
  return html`<div class="previews">
    <figure>
      <figcaption>La page de la commune</figcaption>
      <iframe
        sandbox="allow-scripts"
        src="${site}communes/${code}/"
        title="La page ${name}, telle qu’elle sera"
      ></iframe>
    </figure>
    <figure>
      <figcaption>Le module, sur le site de la mairie</figcaption>
      <iframe
        sandbox="allow-scripts"
        srcdoc=${widgetPage(site, code)}
        title="Le module de ${name}, tel qu’il sera"
      ></iframe>
    </figure>
    ${
      noticed
        ? html`<figure>
            <figcaption>Sur Facebook, avec l’extension</figcaption>
            <div class="notice-preview">
              <div>
                <div .inert=${true} ${ref((host) => void drawNoticeIn(host, noticed, plan, series))}></div>
              </div>
            </div>
          </figure>`
        : nothing
    }
  </div>`;
}

/** A page of nobody's with the widget in it, as a town hall pastes it. @param code a commune's: digits, perhaps a letter */
const widgetPage = (site: string, code: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Module</title><script type="module" src="${site}widget/v1/solidaire.js"></script><solidaire-initiatives commune="${code}"></solidaire-initiatives></html>`;

async function drawNoticeIn(
  host: Element | undefined,
  initiative: Extract<Change, { what: 'new' }>['after'],
  { heads }: PublicationPlan,
  series: string,
) {
  const bulletin = heads.find(({ id }) => id === initiative.bulletin);
  if (!(host instanceof HTMLElement) || !bulletin) return;
  const { drawNotice } = await import('../../../site/check/notice-preview.ts');
  drawNotice(host, { initiative, bulletin, series: { title: series } });
}

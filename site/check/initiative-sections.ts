import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import type { BulletinHead, ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { classifyLink } from '../../shared/addresses/classify-link.ts';
import { capitalised } from '../../shared/french/format-french.ts';
import { numberAndDate } from '../../shared/french/number-and-date.ts';
import { initiativeTitle } from '../../shared/render/initiative-title.ts';
import type { Choices } from '../tools/choices.ts';
import { valueOf, type Choose } from '../tools/fields.ts';
import { previewFormView, previewView } from '../tools/preview-view.ts';
import { linkLabel } from '../../shared/render/contacts.ts';
import { textsFr } from '../../shared/render/texts-fr.ts';
import { initiativeChecks } from './initiative-checks.ts';
import { explainAddress, sameAddresses } from './explain-address.ts';
import { leadsTo, linkKeys, matchKeysOf } from './look-up.ts';
import { namesView, type NamesShown } from './names-view.ts';
import { personNamesOf, replaceNames, type Replacement } from './person-names.ts';
import { placesOf } from './search-view.ts';
import type { SharedCard } from './check-data.ts';

/**
 * What the bulletin says of an initiative, and what is worth a look.
 * @param options the address at which the initiative stands, the ISO date of the day
 */
export function checksView(
  initiative: ListedInitiative,
  { bulletin, page, today }: { bulletin: BulletinHead; page: string; today: string },
): TemplateResult {
  const checks = initiativeChecks(initiative, { date: bulletin.date, today });
  return html`<p class="eyebrow">Bulletin ${numberAndDate(bulletin)} · ${placesOf(initiative)}</p>
    <h2 id="fiche" tabindex="-1">${capitalised(initiativeTitle(initiative))}</h2>
    <p><a href=${page}>Voir la fiche publiée</a></p>
    <h3>À vérifier</h3>
    <ul class="checks">
      ${checks.map(
        ({ good, words }) =>
          html`<li class=${good ? 'good' : 'warning'}>
            <span class="mark-word">${good ? 'Bien' : 'À voir'}</span> ${words}
          </li>`,
      )}
    </ul>`;
}

export interface WidgetPreviewOptions {
  choices: Choices;
  choose: Choose;
  names: NamesShown;
  onNames: (names: NamesShown) => void;
  /** What the names come to. */
  replacements: readonly Replacement[];
}

/** The initiative as a town hall shows it. */
export const widgetPreviewView = (
  initiative: ListedInitiative,
  { choices, choose, names, onNames, replacements }: WidgetPreviewOptions,
): TemplateResult =>
  html`<section aria-labelledby="module">
    <h3 id="module">Sur le site d’une mairie</h3>
    ${
      initiative.personal
        ? html`<p>
            Dans les listes copiées en HTML, l’affiche et les textes à recopier, cette fiche n’est pas
            reprise&nbsp;: elle nomme une personne.
          </p>`
        : nothing
    }
    ${previewFormView(choices, choose)} ${namesView(personNamesOf(initiative), names, onNames)}
    ${previewView('La fiche dans le module', {
      tag: 'solidaire-initiative',
      attributes: { ref: initiative.id },
      choices,
      ...(replacements.length > 0 && {
        retouch: {
          key: JSON.stringify(replacements),
          text: (drawn) => replaceNames(drawn, replacements),
        },
      }),
    })}
  </section>`;

/** The initiative as the extension shows it; its buttons do nothing here. */
export function noticePreviewView(
  initiative: ListedInitiative,
  { bulletin, series }: { bulletin: BulletinHead; series: string },
): TemplateResult {
  // Nobody waits for it who still looks for an initiative.
  const drawHost = async (host: Element | undefined) => {
    if (!(host instanceof HTMLElement)) return;
    const { drawNotice } = await import('./notice-preview.ts');
    drawNotice(host, { initiative, bulletin, series: { title: series } });
  };
  return html`<section aria-labelledby="extension">
    <h3 id="extension">Sur Facebook, avec l’extension</h3>
    ${
      initiative.links.some(({ identity }) => identity)
        ? html`<p>Qui a l’extension voit ceci en bas de votre page&nbsp;:</p>
            <div class="notice-preview">
              <div><div .inert=${true} ${ref((host) => void drawHost(host))}></div></div>
            </div>`
        : html`<p>Rien&nbsp;: le bulletin ne donne pas de page Facebook.</p>`
    }
  </section>`;
}

/** How a link to the initiative looks where it is shared. */
export const sharedCardView = (card: SharedCard | undefined, page: string): TemplateResult =>
  html`<section aria-labelledby="partage">
    <h3 id="partage">Quand on partage son adresse</h3>
    ${
      card
        ? html`<div class="shared-card">
            ${card.image ? html`<img src=${new URL(card.image).pathname} alt="" />` : nothing}
            <p class="hint">${new URL(page).host} · ${card.site}</p>
            <p><strong>${card.title}</strong></p>
            <p>${card.description}</p>
          </div>`
        : html`<p class="hint">La page de la fiche n’a pas pu être lue.</p>`
    }
  </section>`;

/** Which addresses lead to the initiative, and whether one that the reader pastes is among them. */
export function addressesView(
  initiative: ListedInitiative,
  { tried, onTry }: { tried: string; onTry: (address: string) => void },
): TemplateResult {
  const known = initiative.links.filter(({ identity }) => identity);
  return html`<section aria-labelledby="adresses">
    <h3 id="adresses">Les adresses qui y mènent</h3>
    ${
      known.length === 0
        ? html`<p>
            Le bulletin ne donne aucune page Facebook&nbsp;: l’extension ne peut pas reconnaître celle de
            l’association. Faites corriger la fiche pour l’ajouter.
          </p>`
        : known.map(
            (link) =>
              html`<p>
                  ${linkLabel(link, textsFr)}. L’extension la reconnaît sous toutes ses formes, par
                  exemple&nbsp;:
                </p>
                <ul class="addresses">
                  ${link.identity && sameAddresses(link.identity).map((address) => html`<li><code>${address}</code></li>`)}
                </ul>`,
          )
    }
    <label class="field">
      <span>Collez une adresse&nbsp;: mène-t-elle à cette fiche&nbsp;?</span>
      <input
        name="tried"
        maxlength="2000"
        autocomplete="off"
        spellcheck="false"
        .value=${tried}
        @input=${(event: Event) => onTry(valueOf(event))}
      />
    </label>
    <div role="status">${tried.trim() ? verdictView(tried, initiative) : nothing}</div>
  </section>`;
}

function verdictView(tried: string, initiative: ListedInitiative) {
  const said = explainAddress(tried) ?? 'Ce n’est pas une adresse.';
  const contact = classifyLink(tried);
  if (contact && leadsTo(tried, contact, initiative)) return html`<p class="good">Oui. ${said}</p>`;
  const other = matchKeysOf(tried)[0];
  const own = initiative.links.flatMap(linkKeys).map(nameOf);
  return html`<p class="warning">
    Non. ${said}
    ${
      other && own.length > 0
        ? `La fiche donne «\u00A0${own.join('\u00A0» et «\u00A0')}\u00A0», et non «\u00A0${nameOf(other)}\u00A0».`
        : nothing
    }
  </p>`;
}

const nameOf = (key: string) => key.slice(key.indexOf(':') + 1);

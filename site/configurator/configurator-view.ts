/** The configurator whole: the commune, then all that waits for it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CommunesFile } from '../../shared/feed/feed-schema.ts';
import type { ShownArea } from '../../shared/feed/stand-in.ts';
import { areaFolder } from '../data/data-files.ts';
import { attributesOf, type Choices } from '../tools/choices.ts';
import type { Choose } from '../tools/fields.ts';
import { previewFormView, previewView } from '../tools/preview-view.ts';
import { coloursView } from './colours-view.ts';
import { communeStepView } from './commune-step-view.ts';
import { lookView } from './look-view.ts';
import { pasteView } from './paste-view.ts';
import type { posterView } from './poster-view.ts';

/** All that the page is drawn from: one object, of which events make the next. */
export interface ConfiguratorState {
  /** As they stand in the page's address. */
  choices: Choices;
  /** What stands in the field for the commune. */
  typed: string;
  communes: CommunesFile | undefined;
  /** The last commune that was read, and how its poster is drawn. */
  area: { shown: ShownArea; plainText: string; drawPoster: typeof posterView } | undefined;
  failed: boolean;
}

/** What does not change while the page is open. */
interface ConfiguredSite {
  /** The public address, ending in `/`. */
  address: string;
  departmentName: string;
  /** Whom a poster names as its source. */
  source: string;
}

interface ConfiguratorActions {
  choose: Choose;
  chooseCommune: (code: string) => Promise<void>;
  /** Brings the communes that are found to hand. */
  lookThrough: () => void;
  type: (words: string) => void;
}

export function configuratorView(
  state: ConfiguratorState,
  site: ConfiguredSite,
  { choose, chooseCommune, lookThrough, type }: ConfiguratorActions,
): TemplateResult {
  const { choices, typed, communes, area, failed } = state;
  const chosen = area?.shown.area.code === choices.commune ? area : undefined;
  return html`
    ${
      failed
        ? html`<p class="note" role="alert">
            Les données de ce site n’ont pas pu être lues. Vérifiez votre connexion, puis rechargez la page.
          </p>`
        : nothing
    }
    ${communeStepView(communes, {
      ...{ typed, chosen: choices.commune, departmentName: site.departmentName, shown: chosen?.shown },
      ...{ onType: type, onChoose: (code: string) => void chooseCommune(code), onLookThrough: lookThrough },
    })}
    ${chosen ? chosenView(chosen, choices, site, choose) : nothing}
  `;
}

/** Copy, then what need not be chosen: looks with their preview, the poster. */
function chosenView(
  { shown, plainText, drawPoster }: NonNullable<ConfiguratorState['area']>,
  choices: Choices,
  { address, source }: ConfiguredSite,
  choose: Choose,
): TemplateResult {
  return html`${pasteView({ shown, plainText, choices, site: address, choose })}
    <div class="tool-columns">
      <div>
        <section aria-labelledby="presentation">
          <h2 id="presentation">La présentation, si vous voulez</h2>
          <p>
            Ce qui est à copier suit vos choix.
            <a href="#copier" @click=${toCopy}>Revenir au code à copier</a>
          </p>
          ${lookView(choices, shown, choose)} ${coloursView(choices, choose)}
        </section>
      </div>
      <section class="preview-side" aria-labelledby="apercu">
        <h2 id="apercu">Aperçu</h2>
        ${previewFormView(choices, choose)}
        ${previewView('Aperçu du module', {
          tag: 'solidaire-initiatives',
          attributes: { commune: choices.commune, ...attributesOf(choices) },
          choices,
        })}
      </section>
    </div>
    <section class="poster-section" aria-labelledby="affiche">
      <h2 id="affiche">L’affiche</h2>
      <p>Une page A4 pour le panneau de la mairie, avec un code à scanner.</p>
      <p>
        <button type="button" class="button quiet" @click=${() => print()}>Imprimer l’affiche</button>
      </p>
      ${drawPoster(shown, { address: address + areaFolder(shown.area), source })}
    </section>`;
}

/** The page's address holds what is chosen: it does not become that of a place within. */
function toCopy(event: Event) {
  event.preventDefault();
  document.querySelector<HTMLElement>('.paste-forms .button')?.focus();
}

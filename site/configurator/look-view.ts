import { html, nothing, type TemplateResult } from 'lit/html.js';
import { initiativesIn } from '../../shared/feed/listing.ts';
import type { ShownArea } from '../../shared/feed/stand-in.ts';
import { typeset } from '../../shared/french/format-french.ts';
import type { Choices } from '../tools/choices.ts';
import { inputView, radiosView, selectView, type Choose, type Names } from '../tools/fields.ts';

const LAYOUT_NAMES: Names = { list: 'Une colonne', cards: 'Plusieurs colonnes', compact: 'Compacte' };
const LOOK_NAMES: Names = { neutral: 'Sobre', host: 'Celles de votre site' };
const SCOPE_NAMES: Names = {
  department: 'celles de l’intercommunalité, sinon du département',
  intercommunality: 'celles de l’intercommunalité',
  commune: 'rien de plus qu’un lien',
};
const LEVEL_NAMES: Names = Object.fromEntries(
  ['1', '2', '3', '4', '5', '6'].map((level) => [level, `h${level}`]),
);

/** The second step: all that can be chosen of the list, what is seldom needed behind a fold. */
export function lookView(choices: Choices, shown: ShownArea, choose: Choose): TemplateResult {
  const themes = themeNames(shown);
  return html`${radiosView('layout', 'Disposition', LAYOUT_NAMES, choices, choose)}
    ${radiosView('look', 'Polices et couleurs', LOOK_NAMES, choices, choose)}
    <details class="more" ?open=${hasMore(choices)}>
      <summary>Autres réglages</summary>
      ${selectView('scope', 'Si la commune n’a pas d’initiative, montrer', SCOPE_NAMES, choices, choose)}
      ${
        Object.keys(themes).length > 1
          ? selectView('theme', 'Thème', { '': 'Tous les thèmes', ...themes }, choices, choose)
          : nothing
      }
      ${inputView('limit', 'Nombre d’initiatives au plus', 'number', choices, choose, 'toutes')}
      ${inputView('heading', 'Titre', 'text', choices, choose, 'celui d’origine')}
      ${selectView('heading-level', 'Niveau du titre dans votre page', LEVEL_NAMES, choices, choose)}
      ${selectView('lang', 'Langue de l’habillage', { fr: 'français', en: 'anglais' }, choices, choose)}
    </details>`;
}

const hasMore = (choices: Choices) =>
  choices.theme + choices.limit + choices.heading !== '' ||
  choices.scope !== 'department' ||
  choices['heading-level'] !== '2' ||
  choices.lang !== 'fr';

const themeNames = (shown: ShownArea): Names =>
  Object.fromEntries(initiativesIn(shown).map(({ theme }) => [theme.slug, typeset(theme.title)]));

import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { ShownArea } from '../../shared/feed/stand-in.ts';
import { attributesOf, type Choices } from '../tools/choices.ts';
import { CMS_GUIDE, SURVIVAL_WORDS, isCms, type CmsName, type PasteAdvice } from './cms-guide.ts';
import { copyView } from '../tools/copy-button.ts';
import { selectView, type Choose } from '../tools/fields.ts';
import { pasteForm, type PasteSource } from './paste-forms.ts';
import { siteRoot } from '../tools/published-site.ts';
import { sourceCheckView } from './source-check-view.ts';
import { policyView } from './policy-view.ts';

export interface PasteOptions {
  shown: ShownArea;
  plainText: string;
  choices: Choices;
  /** The public address of the site, ending in `/`. */
  site: string;
  choose: Choose;
}

const CMS_NAMES = Object.fromEntries(Object.entries(CMS_GUIDE).map(([id, { name }]) => [id, name]));

/** The second and third steps: the tool that the site is made with, and the form that does best there, ready to be copied. */
export function pasteView({ shown, plainText, choices, site, choose }: PasteOptions): TemplateResult {
  const cms: CmsName = isCms(choices.cms) ? choices.cms : 'html';
  const source: PasteSource = { shown, site, attributes: attributesOf(choices), plainText, draw: drawInPage };
  const [best, ...others] = CMS_GUIDE[cms].forms;
  return html`<section aria-labelledby="outil">
      <h2 id="outil">2. Votre site</h2>
      ${selectView('cms', 'Il est fait avec', CMS_NAMES, { ...choices, cms }, choose)}
    </section>
    <section class="paste" aria-labelledby="copier">
      <h2 id="copier">3. Copier, coller</h2>
      <ol class="paste-forms">
        <li>${formView(best, source)}</li>
      </ol>
      <details class="more">
        <summary>Autres façons</summary>
        <ol class="paste-forms">
          ${others.map((advice) => html`<li>${formView(advice, source)}</li>`)}
        </ol>
      </details>
      ${sourceCheckView(site)} ${policyView(site, source.attributes)}
    </section>`;
}

function formView({ form, survival, advice }: PasteAdvice, source: PasteSource) {
  const { name, fixed, plugin, write } = pasteForm(form);
  const loses = Object.keys(source.attributes).length > 0 && fixed;
  return html`<h3>${name} <span class="fate ${survival}">${SURVIVAL_WORDS[survival]}</span></h3>
    <p>
      ${advice}${loses ? ' Votre présentation n’y passe pas\u00A0: la liste y garde son aspect d’origine.' : nothing}
    </p>
    ${plugin ? html`<p><a href="${siteRoot}${plugin}" download>Télécharger ${plugin.replace(/.*\//, '')}</a></p>` : nothing}
    ${copyView(name, write(source))}`;
}

// Lit's own marks, and what only HTML spells out: Node's renderer leaves neither.
const MARKS = /<!--[^]*?-->/g;

/** A template → its HTML, by the browser. */
function drawInPage(drawn: TemplateResult): string {
  const box = document.createElement('div');
  render(drawn, box);
  return box.innerHTML.replace(MARKS, '').replaceAll('&nbsp;', '\u00A0');
}

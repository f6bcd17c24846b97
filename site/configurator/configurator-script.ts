/**
 * The script of `integrer/`: commune, looks, copy. What was chosen stands in the page's address, which can be kept and
 * sent; nothing is asked of the person, nothing is stored.
 */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { isCommunesFile } from '../../shared/feed/communes-guard.ts';
import { isAreaFile } from '../../shared/feed/feed-guard.ts';
import { communePath, communesPath } from '../../shared/feed/feed-paths.ts';
import type { AreaFile, CommunesFile } from '../../shared/feed/feed-schema.ts';
import { FeedError } from '../../shared/feed/fetch-feed-file.ts';
import { areaFolder, DATA_FILES } from '../data/data-files.ts';
import { attributesOf, readChoices, writeChoices, type Choice, type Choices } from '../tools/choices.ts';
import { coloursView } from './colours-view.ts';
import { communeView } from './commune-step-view.ts';
import { lookView } from './look-view.ts';
import { pasteView } from './paste-view.ts';
import type { posterView } from './poster-view.ts';
import { previewIn, type Preview } from '../tools/preview-frame.ts';
import { feedClient, readSiteFile, siteRoot } from '../tools/published-site.ts';
import { previewFormView } from '../tools/preview-form-view.ts';

const app = document.querySelector<HTMLElement>('#configurateur');
const { department = '', site = '', source = '' } = app?.dataset ?? {};

// A link may say what was chosen behind `?` too; in the page it stands behind `#`.
let choices: Choices = readChoices(location.hash.length > 1 ? location.hash : location.search);
if (location.search) history.replaceState(null, '', `${location.pathname}#${writeChoices(choices)}`);
let typed = '';
let communes: CommunesFile | undefined;
/** What is shown of the commune; the poster's script comes with it, so that nobody waits for it who still chooses. */
let area: { file: AreaFile; plainText: string; drawPoster: typeof posterView } | undefined;
let failed = false;
let showPreview: ((preview: Preview) => void) | undefined;

/** Changes a choice, and with it the address and the page. */
function choose(name: Choice, value: string) {
  choices = readChoices(new URLSearchParams({ ...choices, [name]: value }).toString());
  history.replaceState(null, '', `#${writeChoices(choices)}`);
  update();
}

function update() {
  draw();
  void loadArea(choices.commune);
}

async function loadArea(code: string) {
  if (code === '' || area?.file.area.code === code) return;
  try {
    const [{ data: file }, { posterView: drawPoster }] = await Promise.all([
      feedClient.get(communePath(code), isAreaFile),
      import('./poster-view.ts'),
    ]);
    const plainText = await readSiteFile(areaFolder(file.area) + DATA_FILES.text.name);
    if (code !== choices.commune) return;
    area = { file, plainText, drawPoster };
    failed = false;
    // A code from before communes merged is answered with the present one.
    if (file.area.code !== code) return choose('commune', file.area.code);
  } catch (error) {
    // Of a commune that is not there, the first step says so.
    failed = !(error instanceof FeedError && error.status === 404 && error.url.endsWith(communePath(code)));
  }
  draw();
}

async function loadCommunes() {
  try {
    communes = (await feedClient.get(communesPath(department), isCommunesFile)).data;
  } catch {
    failed = true;
  }
  draw();
}

function draw() {
  if (!app) return;
  render(pageView(), app);
  const frame = app.querySelector<HTMLIFrameElement>('.preview iframe');
  if (!frame) {
    showPreview = undefined;
    return;
  }
  showPreview ??= previewIn(frame);
  showPreview({
    tag: 'solidaire-initiatives',
    attributes: { commune: choices.commune, ...attributesOf(choices) },
    width: choices.width as Preview['width'],
    scheme: choices.scheme as Preview['scheme'],
  });
}

function pageView(): TemplateResult {
  return html`
    ${
      failed
        ? html`<p class="note" role="alert">
            Les données de ce site n’ont pas pu être lues. Vérifiez votre connexion, puis rechargez la page.
          </p>`
        : nothing
    }
    ${communeView(communes, {
      typed,
      chosen: choices.commune,
      onType: (words) => {
        typed = words;
        draw();
      },
      onChoose: ({ code }) => {
        typed = '';
        choose('commune', code);
        app?.querySelector<HTMLElement>('#choisie')?.focus();
      },
    })}
    ${area?.file.area.code === choices.commune ? chosenView(area) : nothing}
  `;
}

/** Looks and preview, copy, poster: all that waits for a commune. */
function chosenView({ file, plainText, drawPoster }: NonNullable<typeof area>): TemplateResult {
  const address = site || siteRoot;
  return html`<div class="tool-columns">
      <div>
        <section aria-labelledby="presentation">
          <h2 id="presentation">2. La présentation</h2>
          ${lookView(choices, file, choose)} ${coloursView(choices, choose)}
        </section>
      </div>
      <section class="preview-side" aria-labelledby="apercu">
        <h2 id="apercu">Aperçu</h2>
        ${previewFormView(choices, choose)}
        <div class="preview">
          <iframe src="${siteRoot}integrer/essai/" title="Aperçu du module"></iframe>
        </div>
      </section>
    </div>
    ${pasteView({ file, plainText, choices, site: address, choose })}
    <section class="poster-section" aria-labelledby="affiche">
      <h2 id="affiche">L’affiche</h2>
      <p>Une page A4 pour le panneau de la mairie, avec un code à scanner.</p>
      <p>
        <button type="button" class="button quiet" @click=${() => print()}>Imprimer l’affiche</button>
      </p>
      ${drawPoster(file, { address: address + areaFolder(file.area), source })}
    </section>`;
}

addEventListener('hashchange', () => {
  choices = readChoices(location.hash);
  update();
});
// What stands there is for readers without JavaScript.
app?.replaceChildren();
update();
void loadCommunes();

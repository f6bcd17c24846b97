import { html, svg, type TemplateResult } from 'lit/html.js';
import { encode } from 'uqr';
import { initiativesIn } from '../../shared/feed/listing.ts';
import type { ShownArea } from '../../shared/feed/stand-in.ts';
import { ofCommune, typeset } from '../../shared/french/format-french.ts';
import { initiativeTitle } from '../../shared/render/initiative-title.ts';
import { emptyCommuneWords, listTitle } from '../commune-words.ts';

const MOST_NAMES = 6;

/** One A4 sheet for the notice board: what it is, a few names, and the page's address to scan or to type. */
export function posterView(
  shownArea: ShownArea,
  { address, source }: { address: string; source: string },
): TemplateResult {
  const { area, standIn } = shownArea;
  // Nobody takes a poster down when an initiative is withdrawn: no name of a person on it.
  const shown = initiativesIn(shownArea).filter(({ personal }) => !personal);
  return html`<section class="poster" aria-labelledby="affiche-titre">
    <p class="poster-brow">Près de chez vous, on s’entraide</p>
    <h3 id="affiche-titre">${listTitle(shownArea)}</h3>
    ${standIn ? html`<p>${emptyCommuneWords(shownArea, true)}</p>` : ''}
    ${
      shown.length > 0
        ? html`<ul>
            ${shown.slice(0, MOST_NAMES).map((each) => html`<li>${initiativeTitle(each)}</li>`)}
          </ul>`
        : html`<p>Qui aide, comment, et où en savoir plus.</p>`
    }
    <div class="poster-code">
      ${qrCodeView(address, `Code à scanner : page ${ofCommune(area.name)}`)}
      <p>Scannez ce code, ou tapez l’adresse&nbsp;:<br /><strong>${address}</strong></p>
    </div>
    <p class="poster-source">Source&nbsp;: ${typeset(source)}. Sans cookie ni suivi.</p>
  </section>`;
}

/** A QR code with the quiet zone that the standard asks for, dark on light whatever the page. */
function qrCodeView(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return html`<svg class="qr-code" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
    ${svg`<path class="qr-paper" d="M0 0h${size}v${size}H0z" /><path class="qr-ink" d=${path} />`}
  </svg>`;
}

import { html, type TemplateResult } from 'lit';
import { listedPlaces } from '../../shared/feed/listing.ts';
import { typeset } from '../../shared/french/format-french.ts';
import { initiativeTitle } from '../../shared/render/initiative-title.ts';
import type { Texts } from '../../shared/render/texts.ts';
import type { SourcedInitiative } from '../feed/find-initiatives.ts';
import { initiativePageAddress } from '../own-addresses.ts';

/** Initiatives one a line, each leading to the extension's own page of it. */
export const initiativeLinesView = (
  initiatives: readonly SourcedInitiative[],
  texts: Texts,
): TemplateResult =>
  html`<ul class="entries">
    ${initiatives.map((sourced) => html`<li>${initiativeLineView(sourced, texts)}</li>`)}
  </ul>`;

function initiativeLineView({ initiative, bulletin }: SourcedInitiative, texts: Texts) {
  const places = listedPlaces(initiative);
  const names = (places.length > 0 ? places : initiative.territories).map(({ name }) => name);
  const facts = [...names, texts.bulletin(bulletin.number, texts.date(bulletin.date))];
  return html`<p class="theme" lang="fr">${typeset(initiative.theme.title)}</p>
    <a href=${initiativePageAddress(initiative.id)}>${initiativeTitle(initiative, texts)}</a>
    <p class="facts">${facts.join(' · ')}</p>`;
}

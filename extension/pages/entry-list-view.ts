import { html, type TemplateResult } from 'lit';
import { typeset } from '../../shared/french/format-french.ts';
import { listedPlaces } from '../../shared/feed/listed-places.ts';
import { initiativeTitle } from '../../shared/render/initiative-title.ts';
import type { Texts } from '../../shared/render/texts.ts';
import { entryPageAddress } from '../entry-page-address.ts';
import type { Entry } from '../feed/find-entries.ts';

/** Entries one a line, each leading to the extension's own page of it. */
export const entryListView = (entries: readonly Entry[], texts: Texts): TemplateResult =>
  html`<ul class="entries">
    ${entries.map((entry) => html`<li>${lineView(entry, texts)}</li>`)}
  </ul>`;

function lineView({ initiative, bulletin }: Entry, texts: Texts) {
  const places = listedPlaces(initiative);
  const names = (places.length > 0 ? places : initiative.territories).map(({ name }) => name);
  const facts = [...names, texts.bulletin(bulletin.number, texts.date(bulletin.date))];
  return html`<p class="theme" lang="fr">${typeset(initiative.theme.title)}</p>
    <a href=${entryPageAddress(initiative.id)}>${initiativeTitle(initiative, texts)}</a>
    <p class="facts">${facts.join(' · ')}</p>`;
}

import { html, type TemplateResult } from 'lit/html.js';
import { communesOfTerritory, territoriesOf } from '../../../reader/places/territories.ts';
import type { Gazetteer } from '../../../reader/places/gazetteer.ts';
import { departmentOf } from '../../../shared/feed/feed-paths.ts';
import { findCommunes } from '../../../shared/feed/find-communes.ts';
import type { DeskActions } from '../desk-actions.ts';
import { contentsOf, gazetteerOf, type DeskState } from '../desk-state.ts';
import { unreadView } from '../unread-view.ts';
import { headOf } from './bulletin-head.ts';
import { bulletinHeadView } from './bulletin-head-view.ts';
import type { EntryContext, FoundCommune } from './entry-context.ts';
import { entryListView } from './entry-list-view.ts';
import { entriesOf, themesOf } from './release-entries.ts';
import type { Surroundings } from './where-it-stands.ts';

/** « Fiches »: each initiative as it will be seen, and its fields. */
export function entriesView(state: DeskState, { change, edit }: DeskActions): TemplateResult {
  const { release } = state.place;
  const entries = release === undefined ? undefined : entriesOf(state, release);
  const head = release === undefined ? undefined : headOf(state, release);
  const gazetteer = gazetteerOf(state);
  if (!entries || !head || !gazetteer) return unreadView(state);
  const own: Pick<EntryContext, 'state' | 'actions'> = {
    state: state.entries,
    actions: { change: (part) => change((now) => ({ entries: { ...now.entries, ...part } })), edit },
  };
  const seriesSource = contentsOf(state)?.series?.source ?? '';
  return html`${bulletinHeadView({ ...own, seriesSource }, head)}
  ${entryListView(
    {
      ...own,
      themes: themesOf(entries),
      searchCommunes: (typed) => searchCommunes(typed, gazetteer),
      communeName: (code) => gazetteer.communes.get(code)?.name,
      territories: territoriesOf(gazetteer.department).map(({ slug, name }) => ({ slug, name })),
      around: surroundingsOf(gazetteer),
      fullNames: contentsOf(state)?.series?.fullNames ?? false,
      today: state.today,
    },
    entries,
  )}`;
}

const MOST_FOUND = 8;

/** Those of the département, then towns elsewhere that a bulletin may name. */
function searchCommunes(typed: string, { file, departmentNames }: Gazetteer): FoundCommune[] {
  const own = findCommunes(typed, file, MOST_FOUND);
  const towns = { communes: file.elsewhere.map((town) => ({ ...town, postalCodes: [] })), oldCodes: {} };
  const others = findCommunes(typed, towns, Math.max(0, MOST_FOUND - own.length));
  return [
    ...own.map(({ code, name, postalCodes }) => ({ code, name, detail: postalCodes.join(', ') })),
    ...others.map(({ code, name }) => ({
      code,
      name,
      detail: departmentNames.get(departmentOf(code)) ?? '',
    })),
  ];
}

const surroundingsOf = ({ department }: Gazetteer): Surroundings => ({
  department: department.code,
  intercommunalities: department.intercommunalities,
  membersOf: (slug) => {
    const territory = territoriesOf(department).find((each) => each.slug === slug);
    const codes = territory ? communesOfTerritory(territory, department) : [];
    return codes.map((code) => ({ code, name: department.communes.get(code)?.name ?? code }));
  },
});

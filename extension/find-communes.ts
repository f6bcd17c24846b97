/** The communes of the followed départements: to choose one's own, and to find what the bulletins say of them. */
import { feedPaths } from '../shared/feed-paths.ts';
import type { CommunesFile, Territory } from '../shared/feed-schema.ts';
import { listedPlaces } from '../shared/listed-places.ts';
import { feedChecks, readDepartments, type Feed } from './feed.ts';
import type { Entry } from './find-entries.ts';
import { createForgivingSearch } from './forgiving-search.ts';

export type Commune = CommunesFile['communes'][number];

export async function listCommunes(feed: Feed | undefined): Promise<Commune[]> {
  if (!feed) return [];
  const files = await Promise.all(
    feed.departments.map(({ code }) => feed.read(feedPaths.communes(code), feedChecks.communes)),
  );
  return files.flatMap((file) => file?.communes ?? []);
}

/** The search for a commune by its name, its postal code or its INSEE code. */
export const createCommuneSearch = (communes: readonly Commune[]) =>
  createForgivingSearch(communes, {
    name: { text: ({ name }) => name, boost: 2 },
    codes: { text: ({ code, postalCodes }) => [code, ...postalCodes].join(' ') },
  });

/** What the bulletins say of some communes, and of the areas around them ("dans le secteur"). */
export interface LocalEntries {
  here: Entry[];
  nearby: Entry[];
}

export async function findLocalEntries(
  feed: Feed | undefined,
  entries: readonly Entry[],
  communes: readonly string[],
): Promise<LocalEntries> {
  const chosen = new Set(communes);
  const territories = (await readDepartments(feed)).flatMap((department) => department.territories);
  const around = new Set(
    territories.filter((each) => each.communes.some((code) => chosen.has(code))).map(({ slug }) => slug),
  );
  const isHere = ({ initiative }: Entry) => listedPlaces(initiative).some(({ code }) => chosen.has(code));
  const isAround = ({ slug }: Territory) => around.has(slug);
  return {
    here: entries.filter(isHere),
    nearby: entries.filter((entry) => !isHere(entry) && entry.initiative.territories.some(isAround)),
  };
}

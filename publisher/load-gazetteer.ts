/** The gazetteer of a département from the files of @etalab/decoupage-administratif. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feedPatterns } from '../shared/feed/feed-patterns.ts';
import type { GazetteerFile } from '../shared/feed/feed-schema.ts';
import {
  openGazetteer,
  sliceGazetteer,
  type Gazetteer,
  type GazetteerRows,
} from '../reader/places/gazetteer.ts';

// The package's own entry reads its files from the current folder; the data files themselves are what one can rely on.
const load = (file: 'communes' | 'epci' | 'departements') =>
  JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${file}.json`),
      'utf8',
    ),
  ) as unknown;

let rows: GazetteerRows | undefined;
const known = new Map<string, Gazetteer | undefined>();

/** Loads on first use: the files weigh 13 MB and half of the commands need none of them. */
const loadRows = (): GazetteerRows =>
  (rows ??= {
    communes: load('communes'),
    epci: load('epci'),
    departements: load('departements'),
    territories: loadTerritories,
  } as GazetteerRows);

/** One file a département; most have none yet. */
function loadTerritories(department: string): GazetteerFile['territories'] {
  const file = new URL(`../reader/lexicon/territories/${department}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as GazetteerFile['territories']) : [];
}

/** All départements that there is a gazetteer of. */
export const loadDepartments = (): { code: string; name: string }[] =>
  loadRows().departements.flatMap(({ code, nom }) =>
    feedPatterns.departmentCode.test(code) ? [{ code, name: nom }] : [],
  );

/** The same slice that the feed carries. @returns undefined for a code that is no département's */
export function loadGazetteer(department: string): Gazetteer | undefined {
  if (!known.has(department)) {
    const file = sliceGazetteer(loadRows(), department);
    known.set(department, file && openGazetteer(file));
  }
  return known.get(department);
}

/** The gazetteer of a département from the files of @etalab/decoupage-administratif. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  openGazetteer,
  sliceGazetteer,
  type Gazetteer,
  type GazetteerRows,
} from '../reader/places/gazetteer.ts';

// The package's own entry reads its files from the current folder; the data files themselves are what one can rely on.
const load = (file: keyof GazetteerRows) =>
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
  } as GazetteerRows);

/** The same slice that the feed carries. @returns undefined for a code that is no département's */
export function loadGazetteer(department: string): Gazetteer | undefined {
  if (!known.has(department)) {
    const file = sliceGazetteer(loadRows(), department);
    known.set(department, file && openGazetteer(file));
  }
  return known.get(department);
}

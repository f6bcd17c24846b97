/**
 * The communes of France and what holds them, as the releases of one département need them: a slice of
 * @etalab/decoupage-administratif (INSEE COG, DGCL, La Poste; Licence Ouverte 2.0) that the feed carries, so that a browser
 * reads with what the command line reads with. Codes are INSEE codes, always strings.
 */
import { departmentOf, FEED_VERSION } from '../../shared/feed/feed-paths.ts';
import { feedPatterns } from '../../shared/feed/feed-patterns.ts';
import type { GazetteerFile } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { neighboursOf } from '../lexicon/lexicon.ts';

/** The package's `communes`, `epci` and `departements`, as they stand there, and the lexicon's territories of a département. */
export interface GazetteerRows {
  territories: (department: string) => GazetteerFile['territories'];
  communes: readonly CommuneRow[];
  epci: readonly IntercommunalityRow[];
  departements: readonly { code: string; nom: string }[];
}

interface CommuneRow {
  code: string;
  nom: string;
  departement?: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  population?: number;
  codesPostaux?: string[];
  anciensCodes?: string[];
  chefLieu?: string;
}

interface IntercommunalityRow {
  code: string;
  nom: string;
  membres: { code: string }[];
}

export interface Gazetteer {
  /** What it was opened from. */
  file: GazetteerFile;
  /** Where the bulletin comes from: names are looked for there, elsewhere only when the text says so. */
  department: Department;
  /** All départements: their names, by code. */
  departmentNames: ReadonlyMap<string, string>;
  /** Today's communes of the département, of its neighbours, and the larger ones of France, by code. */
  communes: ReadonlyMap<string, GazetteerCommune>;
}

export interface GazetteerCommune {
  code: string;
  name: string;
  department: string;
  population: number;
}

/** A named area that is no commune; one without intercommunalities names no exact area and only labels. */
export type NamedArea = GazetteerFile['territories'][number];

export type Intercommunality = GazetteerFile['intercommunalities'][number];

export interface Department {
  code: string;
  name: string;
  /** Today's communes, by code. */
  communes: ReadonlyMap<string, GazetteerCommune & { postalCodes: string[] }>;
  formerNames: GazetteerFile['formerNames'];
  oldCodes: ReadonlyMap<string, string>;
  intercommunalities: readonly Intercommunality[];
  /** Those that the lexicon lists: `territories.ts` adds the intercommunalities. */
  territories: readonly NamedArea[];
}

/**
 * From this size on a release may name a commune of any département without our knowing its neighbours: nine in ten chief
 * towns of arrondissements are as large. All communes would make the file seven times as heavy (300 KiB of brotli for 42).
 */
const KNOWN_FROM = 5000;

/** @returns undefined for a code that is no département's */
export function sliceGazetteer(rows: GazetteerRows, code: string): GazetteerFile | undefined {
  const departments = rows.departements.filter((row) => feedPatterns.departmentCode.test(row.code));
  const name = departments.find((row) => row.code === code)?.nom;
  if (name === undefined) return undefined;
  const own = rows.communes.filter(({ departement }) => departement === code);
  const current = own.filter(isOfToday);
  const codes = new Set(current.map((row) => row.code));
  const names = new Set(current.map(({ nom }) => foldText(nom)));
  const near = new Set(neighboursOf(code));
  const known = new Set(departments.map((row) => row.code));
  return {
    version: FEED_VERSION,
    department: { code, name },
    departmentNames: Object.fromEntries(departments.map((row) => [row.code, row.nom])),
    communes: current.map((row) => ({ ...toCommune(row), postalCodes: row.codesPostaux ?? [] })),
    oldCodes: Object.fromEntries(
      current.flatMap((row) =>
        (row.anciensCodes ?? []).filter((old) => !codes.has(old)).map((old) => [old, row.code]),
      ),
    ),
    formerNames: own.flatMap((row) =>
      !isOfToday(row) && row.chefLieu && codes.has(row.chefLieu) && !names.has(foldText(row.nom))
        ? [{ name: row.nom, code: row.chefLieu }]
        : [],
    ),
    intercommunalities: rows.epci
      .filter(({ membres }) => membres.some((member) => codes.has(member.code)))
      .map(({ code: siren, nom, membres }) => ({
        siren,
        name: nom,
        members: membres.map((member) => member.code),
      })),
    territories: rows.territories(code),
    elsewhere: rows.communes
      .filter(
        (row) =>
          isOfToday(row) &&
          row.departement !== code &&
          known.has(row.departement ?? '') &&
          (near.has(row.departement ?? '') || (row.population ?? 0) >= KNOWN_FROM),
      )
      .map(toCommune),
  };
}

export function openGazetteer(file: GazetteerFile): Gazetteer {
  const { department, formerNames, oldCodes, intercommunalities, territories } = file;
  const own = file.communes.map((commune) => ({ ...commune, department: department.code }));
  const others = file.elsewhere.map((commune) => ({ ...commune, department: departmentOf(commune.code) }));
  return {
    file,
    department: {
      ...department,
      communes: new Map(own.map((commune) => [commune.code, commune])),
      formerNames,
      oldCodes: new Map(Object.entries(oldCodes)),
      intercommunalities,
      territories,
    },
    departmentNames: new Map(Object.entries(file.departmentNames)),
    communes: new Map([...own, ...others].map((commune) => [commune.code, commune])),
  };
}

const isOfToday = ({ type }: CommuneRow) => type === 'commune-actuelle';

const toCommune = ({ code, nom, population = 0 }: CommuneRow) => ({ code, name: nom, population });

/** @example findDepartmentCode(gazetteer, 'Nord') // '59' */
export function findDepartmentCode({ departmentNames }: Gazetteer, name: string): string | undefined {
  const [code] = departmentNames.has(name)
    ? [name]
    : (departmentsByName(departmentNames).get(foldText(name)) ?? []);
  return code;
}

/**
 * A commune anywhere in France by its name.
 * @param department only there, when the text says which
 * @returns undefined when none bears it, or when several do and none is ten times larger than the others
 */
export function findCommuneInFrance(
  gazetteer: Gazetteer,
  name: string,
  department?: string,
): GazetteerCommune | undefined {
  const [first, second] = communesCalled(name, gazetteer)
    .filter((commune) => department === undefined || commune.department === department)
    .sort((a, b) => b.population - a.population);
  return second && first && first.population < 10 * second.population ? undefined : first;
}

/** All that bear a name, however it is written. */
export const communesCalled = (name: string, { communes }: Gazetteer): readonly GazetteerCommune[] =>
  communesByName(communes).get(foldText(name)) ?? [];

const communesByName = byFoldedName((communes: Gazetteer['communes']) =>
  Array.from(communes.values(), (commune) => [commune.name, commune]),
);
const departmentsByName = byFoldedName((names: Gazetteer['departmentNames']) =>
  Array.from(names, ([code, name]) => [name, code]),
);

/** An index that is made once for each gazetteer: a release asks it hundreds of times. */
function byFoldedName<K extends object, T>(
  entriesOf: (source: K) => readonly (readonly [name: string, what: T])[],
) {
  const indexes = new WeakMap<K, ReadonlyMap<string, readonly T[]>>();
  return (source: K): ReadonlyMap<string, readonly T[]> => {
    const known = indexes.get(source);
    if (known) return known;
    const index = new Map<string, T[]>();
    for (const [name, what] of entriesOf(source)) {
      const folded = foldText(name);
      index.set(folded, [...(index.get(folded) ?? []), what]);
    }
    indexes.set(source, index);
    return index;
  };
}

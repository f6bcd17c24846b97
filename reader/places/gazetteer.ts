/**
 * The communes of France and what holds them, from @etalab/decoupage-administratif (INSEE COG, DGCL, La Poste;
 * Licence Ouverte 2.0). Codes are INSEE codes, always strings.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { foldText } from '../../shared/french/fold-text.ts';

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

export interface Commune {
  code: string;
  name: string;
  department: string;
  population: number;
  postalCodes: string[];
}

export interface Intercommunality {
  siren: string;
  name: string;
  /** Codes of the member communes, those of other départements included. */
  members: string[];
}

export interface Department {
  code: string;
  name: string;
  /** Today's communes, by code. */
  communes: ReadonlyMap<string, Commune>;
  /** Names that delegated and associated communes still go by → the commune that they belong to. */
  formerNames: readonly { name: string; code: string }[];
  oldCodes: ReadonlyMap<string, string>;
  intercommunalities: readonly Intercommunality[];
}

// The package's own entry reads its files from the current folder; the data files themselves are what one can rely on.
const load = <T>(file: string): T =>
  JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${file}.json`),
      'utf8',
    ),
  ) as T;

/** Computes once, on first use: the files weigh 13 MB and half of the commands need none of them. */
const lazy = <T>(compute: () => T) => {
  let value: { of: T } | undefined;
  return () => (value ??= { of: compute() }).of;
};

const communeRows = lazy(() => load<CommuneRow[]>('communes'));
const intercommunalityRows = lazy(() => load<IntercommunalityRow[]>('epci'));
const departmentNames = lazy(
  () => new Map(load<{ code: string; nom: string }[]>('departements').map(({ code, nom }) => [code, nom])),
);

const toCommune = (row: CommuneRow): Commune => ({
  code: row.code,
  name: row.nom,
  department: row.departement ?? '',
  population: row.population ?? 0,
  postalCodes: row.codesPostaux ?? [],
});

const cache = new Map<string, Department>();

/** @returns undefined for a code that is no département's */
export function findDepartment(code: string): Department | undefined {
  const name = departmentNames().get(code);
  if (name === undefined) return undefined;
  const department = cache.get(code) ?? buildDepartment(code, name);
  cache.set(code, department);
  return department;
}

/** @example findDepartmentCode('Nord') // '59' */
export function findDepartmentCode(name: string): string | undefined {
  const folded = foldText(name);
  for (const [code, each] of departmentNames()) if (code === name || foldText(each) === folded) return code;
  return undefined;
}

function buildDepartment(code: string, name: string): Department {
  const rows = communeRows().filter(({ departement }) => departement === code);
  const current = rows.filter(({ type }) => type === 'commune-actuelle');
  const communes = new Map(current.map((row) => [row.code, toCommune(row)]));
  const currentNames = new Set(current.map(({ nom }) => foldText(nom)));
  return {
    code,
    name,
    communes,
    formerNames: rows.flatMap(({ type, nom, chefLieu }) =>
      type !== 'commune-actuelle' && chefLieu && communes.has(chefLieu) && !currentNames.has(foldText(nom))
        ? [{ name: nom, code: chefLieu }]
        : [],
    ),
    oldCodes: new Map(
      current.flatMap((row) =>
        (row.anciensCodes ?? []).filter((old) => !communes.has(old)).map((old) => [old, row.code]),
      ),
    ),
    intercommunalities: intercommunalityRows()
      .filter(({ membres }) => membres.some((member) => communes.has(member.code)))
      .map(({ code: siren, nom, membres }) => ({
        siren,
        name: nom,
        members: membres.map((member) => member.code),
      })),
  };
}

const byFoldedName = lazy(() => {
  const groups = new Map<string, Commune[]>();
  for (const row of communeRows()) {
    if (row.type !== 'commune-actuelle') continue;
    const name = foldText(row.nom);
    groups.set(name, [...(groups.get(name) ?? []), toCommune(row)]);
  }
  return groups;
});

/**
 * A commune anywhere in France by its name.
 * @param department only there, when the text says which
 * @returns undefined when none bears it, or when several do and none is ten times larger than the others
 */
export function findCommuneInFrance(name: string, department?: string): Commune | undefined {
  const found = (byFoldedName().get(foldText(name)) ?? [])
    .filter((commune) => department === undefined || commune.department === department)
    .sort((a, b) => b.population - a.population);
  const [first, second] = found;
  return second && first && first.population < 10 * second.population ? undefined : first;
}

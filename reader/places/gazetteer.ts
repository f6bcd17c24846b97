/**
 * The communes of France and what holds them, as the bulletins of one département need them. Built from the rows of
 * @etalab/decoupage-administratif (INSEE COG, DGCL, La Poste; Licence Ouverte 2.0), wherever they were loaded. Codes are
 * INSEE codes, always strings.
 */
import { foldText } from '../../shared/french/fold-text.ts';

/** The package's `communes`, `epci` and `departements`, as they stand there. */
export interface GazetteerRows {
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
  /** Where the bulletin comes from: names are looked for there, elsewhere only when the text says so. */
  department: Department;
  /** All départements: their names, by code. */
  departmentNames: ReadonlyMap<string, string>;
  /** Today's communes of all France, by code. */
  communes: ReadonlyMap<string, GazetteerCommune>;
}

export interface GazetteerCommune {
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
  communes: ReadonlyMap<string, GazetteerCommune>;
  /** Names that delegated and associated communes still go by → the commune that they belong to. */
  formerNames: readonly { name: string; code: string }[];
  oldCodes: ReadonlyMap<string, string>;
  intercommunalities: readonly Intercommunality[];
}

/** @returns undefined for a code that is no département's */
export function buildGazetteer(rows: GazetteerRows, code: string): Gazetteer | undefined {
  const departmentNames = new Map(rows.departements.map((row) => [row.code, row.nom]));
  const name = departmentNames.get(code);
  if (name === undefined) return undefined;
  const communes = rows.communes.filter(isOfToday).map(toCommune);
  return {
    department: toDepartment(rows, code, name),
    departmentNames,
    communes: new Map(communes.map((commune) => [commune.code, commune])),
  };
}

const isOfToday = ({ type }: CommuneRow) => type === 'commune-actuelle';

const toCommune = (row: CommuneRow): GazetteerCommune => ({
  code: row.code,
  name: row.nom,
  department: row.departement ?? '',
  population: row.population ?? 0,
  postalCodes: row.codesPostaux ?? [],
});

function toDepartment({ communes: all, epci }: GazetteerRows, code: string, name: string): Department {
  const rows = all.filter(({ departement }) => departement === code);
  const current = rows.filter(isOfToday);
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
    intercommunalities: epci
      .filter(({ membres }) => membres.some((member) => communes.has(member.code)))
      .map(({ code: siren, nom, membres }) => ({
        siren,
        name: nom,
        members: membres.map((member) => member.code),
      })),
  };
}

/** @example findDepartmentCode(gazetteer, 'Nord') // '59' */
export function findDepartmentCode({ departmentNames }: Gazetteer, name: string): string | undefined {
  const folded = foldText(name);
  for (const [code, each] of departmentNames) if (code === name || foldText(each) === folded) return code;
  return undefined;
}

/**
 * A commune anywhere in France by its name.
 * @param department only there, when the text says which
 * @returns undefined when none bears it, or when several do and none is ten times larger than the others
 */
export function findCommuneInFrance(
  { communes }: Gazetteer,
  name: string,
  department?: string,
): GazetteerCommune | undefined {
  const [first, second] = (byFoldedName(communes).get(foldText(name)) ?? [])
    .filter((commune) => department === undefined || commune.department === department)
    .sort((a, b) => b.population - a.population);
  return second && first && first.population < 10 * second.population ? undefined : first;
}

const indexes = new WeakMap<Gazetteer['communes'], ReadonlyMap<string, readonly GazetteerCommune[]>>();

function byFoldedName(communes: Gazetteer['communes']): ReadonlyMap<string, readonly GazetteerCommune[]> {
  const known = indexes.get(communes);
  if (known) return known;
  const index = new Map<string, GazetteerCommune[]>();
  for (const commune of communes.values()) {
    const name = foldText(commune.name);
    index.set(name, [...(index.get(name) ?? []), commune]);
  }
  indexes.set(communes, index);
  return index;
}

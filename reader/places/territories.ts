/**
 * The named areas of a département that are no commune, and the communes that each covers: those that the lexicon lists
 * (`lexicon/territories/62.json`), then its intercommunalities.
 */
import { foldText, slugify } from '../../shared/french/fold-text.ts';
import { typeset } from '../../shared/french/format-french.ts';
import type { Department, Intercommunality, NamedArea } from './gazetteer.ts';

const KINDS: Readonly<Record<string, string>> = {
  CA: 'Communauté d’agglomération',
  CC: 'Communauté de communes',
  CU: 'Communauté urbaine',
};

/** The INSEE abbreviates the kind: `CU d'Arras` → `Communauté urbaine d’Arras`. */
export const intercommunalityName = (name: string) =>
  typeset(name.replace(/^C[ACU](?= )/, (kind) => KINDS[kind] ?? kind));

/** `CA de Béthune-Bruay, Artois-Lys Romane` → `Béthune-Bruay`. */
const bareName = (name: string) =>
  name
    .replace(/^C[ACU] (?:de la |de l['’]|du |des |de |d['’])?/u, '')
    .replace(/,.*$/u, '')
    .replaceAll(' - ', '-');

const areas = new WeakMap<Department, readonly NamedArea[]>();

export function territoriesOf(department: Department): readonly NamedArea[] {
  const known = areas.get(department);
  if (known) return known;
  const all = [...department.territories, ...department.intercommunalities.map(toArea)];
  areas.set(department, all);
  return all;
}

function toArea({ siren, name }: Intercommunality): NamedArea {
  const full = intercommunalityName(name);
  return { slug: slugify(full), name: full, names: [bareName(name)], sirens: [siren] };
}

/** Is the area's bare name a commune's, or one that the lexicon lists? Then only its kind tells it: "la communauté urbaine d’Arras". */
export function isSharedName(name: string, { communes, territories }: Department): boolean {
  const folded = foldText(name);
  const isIt = (other: string) => foldText(other) === folded;
  return (
    territories.some(({ names }) => names.some(isIt)) ||
    [...communes.values()].some((each) => isIt(each.name))
  );
}

/** The communes of the département that a territory covers, by code. */
export function communesOfTerritory({ sirens }: NamedArea, department: Department): string[] {
  return department.intercommunalities
    .filter(({ siren }) => sirens.includes(siren))
    .flatMap(({ members }) => members)
    .filter((code) => department.communes.has(code))
    .sort();
}

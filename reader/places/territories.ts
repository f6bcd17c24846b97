/** The named areas of a département that are no commune, and the communes that each covers. */
import { TERRITORIES, type TerritoryName } from '../lexicon/lexicon.ts';
import type { Department } from './gazetteer.ts';

export const territoriesOf = ({ code }: Department): readonly TerritoryName[] => TERRITORIES[code] ?? [];

/** The communes of the département that a territory covers, by code. */
export function communesOfTerritory({ sirens }: TerritoryName, department: Department): string[] {
  return department.intercommunalities
    .filter(({ siren }) => sirens.includes(siren))
    .flatMap(({ members }) => members)
    .filter((code) => department.communes.has(code))
    .sort();
}

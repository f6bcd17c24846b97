/**
 * Named areas that are no commune, by département: how they are said, and the intercommunalities that they cover.
 * Sources: the SCoT and "pays" of the same names; a territory without `sirens` names no exact area and only labels.
 */
import type { Department } from '../places/gazetteer.ts';

export interface TerritoryName {
  slug: string;
  name: string;
  /** Matched after an article, whatever the case: "sur le secteur du calaisis". */
  said: RegExp;
  sirens: readonly string[];
}

const TERRITORIES: Readonly<Record<string, readonly TerritoryName[]>> = {
  '62': [
    { slug: 'calaisis', name: 'Calaisis', said: /calaisis/, sirens: ['200090751', '246200844', '200072478'] },
    {
      slug: 'boulonnais',
      name: 'Boulonnais',
      said: /boulonnais/,
      sirens: ['246200729', '246200380', '200018083'],
    },
    { slug: 'audomarois', name: 'Audomarois', said: /audomarois/, sirens: ['200069037', '246201016'] },
    {
      slug: 'montreuillois',
      name: 'Montreuillois',
      said: /montreuillois/,
      sirens: ['200069029', '200069235'],
    },
    { slug: '7-vallees', name: '7 Vallées', said: /(?:7|sept)[ -]vallées/, sirens: ['200044030'] },
    { slug: 'ternois', name: 'Ternois', said: /ternois/, sirens: ['200069672'] },
    {
      slug: 'arrageois',
      name: 'Arrageois',
      said: /arrageois/,
      sirens: ['200033579', '200069482', '200035442'],
    },
    {
      slug: 'bassin-minier',
      name: 'Bassin minier',
      said: /bassin minier/,
      sirens: ['200072460', '246200364', '246200299'],
    },
    { slug: 'cote-d-opale', name: 'Côte d’Opale', said: /côte d['’]opale/, sirens: [] },
    { slug: 'artois', name: 'Artois', said: /artois/, sirens: [] },
  ],
};

export const territoriesOf = (department: string): readonly TerritoryName[] => TERRITORIES[department] ?? [];

/** The communes of the département that a territory covers, by code. */
export function communesOfTerritory({ sirens }: TerritoryName, department: Department): string[] {
  return department.intercommunalities
    .filter(({ siren }) => sirens.includes(siren))
    .flatMap(({ members }) => members)
    .filter((code) => department.communes.has(code))
    .sort();
}

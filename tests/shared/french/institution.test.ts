import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  institution,
  institutionFirst,
  ofInstitution,
  toInstitution,
} from '../../../shared/french/institution.ts';

const ROWS: readonly [name: string, within: string, to: string][] = [
  ['Préfecture du Nord', 'la préfecture du Nord', 'à la préfecture du Nord'],
  ['préfecture de la Somme', 'la préfecture de la Somme', 'à la préfecture de la Somme'],
  ['Sous-préfecture de Lens', 'la sous-préfecture de Lens', 'à la sous-préfecture de Lens'],
  ['Conseil départemental du Var', 'le conseil départemental du Var', 'au conseil départemental du Var'],
  ['Département du Gers', 'le département du Gers', 'au département du Gers'],
  ['CCAS de Lens', 'le CCAS de Lens', 'au CCAS de Lens'],
  ['Métropole de Lyon', 'la métropole de Lyon', 'à la métropole de Lyon'],
  ['Agglomération de Bourges', 'l’agglomération de Bourges', 'à l’agglomération de Bourges'],
  ['Villefranche Solidaire', 'Villefranche Solidaire', 'à Villefranche Solidaire'],
  ['Entraide 62', 'Entraide 62', 'à Entraide 62'],
];

for (const [name, within, to] of ROWS)
  it(`${name}: ${within}`, () => {
    assert.equal(institution(name), within);
    assert.equal(toInstitution(name), to);
  });

for (const [name, of] of [
  ['Préfecture du Nord', 'de la préfecture du Nord'],
  ['Conseil départemental du Var', 'du conseil départemental du Var'],
  ['Agence du climat', 'de l’agence du climat'],
  ['Entraide 62', 'd’Entraide 62'],
] as const)
  it(`what is ${of}`, () => assert.equal(ofInstitution(name), of));

it('has a capital where a sentence begins', () => {
  assert.equal(institutionFirst('Préfecture du Nord'), 'La préfecture du Nord');
  assert.equal(institutionFirst('Office du tourisme'), 'L’office du tourisme');
});

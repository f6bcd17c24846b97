import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPeople } from '../../reader/actors/find-people.ts';

const people: readonly [text: string, expected: string][] = [
  ['Confiné chez lui, Flavien Leblond a développé deux pages', 'Flavien Leblond'],
  ['Ainsi Jonathan P. fabrique des visières', 'Jonathan P.'],
  ['Mme Sophie Delattre et M. Dubois', 'Sophie Delattre, Dubois'],
  ['Marie-Claude de La Tour coud', 'Marie-Claude de La Tour'],
  ['Paul et Jimmy, deux amis étudiants', 'Paul, Jimmy'],
  ['Léa, Manon et Hugo, trois lycéens', 'Léa, Manon, Hugo'],
  ['Ginette et Marcel animent un loto', 'Ginette, Marcel'],
  ['À Lens, Victor ouvre sa librairie', 'Victor'],
  ['Nicole, 71 ans, écrit des lettres', 'Nicole'],
  ['Rejointe par sa voisine Francine, elle coud', 'Francine'],
  ['C’est l’affaire d’Yvette, doyenne du groupe', 'Yvette'],
  // Public office is no private matter
  ['Fabien SUDRY, préfet du Pas-de-Calais, remercie', ''],
  ['le maire de Lens, Sylvain Robert', ''],
  // Places and works bear names
  ['au collège Jean Jaurès, rue Victor Hugo', ''],
  ['le lycée professionnel Louise-Michel prête ses machines', ''],
  ['l’association Jeanne d’Arc et le stade Félix Bollaert', ''],
  ['À Saint-Martin et à Sainte-Cécile', ''],
];

describe('findPeople', () => {
  for (const [text, expected] of people) {
    it(JSON.stringify(text), () =>
      assert.equal(
        findPeople(text)
          .map(({ name }) => name)
          .join(', '),
        expected,
      ),
    );
  }
});

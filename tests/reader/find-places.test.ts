import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { findPlaces } from '../../reader/places/find-places.ts';

const gazetteer = loadGazetteer('62');
assert.ok(gazetteer);

/** Text → "Commune:role …", then territories after a bar. */
const rows: readonly [text: string, expected: string][] = [
  // Articles, Saint, lès, hyphens, usual names
  ['Au Portel, on coud des masques.', 'Le Portel:place'],
  ['Les habitants des Attaques et du Touquet', 'Les Attaques:place Le Touquet-Paris-Plage:place'],
  ['La commune de La Couture', 'La Couture:place'],
  ['À St Omer et à Ste-Marie-Kerque', 'Saint-Omer:place Sainte-Marie-Kerque:place'],
  ['À Noeux les Mines', 'Nœux-les-Mines:place'],
  ['À Fouquières-lez-Lens', 'Fouquières-lès-Lens:place'],
  ['À Saint-Omer-Capelle', 'Saint-Omer-Capelle:place'],
  ['À Boulogne, à Bruay et à Hénin', 'Boulogne-sur-Mer:place Bruay-la-Buissière:place Hénin-Beaumont:place'],
  ['A HARNES, la ville', 'Harnes:place'],
  ['Harnes, Lens et Avion', 'Harnes:place Lens:place Avion:place'],
  ['À Saint-\nOmer', 'Saint-Omer:place'],
  // In the text's order, wherever they are
  ['À Harnes, à Lille (Nord) et à Avion', 'Harnes:place Lille:place Avion:place'],
  ['À Lille (Nord), à Harnes', 'Lille:place Harnes:place'],
  // Former communes
  ['À Enguinegatte', 'Enquin-lez-Guinegatte:place'],
  // Ordinary words and surnames
  ['Un avion. Avion décolle.', ''],
  ['À Avion, une couturière', 'Avion:place'],
  ['Les attaques du virus. Les Attaques cessent.', ''],
  ['La marquise et la Marquise', ''],
  ['Mme Marck et Sophie Lens', ''],
  ['Rémy Lefebvre, de Lens', 'Lens:place'],
  ['les bénévoles du Secours populaire de Lens', 'Lens:place'],
  // Masks
  ['dans le Pas-de-Calais et le Nord-Pas-de-Calais', ''],
  ['le préfet de Lens, le sous-préfet de Béthune', ''],
  ['12 rue de Calais à Arques', 'Arques:place'],
  ['l’association « Les amis de Calais », à Guînes', 'Guînes:place'],
  ['écrire à contact@calais.fr ou www.Calais.fr', ''],
  ['À l’occasion de la Saint-Nicolas', ''],
  ['le collectif « Grandir à Vimy »', ''],
  ['la communauté Béthune-Bruay', ''],
  // Roles
  ['50 visières livrées à l’EHPAD de Marck', 'Marck:beneficiary'],
  ['au personnel du centre hospitalier d’Arras', 'Arras:beneficiary'],
  ['principalement sur le secteur de Oye-Plage', 'Oye-Plage:beneficiary'],
  ['des pompiers venus de Lille', 'Lille:origin'],
  ['les plus de 70 ans de Fléchin et d’Estrée-Blanche', 'Fléchin:beneficiary Estrée-Blanche:beneficiary'],
  ['Trente habitants d’Estréelles enregistrent des contes', 'Estréelles:place'],
  ['des masques proposés sous la halle de Vitry-en-Artois', 'Vitry-en-Artois:place'],
  ['Elle a remis 90 tenues, du manteau aux bottes, à l’école de Thérouanne', 'Thérouanne:beneficiary'],
  ['Il livre à l’accueil de jour La Clairière, à Arras', 'Arras:beneficiary'],
  ['une permanence destinée aux artisans, le lundi à Saint-Omer', 'Saint-Omer:place'],
  ['l’amicale des sapeurs-pompiers de Vitry-en-Artois vend', 'Vitry-en-Artois:place'],
  ['la CRS 9 de Rennes', 'Rennes:origin'],
  ['des volontaires originaires de Lens', 'Lens:origin'],
  // Elsewhere, only when said
  ['Lille, Paris et Rennes', ''],
  ['À Dunkerque (Nord) et à Amiens (80)', 'Dunkerque:place Amiens:place'],
  ['À Rouvroy (Aisne)', 'Rouvroy:place'],
  ['Depuis Hazebrouck (Nord), l’association répond', 'Hazebrouck:place'],
  ['Venue de Compiègne (Oise)', 'Compiègne:origin'],
  // A département named first holds for its paragraph, until another is
  [
    'Dans la Somme, trois points sont ouverts à Doullens. Abbeville recueille les dons, ainsi que Péronne.',
    'Doullens:place Abbeville:place Péronne:place',
  ],
  ['Dans le Nord, Merville coud.\n\nMerville livre.', 'Merville:place'],
  [
    'Dans le Nord, on coud à Merville. Dans le Pas-de-Calais, Merville dort et Lens coud.',
    'Merville:place Lens:place',
  ],
  ['Dans la Somme, le club livre à Doullens et à Arras', 'Doullens:beneficiary Arras:beneficiary'],
  // Streets, where they open a sentence too
  ['Rue de Lens, le club répare. Avenue de Compiègne aussi.', ''],
  ['Le club, avenue de Compiègne, répare', ''],
  ['Boulevard Carvin, à Lens', 'Lens:place'],
  // Territories
  ['dans le calaisis', '| calaisis'],
  ['l’Audomarois et les 7 Vallées', '| audomarois 7-vallees'],
  ['le périmètre du bassin minier', '| bassin-minier'],
  ['l’Université d’Artois et l’Université du Littoral Côte d’Opale', ''],
  ['À Vitry-en-Artois', 'Vitry-en-Artois:place'],
  ['les Calaisiens et les Lensois', ''],
  // Intercommunalities, by their kind or by a name of their own, where something happens in them
  ['dans la communauté de communes du Haut Pays', '| communaute-de-communes-du-haut-pays-du-montreuillois'],
  ['Les habitants de Béthune-Bruay', '| communaute-d-agglomeration-de-bethune-bruay-artois-lys-romane'],
  ['sur le territoire de la communauté urbaine d’Arras', '| communaute-urbaine-d-arras'],
  ['la communauté de communes du Ternois livre', ''],
];

describe('findPlaces', () => {
  for (const [text, expected] of rows) {
    it(JSON.stringify(text), () => {
      const { places, territories } = findPlaces(text, gazetteer);
      const areas = territories.map(({ slug }) => slug).join(' ');
      const found =
        `${places.map(({ name, role }) => `${name}:${role}`).join(' ')}${areas && ` | ${areas}`}`.trim();
      assert.equal(found, expected);
    });
  }
  it('reports areas that nobody has listed', () => {
    const unlistedIn = (text: string) => findPlaces(text, gazetteer).unlisted;
    assert.deepEqual(unlistedIn('Dans le Vimeu, on coud.'), [{ kind: 'area', words: 'Vimeu', start: 8 }]);
    for (const text of ['Dans le Ternois', 'Dans la Somme', 'Dans la Maison des aînés', 'Dans les écoles'])
      assert.deepEqual(unlistedIn(text), [], text);
  });
  it('reads the areas of any département', () => {
    const cantal = loadGazetteer('15') ?? assert.fail();
    assert.deepEqual(
      findPlaces('Dans la communauté de communes du Pays de Salers', cantal).territories.map(
        ({ name }) => name,
      ),
      ['Communauté de communes du Pays de Salers'],
    );
  });
  it('reports what may be part of a longer name', () => {
    assert.deepEqual(
      findPlaces('l’axe Lens-Liévin', gazetteer).doubts.map(({ words }) => words),
      ['Lens', 'Liévin'],
    );
  });
});

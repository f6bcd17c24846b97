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
  // Lead-ins, brackets, slashes, postal codes, lists that go on otherwise
  ['ARRAS – Une chaîne se met en place.', 'Arras:place'],
  ['AVION – Une couturière livre. Rang (62) : le club coud.', 'Avion:place Rang-du-Fliers:place'],
  ['LES ATTAQUES : le club coud', 'Les Attaques:place'],
  ['Contes : une heure de lecture', ''],
  ['Le club coud (Avion).', 'Avion:place'],
  ['À Saint-Omer/Longuenesse, on coud', 'Saint-Omer:place Longuenesse:place'],
  ['à l’hôpital de Lens ainsi qu’à Avion', 'Lens:beneficiary Avion:beneficiary'],
  ['sur les communes de Marquise, Rang et Avion', 'Marquise:place Rang-du-Fliers:place Avion:place'],
  ['entre Lens et Avion', 'Lens:place Avion:place'],
  ['3, rue Haute, 62210 AVION', 'Avion:place'],
  ['VILLE D’AVION', 'Avion:place'],
  // Former communes
  ['À Enguinegatte', 'Enquin-lez-Guinegatte:place'],
  // Ordinary words and surnames
  ['Un avion. Avion décolle.', ''],
  ['À Avion, une couturière', 'Avion:place'],
  ['Les attaques du virus. Les Attaques cessent.', ''],
  ['La marquise et la Marquise', ''],
  ['Mme Marck et Sophie Lens', ''],
  ['Rémy Lefebvre, de Lens', 'Lens:place'],
  ['Le festival des Contes, au Rang des archives', ''],
  ['Les établissements Lens et fils', ''],
  ['les bénévoles du Secours populaire de Lens', 'Lens:place'],
  // Masks
  ['dans le Pas-de-Calais et le Nord-Pas-de-Calais', ''],
  ['le préfet de Lens, le sous-préfet de Béthune', ''],
  ['12 rue de Calais à Arques', 'Arques:place'],
  ['l’association « Les amis de Calais », à Guînes', 'Guînes:place'],
  ['écrire à contact@calais.fr ou www.Calais.fr', ''],
  ['À l’occasion de la Saint-Nicolas', ''],
  ['l’agglo de Lens-Liévin et Arras Agglo livrent', ''],
  ['le diocèse d’Arras, la baie de Wissant', ''],
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
  ['Des repas sont livrés au Portel', 'Le Portel:beneficiary'],
  ['Le club appelle les aînés du Touquet', 'Le Touquet-Paris-Plage:beneficiary'],
  ['Six cents poignées équipent les écoles de Divion', 'Divion:beneficiary'],
  ['Une veillée auprès des malades de Lens', 'Lens:beneficiary'],
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

/** Names that are words, surnames or heads of longer names, in départements of every part of France. */
const elsewhere: readonly [department: string, text: string, expected: string][] = [
  ['80', 'Y aller : 3, impasse du Lin. À Y, le club coud.', 'Y:place'],
  ['80', 'Rue : le club coud. À Rue, on coud.', 'Rue:place'],
  ['80', 'À Ham et à Mers, on coud.', 'Ham:place Mers-les-Bains:place'],
  ['80', 'L’agglo d’Amiens et Amiens Métropole livrent.', ''],
  ['80', 'Albert Petit coud à Albert.', 'Albert:place'],
  ['80', 'Albert coud des masques.', '?Albert'],
  ['76', 'Eu égard à la crue, le club livre à Eu.', 'Eu:beneficiary'],
  ['76', 'Le Havre – Le Trait s’organise.', 'Le Havre:place Le Trait:place'],
  ['59', 'Don de sang à Croix, avec la Croix-Rouge et la Croix Blanche.', 'Croix:place'],
  ['76', 'Petit-Quevilly et Grand-Quevilly cousent.', 'Le Petit-Quevilly:place Le Grand-Quevilly:place'],
  ['59', 'À Le Cateau, on coud.', 'Le Cateau-Cambrésis:place'],
  ['974', 'L’église Saint-Pierre et l’école Sainte-Marie, à Saint-Paul', 'Saint-Paul:place'],
  ['35', 'Vitré Communauté et Liffré-Cormier Communauté livrent.', ''],
  ['59', 'Croix livre. À Marcq, on coud.', '?Croix Marcq-en-Barœul:place'],
  ['59', 'À Aix, à Péronne et à Boulogne', ''],
  [
    '35',
    'Fougères et mousses. À Dol, à Vern et à La Guerche, on coud.',
    '?Fougères Dol-de-Bretagne:place Vern-sur-Seiche:place La Guerche-de-Bretagne:place',
  ],
  ['35', 'Le Sel manque, dans Le Sel.', ''],
  [
    '13',
    'À Aix, à Salon et à Fos, autour de l’étang de Berre',
    'Aix-en-Provence:place Salon-de-Provence:place Fos-sur-Mer:place',
  ],
  ['13', 'Dans le 13e arrondissement de Marseille', 'Marseille:place'],
  ['2A', 'À Sari, à Ajaccio et à L’Île-Rousse', "Sari-d'Orcino:place Ajaccio:place"],
  ['974', 'Au Port et à La Possession, le port du masque', 'Le Port:place La Possession:place'],
  ['974', 'Dans les Hauts, aux Avirons, à St-Leu', 'Les Avirons:place Saint-Leu:place'],
];

describe('findPlaces', () => {
  for (const [code, text, expected] of elsewhere) {
    it(`${code}: ${JSON.stringify(text)}`, () => {
      const { places, doubts } = findPlaces(text, loadGazetteer(code) ?? assert.fail());
      const found = [
        ...places.map(({ start, name, role }) => ({ start, said: `${name}:${role}` })),
        ...doubts.map(({ start, words }) => ({ start, said: `?${words}` })),
      ].sort((a, b) => a.start - b.start);
      assert.equal(found.map(({ said }) => said).join(' '), expected);
    });
  }
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
    assert.deepEqual(
      unlistedIn('Dans le Vimeu, on coud pour les habitants de l’Avesnois.').map(({ words, start }) => [
        words,
        start,
      ]),
      [
        ['Vimeu', 8],
        ['Avesnois', 47],
      ],
    );
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

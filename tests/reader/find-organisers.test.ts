import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseOrganisers } from '../../reader/actors/choose-organisers.ts';
import { findCandidates } from '../../reader/actors/find-candidates.ts';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { findPlaces } from '../../reader/places/find-places.ts';
import { findPeople } from '../../reader/actors/find-people.ts';

const organisers: readonly [text: string, expected: string][] = [
  // Names are compared whole, and told in several ways
  ['Les associations « Art » et « Partage » cousent', 'Art (association), Partage (association)'],
  [
    'À Lens, l’association « Lien » et l’association « Les Liens du Nord » cousent',
    'Lien (association), Les Liens du Nord (association)',
  ],
  ['À Lens, Jonathan Petit coud. Plus tard, M. Petit livre.', 'Jonathan Petit (person)'],
  ['À Lens, Jonathan Petit et Marie Petitjean cousent.', 'Jonathan Petit (person), Marie Petitjean (person)'],
  ['L’association « Main » et l’entreprise Demain cousent', 'Main (association), Demain (company)'],
  ['Le Secours populaire livre. Le Secours populaire français aide.', 'Secours populaire (association)'],
  [
    'À Lens, l’association La Boucle récolte des vélos. La Boucle les répare. « La boucle » les prête.',
    'La Boucle (association)',
  ],
  ["A Harnes, l'entreprise Durand Production, spécialiste", 'Durand Production (company)'],
  ['l’entreprise familiale Dupont & Fils livre', 'Dupont & Fils (company)'],
  ["l'association SECOND DEPART, située à Haillicourt", 'SECOND DEPART (association)'],
  [
    'A Liévin, l\'association "un coup de pouce pour grandir" demeure',
    'un coup de pouce pour grandir (association)',
  ],
  ['le service de prévention spécialisé « Avenir des cités »', 'Avenir des cités (association)'],
  ["L'association contribue ainsi à lutter", ''],
  ["l'initiative du Conseil citoyen de Houdain", 'Conseil citoyen de Houdain (group)'],
  ['Le collectif Masques 62 distribue', 'Collectif Masques 62 (group)'],
  ['De même, la CRS 9 de Rennes a mis en place', 'CRS 9 de Rennes (public-body)'],
  ['À Lens, le CCAS de Lens appelle les aînés', 'CCAS de Lens (public-body)'],
  ['les bénévoles du Secours populaire livrent', 'Secours populaire (association)'],
  // Names that go on in small letters
  [
    "Dans le Boulonnais, les équipes de l'association Un toit pour tous effectuent des tournées",
    'Un toit pour tous (association)',
  ],
  ['La cantine associative La Louche tricolore sert 200 repas', 'La Louche tricolore (association)'],
  ["L'association Le Grenier partagé, à Bapaume, livre des meubles", 'Le Grenier partagé (association)'],
  ['Le collectif Bouge ton palier propose des cours', 'Collectif Bouge ton palier (group)'],
  ["La mercerie Au Dé d'argent offre du fil", "Mercerie Au Dé d'argent (company)"],
  // People gathered under a name, bodies by their initials or without a name
  ["Un groupe d'habitants de Wissant, « Les Arrosoirs », se relaie", 'Les Arrosoirs (group)'],
  [
    'Cinq restaurateurs rassemblés sous le nom « Les Toques du cœur » cuisinent',
    'Les Toques du cœur (group)',
  ],
  [
    "La collecte des sapeurs-pompiers retraités, réunis dans l'association « Casques et Cœurs », a réussi",
    'Casques et Cœurs (association)',
  ],
  ["Le centre communal d'action sociale (CCAS) de Carvin appelle les aînés", 'CCAS de Carvin (public-body)'],
  // Common nouns name no one
  ['La mairie a recruté six étudiants', ''],
  [
    "La mairie d'Achicourt et celle de Dainville ont aménagé un logement",
    "Mairie d'Achicourt (public-body), Mairie de Dainville (public-body)",
  ],
  ['Le GAEC des Watergangs, à Tilques, a livré des légumes', 'GAEC des Watergangs (company)'],
  [
    "Au lycée Jeanne-Duval d'Arras, quatre enseignants se relaient",
    "Lycée Jeanne-Duval d'Arras (public-body)",
  ],
  // Several who act, and those who help
  [
    'Le restaurant Aux Nymphéas, à Saint-Omer, et la boucherie Roussel, à Longuenesse, préparent des repas',
    'Aux Nymphéas (company), Boucherie Roussel (company)',
  ],
  [
    'Le lycée Jeanne-Mercier, en lien avec la ville d’Arques, ouvre son internat',
    'Lycée Jeanne-Mercier (public-body), Ville d’Arques (public-body)',
  ],
  [
    'Deux restaurants du port, Le Goéland et La Table des Dunes, cuisinent',
    'Le Goéland (company), La Table des Dunes (company)',
  ],
  [
    'Les mairies de Lumbres et d’Elnes collectent',
    'Mairie de Lumbres (public-body), Mairie d’Elnes (public-body)',
  ],
  [
    'Des masques cousus dans la salle des fêtes par l’association Point à Point',
    'Point à Point (association)',
  ],
  ['Deux juristes de l’association « Droit de cité » y reçoivent', 'Droit de cité (association)'],
  [
    'L’alcool est cédé à la distillerie Leurs, sise à Houlle, qui en a tiré du gel',
    'Distillerie Leurs (company)',
  ],
  ['Jeanne Wattel et son cousin Louis donnent des cours', 'Jeanne Wattel (person), Louis (person)'],
  ['Chauffeur de taxi à Divion, Karim Haddad conduit les aînés', 'Karim Haddad (person)'],
  // Nouns that no list has, and names that a noun explains
  ['Le mareyeur Opale Marée offre du poisson', 'Mareyeur Opale Marée (company)'],
  ['À Étaples, Roue libre, magasin de cycles, répare les vélos', 'Roue libre (company)'],
  ['L’épicerie sociale de l’association L’Escale accueille', 'L’Escale (association)'],
  // Who speaks for a body does not act for it
  [
    '« Tout est gratuit », sourit Odile Carpentier, présidente du club Les Pagaies',
    'Club Les Pagaies (association)',
  ],
  // Who receives does not act
  ['L’EHPAD de Marck a reçu cent masques', ''],
  ['des repas livrés à l’EHPAD de la Roselière', ''],
  ['qui dépend du Conseil départemental du Pas-de-Calais', ''],
  ['Flavien Leblond a développé', 'Flavien Leblond (person)'],
];

/** Read with the communes of the text. */
const ofTowns: readonly [text: string, expected: string][] = [
  // Each town has one: it is told by its town, where there is but one
  ['À Annequin, la mairie distribue des masques', 'Mairie d’Annequin (public-body)'],
  ['Au Portel, le CCAS appelle les aînés', 'CCAS du Portel (public-body)'],
  ['À Lens et à Avion, la mairie distribue des masques', ''],
  ['Les repas sont portés à Lens aux frais de la commune', ''],
  ['La ville de Lens et la mairie de Lens collectent', 'Ville de Lens (public-body)'],
  // Common nouns, peoples of a place, surnames, trades and firms that only carry
  ['Les Lensois sont appelés chaque lundi', ''],
  ['À Lens, la police municipale reste joignable', ''],
  ['Les habitants de Lens se relaient', ''],
  ['À Lens, le jeune Picard et son four ont servi cent parts', ''],
  ['À Lens, l’association Lien coud des masques, livrés par La Poste', 'Lien (association)'],
  ['Des habitants de Lens ont créé un groupe Facebook', ''],
  // A name that begins with a town is no town
  ['L’association Lens Solidaire livre des repas', 'Lens Solidaire (association)'],
  // Who gives goes before who is given to; an association gains in order to give
  ['À Lens, l’association Lien a reçu cent masques', 'Lien (association)'],
  [
    'Emmaüs Dunkerque, l’Auberge des exilés et Tente 59 distribuent des repas',
    'Emmaüs Dunkerque (association), Auberge des exilés (company), Tente 59 (association)',
  ],
  // By its initials, from there on
  [
    'La communauté de communes des Sept Rivières (CC7R) s’engage. La CC7R livre.',
    'Communauté de communes des Sept Rivières (public-body)',
  ],
];

const given = (text: string, places: Parameters<typeof findCandidates>[2] = []) =>
  chooseOrganisers(findCandidates(text, findPeople(text), places))
    .organisers.map(({ name, organiserKind }) => `${name} (${organiserKind})`)
    .join(', ');

describe('who acts', () => {
  const gazetteer = loadGazetteer('62') ?? assert.fail();
  for (const [text, expected] of ofTowns) {
    it(JSON.stringify(text), () => {
      assert.equal(given(text, findPlaces(text, gazetteer).places), expected);
    });
  }
  for (const [text, expected] of organisers) {
    it(JSON.stringify(text), () => {
      assert.equal(given(text), expected);
    });
  }
});

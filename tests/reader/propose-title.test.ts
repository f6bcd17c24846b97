import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { proposeTitle } from '../../reader/titles/propose-title.ts';
import { withoutConnector } from '../../reader/titles/without-connector.ts';

const LENS = { code: '62498', name: 'Lens', role: 'place' } as const;

const proposed = (text: string, organiser = 'Club Roue') =>
  proposeTitle({
    text,
    communes: [LENS],
    territories: [],
    organisers: [{ name: organiser, kind: 'association' }],
  });

describe('the title that is proposed', () => {
  const rows: [text: string, title: string | undefined][] = [
    // What is made or set up.
    [
      'À Lens, le club Roue a cousu 800 blouses en coton pour la clinique.',
      '800 blouses en coton pour la clinique',
    ],
    ['Le club Roue coud des blouses.', 'Coudre des blouses'],
    ['Enfin, le club Roue organise un loto au profit des écoles.', 'Un loto au profit des écoles'],
    ['Le club Roue organise, au nom de tous, le don de 30 vélos.', 'Don de 30 vélos'],
    [
      'Le club Roue a mis en place un service de courses pour les aînés.',
      'Un service de courses pour les aînés',
    ],
    // What is done to others.
    ['De même, le club Roue livre des repas aux aînés.', 'Livrer des repas aux aînés'],
    ['Le club Roue, qui répare d’ordinaire des vélos, distribue des colis.', 'Distribuer des colis'],
    ['Le club Roue va livrer des repas aux aînés.', 'Livrer des repas aux aînés'],
    ['Le club Roue a décidé d’offrir des vélos aux infirmières.', 'Offrir des vélos aux infirmières'],
    ['Ses membres téléphonent aux personnes seules.', 'Téléphoner aux personnes seules'],
    ['Des repas chauds sont livrés aux aînés.', 'Des repas chauds livrés aux aînés'],
    ['Le club Roue a fait don de 30 vélos à la clinique.', 'Don de 30 vélos à la clinique'],
    // Nouns.
    ['Portage de repas à domicile. Se renseigner en mairie.', 'Portage de repas à domicile'],
    ['Club Roue : prêt de vélos aux infirmières (30 €)', 'Prêt de vélos aux infirmières'],
    // Where it ends.
    ['Le club Roue livre des repas à Lens, et le club Selle y chante.', 'Livrer des repas'],
    ['Le club Roue débloque un fonds de 50.000 euros.', 'Débloquer un fonds de 50.000 euros'],
    [
      'Le club Roue a transformé toute sa chaîne de peinture des cadres de vélos pour répondre à la demande.',
      'Transformer toute sa chaîne de peinture des cadres de vélos',
    ],
    // The next sentence tells it.
    ['Bravo au club Roue. Il prépare des colis de légumes.', undefined],
    ['Bravo au club Roue. Ses membres préparent des colis de légumes.', 'Préparer des colis de légumes'],
    // Nothing sound.
    ['Le club Roue ne livre pas de repas.', undefined],
    ['Une collecte de jouets.', 'Collecte de jouets'],
    ['La collecte à Lens, les lundis, se passe bien.', undefined],
    ['À Lens, collecte les lundis et mardis.', undefined],
    ['Cette belle offre plaît.', undefined],
    ['Le club Roue les livre aux aînés.', undefined],
    ['Le club Roue distribue ces colis aux aînés.', undefined],
    ['Les bénévoles aident le Club Roue chaque matin.', undefined],
    ['Le club Roue aide des clubs comme Michel D. et les siens.', undefined],
    ['Lorsque le club Roue livre des repas aux aînés, tout va.', undefined],
    ['Le club Roue offre des vélos : roue@exemple.fr', 'Offrir des vélos'],
    ['Le club Roue offre des vélos demain.', undefined],
    ['À Lens, collecte à partir du lundi à la salle.', undefined],
    ['', undefined],
  ];
  for (const [text, title] of rows)
    test(`${text || '(nothing)'} → ${title ?? 'none'}`, () => assert.equal(proposed(text), title));
});

describe('a text without what tied it to another', () => {
  const rows: [text: string, alone: string][] = [
    ['De même, le club livre.', 'Le club livre.'],
    ['Enfin, les clubs livrent.', 'Les clubs livrent.'],
    ['Ainsi Paul livre.', 'Paul livre.'],
    ['Ainsi, le club livre.', 'Le club livre.'],
    ['C’est ainsi que le club livre.', 'Le club livre.'],
    ['Ainsi que le club le dit, il livre.', 'Ainsi que le club le dit, il livre.'],
    ['Enfin des masques !', 'Enfin des masques !'],
    ['Aussi le club livre-t-il.', 'Aussi le club livre-t-il.'],
    ['Le club livre. De même, Paul livre.', 'Le club livre. De même, Paul livre.'],
    ['Enfin,', 'Enfin,'],
  ];
  for (const [text, alone] of rows) test(text, () => assert.equal(withoutConnector(text), alone));
});

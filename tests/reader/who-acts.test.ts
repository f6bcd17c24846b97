/** The words by which a sentence tells who acts, each in a sentence of its own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCandidates } from '../../reader/actors/find-candidates.ts';
import { findPeople } from '../../reader/actors/find-people.ts';

/** Each word stands for the … of the sentence; the row decides the part of whoever is named. */
const words: readonly [row: string, sentence: string, name: string, words: string][] = [
  [
    'part/agent',
    'Une collecte a lieu … l’association Lien.',
    'Lien',
    'par|grâce à|à l’initiative de|à l’appel de|sous l’impulsion de|à l’invitation de|au tour de',
  ],
  [
    'part/agent',
    'Un collectif … l’association Lien coud.',
    'Lien',
    'créé par|fondé par|lancé par|animé par|formé par|monté par',
  ],
  [
    'part/agent',
    'Des retraités … l’association Lien cousent.',
    'Lien',
    'engagés dans|regroupés au sein de|rassemblés dans|organisés en',
  ],
  [
    'part/partner',
    'Une collecte a lieu … l’association Lien.',
    'Lien',
    'avec|en lien avec|en partenariat avec|en collaboration avec|en coopération avec|en concertation avec|en association avec|en coordination avec|conjointement avec|main dans la main avec|de concert avec|aux côtés de|avec l’aide de|avec le soutien de|avec le concours de|avec la participation de|avec la complicité de|avec le renfort de|avec l’expertise de|avec l’accord de',
  ],
  [
    'part/speaks',
    '« Tout est gratuit », … Odile Carpentier.',
    'Odile Carpentier',
    'explique|sourit|raconte|précise|confie|témoigne|souligne|indique|ajoute|résume|déclare|assure|rappelle|s’amuse|se réjouit|note|conclut|dit|rapporte|glisse|salue',
  ],
  [
    'part/says',
    'La mairie de Lens … que la collecte est finie.',
    'Mairie de Lens',
    'rappelle|recommande|précise|souligne|indique|explique|déplore|constate|note|préconise|regrette|fait savoir|conseille|a précisé',
  ],
  [
    'part/says',
    'Marie Petit … pour en parler.',
    'Marie Petit',
    'est joignable|reste disponible|sera disponible',
  ],
  [
    'part/subject',
    '…, l’association Lien livre des repas.',
    'Lien',
    'À Lens|Au Portel|Sur la côte|Dans le Ternois|En Artois|Chez elle|Depuis lundi|Pendant la crue|Pour aider|Avec le froid|Face au froid|Afin d’aider|Chaque lundi|Tous les soirs|Près de Lens|Autour de Lens|Lors de la crue|Durant la crue|Du lundi au jeudi|Dès lundi|Grâce aux dons|Parmi les premiers|Sans attendre|Malgré le froid|De même|De son côté|Enfin|Ainsi|Par ailleurs|Également à Lens|Parallèlement|Aussi|Partout|Désormais|Toujours à Lens|Ensuite|Installée à Lens|Les halles ayant fermé',
  ],
  [
    'part/gains',
    'L’EHPAD Lien … des masques.',
    'EHPAD Lien',
    'a reçu|reçoit chaque jour|reçoit désormais|bénéficie de|a bénéficié de|remercie pour|se réjouit de|a apprécié|sera équipé de|a été doté de',
  ],
  [
    'part/suffered',
    'La salle … la résidence Lien.',
    'Résidence Lien',
    'fréquentée par|touchée par|appelée par|affectée par',
  ],
  [
    'part/receives',
    'Des repas … du foyer Lien.',
    'Foyer Lien',
    'livrés auprès|distribués à proximité|au profit|à l’attention|à disposition|situés près',
  ],
  ['part/given-to', 'Des repas vont … foyer Lien.', 'Foyer Lien', 'au|chez le|vers le|dans le|sur le'],
  [
    'part/clause-subject',
    'C’est fini, … l’association Lien coud encore.',
    'Lien',
    'quand|lorsque|tandis que|pendant que|mais|puis|car|et',
  ],
  ['part/gains-to-give', 'Le … « Lien » a reçu des masques.', 'Lien', 'collectif|club|comité'],
];

describe('who acts', () => {
  for (const [row, sentence, name, all] of words)
    for (const word of all.split('|')) {
      const text = sentence.replace('…', word);
      it(`${row}: ${text}`, () => {
        const found = findCandidates(text, findPeople(text)).find((each) => each.name === name);
        assert.ok(found?.rule.endsWith(` ${row}`), found?.rule ?? 'not found');
      });
    }
});

/** For each sign that no fixture needs, a short release in which it turns the verdict on a passage. */
import type { Verdict } from '../../reader/outline/signs.ts';

export interface SignExample {
  sign: string;
  release: string;
  /** The passage that begins so … */
  begins: string;
  /** … is this. */
  verdict: Verdict;
}

const HEAD = 'Arras, le 8 avril 2020\n\n# Le Pas-de-Calais solidaire n° 2\n\n';
const THEME = '## Solidaires avec les aînés\n\n';
const LENS = 'À Lens, l’association « Lien » livre des repas.';
const AVION = 'À Avion, le garage Pic répare les vélos.';

const row = (sign: string, release: string, begins: string, verdict: Verdict): SignExample => ({
  sign,
  release,
  begins,
  verdict,
});

export const SIGN_EXAMPLES: readonly SignExample[] = [
  row(
    'title/stands-as-one',
    '# Un grand merci aux couturières\n\nLe préfet remercie chacun.',
    'Un grand',
    'title',
  ),
  row(
    'introduction/plain',
    `${HEAD}Le froid revient à Lens.\n\n${THEME}${AVION}`,
    'Le froid',
    'introduction',
  ),
  row('heading/opens-theme', `${HEAD}${THEME}${LENS}`, 'Solidaires', 'theme'),
  row(
    'heading/district',
    `${HEAD}## Arrondissement de Lens\n\n${LENS}\n\n${AVION}`,
    'Arrondissement',
    'introduction',
  ),
  row(
    'introduction/ahead',
    `${HEAD}Le bassin minier tient bon.\n\n${THEME}${LENS}`,
    'Le bassin',
    'introduction',
  ),
  row(
    'introduction/of-release',
    `${HEAD}${THEME}Les premières initiatives viennent de Lens.\n\n${AVION}`,
    'Les premières',
    'introduction',
  ),
  row(
    'initiative/area',
    `${HEAD}${THEME}Le froid revient.\n\nDes facteurs du calaisis veillent.`,
    'Des facteurs',
    'initiative',
  ),
  row(
    'initiative/opens-with-place',
    `${HEAD}À Lens, on livre des repas.\n\n${THEME}${AVION}`,
    'À Lens',
    'initiative',
  ),
  row('initiative/links', `${HEAD}${THEME}On coud des masques.\n\nwww.lien.fr`, 'On coud', 'initiative'),
  row(
    'initiative/all-of-theme',
    `${HEAD}${THEME}Une cantine a ouvert ses portes pendant tout l’hiver à qui voulait bien y venir manger chaud.`,
    'Une cantine',
    'initiative',
  ),
  row('initiative/bullet', `${HEAD}${THEME}${LENS}\n\n- On chante aux fenêtres.`, 'On chante', 'initiative'),
  row(
    'initiative/own-area',
    `${HEAD}${THEME}${LENS}\n\nTout le calaisis chante aux fenêtres.`,
    'Tout le',
    'initiative',
  ),
  row(
    'initiative/again-here',
    `${HEAD}${THEME}${LENS}\n\nToujours dans ce quartier, on leur ouvre des douches.`,
    'Toujours',
    'initiative',
  ),
  row(
    'initiative/new-people',
    `${HEAD}${THEME}${LENS}\n\nQuatre élèves infirmiers aident à l’EHPAD de Bapaume.`,
    'Quatre élèves',
    'initiative',
  ),
  row(
    'initiative/also-elsewhere',
    `${HEAD}${THEME}${LENS}\n\nDes bénévoles cousent également à Avion.`,
    'Des bénévoles',
    'initiative',
  ),
  row(
    'continues/listed-place',
    `${HEAD}${THEME}L’association « Lien » livre dans six communes :\n\nSaint-Martin-Boulogne et Saint-Étienne-au-Mont\n\nLens\n\nAvion\n\nVimy\n\nElle recrute aussi.`,
    'Saint-Martin',
    'continues',
  ),
  row(
    'continues/fragment',
    `${HEAD}${THEME}À Lens, l’association « Lien » livre des repas :\n\n- aux aînés\n- aux soignants`,
    'aux aînés',
    'continues',
  ),
  row(
    'continues/bullet-of-told',
    `${HEAD}${THEME}${LENS} Elle donne :\n\n- Dix masques\n- Vingt blouses`,
    'Dix masques',
    'continues',
  ),
  row(
    'closing/within',
    `${HEAD}${THEME}${LENS}\n\nCes gestes comptent. Un grand merci à tous.`,
    'Ces gestes',
    'closing',
  ),
  row(
    'closing/soft',
    `${HEAD}${THEME}${LENS}\n\nPour contribuer, apportez du tissu.`,
    'Pour contribuer',
    'closing',
  ),
  row(
    'closing/behind-bullets',
    `${HEAD}${THEME}- ${LENS}\n\nBeaucoup reste à faire.\n\nLe préfet remercie chacun.`,
    'Beaucoup',
    'closing',
  ),
  row(
    'closing/heading-of-nothing',
    `${HEAD}${THEME}${LENS}\n\n## Solidaires en ligne\n\nUne page suit ces gestes.`,
    'Solidaires en ligne',
    'closing',
  ),
  row(
    'introduction/measure',
    `${HEAD}${THEME}Avec l’association « Lien » de Lens, le préfet du Pas-de-Calais interdit les feux.\n\n${AVION}`,
    'Avec',
    'introduction',
  ),
  row(
    'initiative/own-person',
    `${HEAD}${THEME}${LENS}\n\nMarie Dupont prête ses bras aux voisins.`,
    'Marie Dupont',
    'initiative',
  ),
  row(
    'initiative/unlisted-place',
    `${HEAD}${THEME}${LENS}\n\nÀ Quelquepart-le-Haut, on chante aux fenêtres.`,
    'À Quelquepart',
    'initiative',
  ),
  row(
    'initiative/another',
    `${HEAD}${THEME}${LENS}\n\nAutre initiative, celle des Roues, que portent dix voisins.`,
    'Autre initiative',
    'initiative',
  ),
  row(
    'initiative/turns-aside',
    `${HEAD}${THEME}${LENS}\n\nDes lits sont prêts. De son côté, l’association « Roue » ouvre un atelier.`,
    'Des lits',
    'initiative',
  ),
  row(
    'initiative/next-day',
    `${HEAD}${THEME}Samedi 5, au stade de Lens, un loto est organisé.\n\nDimanche 6, au marché, un bal est donné.`,
    'Dimanche 6',
    'initiative',
  ),
  row(
    'initiative/acts',
    `${HEAD}${THEME}La commune lance un appel aux couturières.\n\n${AVION}`,
    'La commune',
    'initiative',
  ),
  row(
    'initiative/label',
    `${HEAD}${THEME}Adresse : garage Pic, à Avion.\n\n${LENS}`,
    'Adresse',
    'introduction',
  ),
  row('initiative/few-words', `${HEAD}${THEME}${LENS}\n\nLe garage Pic, à Avion`, 'Le garage', 'continues'),
  row(
    'initiative/small-letter',
    `${HEAD}${THEME}${LENS}\n\nà Avion, on livre des repas.`,
    'à Avion',
    'continues',
  ),
  row(
    'initiative/takes-up',
    `${HEAD}${THEME}Cette collecte, portée par l’association « Lien », dure un mois.\n\n${AVION}`,
    'Cette collecte',
    'introduction',
  ),
  row(
    'initiative/bullets-of-no-one',
    `${HEAD}${THEME}Que faire :\n\n- Appeler ses voisins\n- Coudre des masques\n- Donner son sang\n- Prêter un vélo`,
    'Appeler',
    'introduction',
  ),
  row(
    'furniture/caption',
    `${HEAD}${THEME}${LENS}\n\nles bénévoles devant leur local\n\nElle recrute aussi.`,
    'les bénévoles',
    'furniture',
  ),
  row(
    'continues/known-actor',
    `${HEAD}${THEME}À Lens, le Secours populaire livre des repas.\n\nLe Secours populaire coud des masques.`,
    'Le Secours',
    'continues',
  ),
];

import { foldText } from '../../shared/french/fold-text.ts';

export type ThemeKind = (typeof THEME_KINDS)[number]['kind'] | 'entraide';

/**
 * What themes of any series are about, by the words of their titles, folded: the first row that fits gives the pictogram.
 * `examples` are titles that a row takes; a theme that none takes gets the hands of `entraide`.
 */
export const THEME_KINDS = [
  {
    kind: 'eau',
    words: /\b(inond|crue|submersion|pompage|tempete|intemper|assech)/,
    examples: ['Après les inondations', 'Nettoyer après la crue', 'Face aux intempéries'],
  },
  {
    kind: 'chaleur',
    words: /\b(canicule|chaleur|fraicheur|secheresse|incendie)/,
    examples: ['Pendant la canicule', 'Des lieux de fraîcheur ouverts à tous'],
  },
  {
    kind: 'froid',
    words: /\b(froid|hiver|hivern|neige|maraude)/,
    examples: ['Plan grand froid', 'Solidaires cet hiver', 'Les maraudes'],
  },
  {
    kind: 'logement',
    words: /\b(loge|relogement|heberge|abris?\b|toits?\b|sinistre|sans-abri|refugie|accueil)/,
    examples: ['Hébergement d’urgence', 'Reloger les sinistrés', 'Accueil des réfugiés'],
  },
  {
    kind: 'repas',
    words: /\b(aliment|repas|courses\b|panier|cuisin|faim\b|restaur|producteur|agricol)/,
    examples: ['Aide alimentaire', 'Portage de repas', 'Nos producteurs livrent'],
  },
  {
    kind: 'soin',
    words: /\b(soign|sante|hopita|medic|infirm|malade|ehpad|sang\b)/,
    examples: ['Solidaires avec les personnels soignants', 'Santé', 'Don du sang'],
  },
  {
    kind: 'jeunes',
    words: /\b(jeune|enfan|eleve|ecole|scolaire|etudiant|colleg|lyce|famille|parent)/,
    examples: ['Solidaires avec les plus jeunes', 'Continuité scolaire', 'Aide aux étudiants'],
  },
  {
    kind: 'maison',
    words: /\b(confine|isole|agee?s?\b|aine|senior|voisin|domicile|handicap|fragile|vulnerable)/,
    examples: ['Solidaires avec les personnes confinées', 'Personnes âgées', 'Entre voisins'],
  },
  {
    kind: 'protection',
    words: /\b(protection|masque|visiere|barriere|gels?\b|securite|secours|prevention)/,
    examples: ['Solidaires dans l’application des mesures de protection', 'Des masques pour tous'],
  },
  {
    kind: 'travail',
    words: /\b(entreprise|emploi|econom|commerc|artisan|travail)/,
    examples: ['Soutenir les commerces', 'Les entreprises s’engagent', 'Emploi'],
  },
  {
    kind: 'culture',
    words: /\b(cultur|loisir|sport|musique|livres?\b|lecture|numeri|internet)/,
    examples: ['Culture et loisirs', 'Sport à la maison', 'Solidarité numérique'],
  },
  {
    kind: 'don',
    words: /\b(don|dons|donner|collecte|cagnotte|vetement|materiel)\b/,
    examples: ['Collectes et dons', 'Vêtements et matériel'],
  },
] as const satisfies readonly { kind: string; words: RegExp; examples: readonly string[] }[];

export function themeKind(title: string): ThemeKind {
  const folded = foldText(title);
  return THEME_KINDS.find(({ words }) => words.test(folded))?.kind ?? 'entraide';
}

/** What looks like a commune of the département and is none, and how texts name communes elsewhere: rows, with their examples. */
import type { PlaceRole } from '../../shared/feed/feed-schema.ts';
import type { Rule } from '../mentions/rule.ts';

const CAPITALISED = "\\p{Lu}[\\p{L}'’-]*";
const OFFICES =
  '[Pp]r[ée]f[eè]te?|[Ss]ous-pr[ée]f[eè]te?|[Dd][ée]put[ée]e?|[Ss][ée]nat(?:eur|rice)|[ÉéEe]v[êe]que|[Rr]ecteur|[Pp]rocureure?';
/** With or without "de": "rue Lens". */
const WAYS =
  '[Rr]ue|[Aa]venue|[Aa]v\\.|[Bb]oulevard|[Bb]d|[Ii]mpasse|[Aa]llée|[Ff]aubourg|[Rr]ond-point|[Cc]haussée|[Rr]uelle';
/** Words of their own as well: only with "de". */
const SITES = '[Pp]lace|[Qq]uai|[Rr]oute|[Cc]hemin|[Ss]quare|[Ee]splanade|[Zz]one|ZA|ZI|[Pp]orte|[Pp]arc';

/** What looks like a place and is none: the whole of what a pattern fits. */
export const MASKS: readonly Rule[] = [
  {
    id: 'mask/department',
    says: 'The département’s own name holds that of a commune.',
    pattern: /(?:Nord[-\u2010\u2011 ])?Pas[-\u2010\u2011 ]de[-\u2010\u2011 ]Calais/giu,
    examples: ['dans le Pas-de-Calais', 'le Nord-Pas de Calais'],
    not: ['À Calais'],
  },
  {
    id: 'mask/office',
    says: 'Who is in office somewhere.',
    pattern: new RegExp(`(?<!\\p{L})(?:${OFFICES}) (?:de |du |de la |d['’])${CAPITALISED}`, 'gu'),
    examples: ['le sous-préfet de Béthune', 'Préfet de Lens'],
    not: ['la préfecture d’Arras'],
  },
  {
    id: 'mask/street',
    says: 'A street, where it opens a sentence too.',
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:${WAYS}) (?:de |du |de la |de l['’]|des |d['’])?|(?:${SITES}) (?:de |du |de la |de l['’]|des |d['’]))${CAPITALISED}(?:[ -](?:(?:de|du|des|la|le|les|en|sur) )?${CAPITALISED}){0,5}`,
      'gu',
    ),
    examples: [
      '12 rue de Calais',
      'Rue de Lens, le club répare',
      'avenue de Compiègne',
      'boulevard Carvin',
      'place de Béthune',
    ],
    not: ['Le club met en place Lens', 'À Béthune'],
  },
  {
    id: 'mask/web',
    says: 'An address of the web.',
    pattern: /(?:https?:\/\/|www\.)\S+|(?<!\S)(?!\S*@)\S+\.(?:fr|com|org|net|eu)(?![\p{L}\p{N}])\S*/giu,
    examples: ['www.Calais.fr', 'sur Lens.fr', 'https://exemple.fr/Lens'],
    not: ['à Lens. Fruges suit'],
  },
  {
    id: 'mask/mail',
    says: 'An e-mail address.',
    // From the start of a word only: on a long run of letters, any other start would cost its length again.
    pattern: /(?<!\S)\S+@\S+/gu,
    examples: ['écrire à contact@Calais.fr'],
    not: ['www.Calais.fr'],
  },
  {
    id: 'mask/arrondissement',
    says: 'An arrondissement bears the name of its chief town.',
    pattern: /(?<!\d(?:er|e|ème)? )[Aa]rrondissement (?:de |d['’]|du )\p{Lu}[\p{L}'’-]*/gu,
    examples: ['l’arrondissement de Lens'],
    not: ['la ville de Lens', 'le 3e arrondissement de Lens'],
  },
  {
    id: 'mask/intercommunality',
    says: 'An intercommunality bears the name of a commune or of several, and is none.',
    pattern:
      /(?:[Cc]ommunautés? (?:de communes|d['’]agglomération|urbaine)|[Aa]gglo(?:mération)?|[Mm]étropole|(?<!\p{L})C[CAU]|[Ii]ntercommunalité|[Pp]ays|Grand) (?:(?:de la |de l['’]|du |des |de |d['’])?\p{Lu}[\p{L}'’-]*[ -]?){1,6}/gu,
    examples: [
      'la communauté urbaine d’Arras',
      'le Pays de Lumbres',
      'l’agglo de Lens-Liévin',
      'la CA de Béthune',
    ],
    not: ['la commune d’Arras', 'l’agglomération, à Lens'],
  },
  {
    id: 'mask/metropolis',
    says: 'An intercommunality, or a university, that calls itself by a town or two.',
    pattern:
      /(?<![\p{L}-])\p{Lu}[\p{L}'’-]{1,40} (?:Métropole|Agglo(?:mération)?|Communauté|Université)(?!\p{L})/gu,
    examples: ['Arras Agglo livre', 'Béthune Métropole', 'Lens-Avion Communauté'],
    not: ['la métropole, avec Lens'],
  },
  {
    id: 'mask/known-body',
    says: 'A body of the whole country whose name holds one.',
    pattern: /(?<!\p{L})Croix[ -](?:Rouge|Blanche|Bleue)(?!\p{L})/giu,
    examples: ['la Croix-Rouge', 'la Croix Blanche'],
    not: ['À Croix-en-Ternois'],
  },
  {
    id: 'mask/seat',
    says: 'What bears the name of the town where it sits, and reaches far beyond.',
    pattern:
      /(?<!\p{L})(?:[Aa]cadémie|[Dd]iocèse|[Cc]our d['’]appel|[Cc]irconscription|[Cc]our administrative) (?:de |d['’])\p{Lu}[\p{L}'’-]*/gu,
    examples: ['le diocèse d’Arras', 'l’académie de Calais'],
    not: ['l’école d’Arras'],
  },
  {
    id: 'mask/waters',
    says: 'Waters bear the name of what lies beside them.',
    pattern: /(?<!\p{L})(?:[ÉEé]tang|[Ll]ac|[Gg]olfe|[Bb]aie) (?:de |d['’]|du )\p{Lu}[\p{L}'’-]*/gu,
    examples: ['autour du lac d’Ardres', 'la baie de Wissant'],
    not: ['le port de Calais'],
  },
  {
    id: 'mask/sweep',
    says: '“De Hesdin à l’estuaire” sweeps over places.',
    pattern: /(?:^|[.!?] )De \p{Lu}[\p{L}-]* à (?:la |l['’]|\p{Lu})[\p{L}-]*/gu,
    examples: ['De Hesdin à l’estuaire, on coud.'],
    not: ['Des habitants de Hesdin à l’honneur'],
  },
  {
    id: 'mask/saint-day',
    says: '“La Saint-Nicolas” is a day.',
    pattern: /(?<!\p{L})[Ll]a Saint-\p{Lu}\p{L}+/gu,
    examples: ['pour la Saint-Nicolas'],
    not: ['à Saint-Nicolas'],
  },
  {
    id: 'mask/quoted',
    says: 'A quoted name is an actor’s or a work’s, unless the sentence says that something happens there.',
    pattern:
      /(?<!(?:^|[^\p{L}])(?:à|À|A) ?)«[^»\n]{1,80}»|(?<!(?:^|[^\p{L}])(?:à|À|A) ?)["“][^"”\n]{1,80}["”]/gu,
    examples: ['le collectif « Grandir à Vimy »'],
    not: ['à « Lens »'],
  },
];

const NAME =
  "\\p{Lu}[\\p{L}'’]{1,30}(?:[ -](?:(?:de|du|des|la|le|les|lès|lez|sur|en|sous|aux?|et|d['’])[ -]){0,3}\\p{Lu}[\\p{L}'’]{0,30}){0,6}";

/** Its pattern has the group `name`, and `where` for a département. */
export interface ElsewhereRule extends Rule {
  role?: PlaceRole;
}

/** A commune of another département, where the text names it or says that someone comes from there. */
export const ELSEWHERE: readonly ElsewhereRule[] = [
  {
    id: 'elsewhere/bracketed',
    says: 'The département in brackets, by name or number.',
    pattern: new RegExp(`(?<name>${NAME}) ?\\((?<where>[\\p{L}' ’-]+|\\d{2}|2[AB])\\)`, 'dgu'),
    examples: ['À Dunkerque (Nord)', 'Depuis Amiens (80)'],
    not: ['À Dunkerque (gare)'],
  },
  {
    id: 'elsewhere/said',
    says: 'The département said right behind.',
    pattern: new RegExp(`(?<name>${NAME}),? dans (?:le |la |l['’]|les )(?<where>${NAME})`, 'dgu'),
    examples: ['À Merville, dans le Nord'],
    not: ['À Merville, dans le centre'],
  },
  {
    id: 'elsewhere/unit',
    says: 'Where a unit is stationed.',
    pattern: new RegExp(
      `(?<!\\p{L})(?:CRS|[Cc]ompagnie|[Ee]scadron|[Rr]égiment|[Rr]enforts?)(?: \\d+)? (?:de |d['’])(?<name>${NAME})`,
      'dgu',
    ),
    role: 'origin',
    examples: ['la CRS 9 de Rennes'],
    not: ['la gare de Rennes'],
  },
  {
    id: 'elsewhere/coming-from',
    says: 'Where someone comes from.',
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Vv]enue?s?|[Vv]enant|[Oo]riginaires?|[Nn]atifs?|[Nn]atives?|[Aa]rrivée?s?) (?:de |d['’])(?:la ville de )?(?<name>${NAME})`,
      'dgu',
    ),
    role: 'origin',
    examples: ['des pompiers venus de Lille', 'Originaire de Nantes'],
    not: ['avenue de Compiègne', 'la gare de Lille'],
  },
];

/** A département named first holds for what follows in its paragraph, until another is. */
export const DEPARTMENT_FIRST: readonly ElsewhereRule[] = [
  {
    id: 'elsewhere/department-first',
    says: 'Communes of a département that a sentence before them, or theirs, opens with.',
    pattern: new RegExp(
      `(?<=^|[.!?…»] |\\n)(?:(?:Toujours|Également|Même|Aussi) )?(?:[Dd]ans|[Ee]n|[Cc]ôté) (?:le département d(?:e |u |es |['’]))?(?:le |la |l['’]|les )?(?<where>${NAME})(?=,| :| (?!d(?:e|u|es) )\\p{Ll})`,
      'dgu',
    ),
    examples: [
      'Dans la Somme, trois points sont ouverts à Doullens. Abbeville recueille les dons, ainsi que Péronne.',
    ],
    not: [
      'Dans la salle, trois points sont ouverts à Doullens.',
      'Le club livre dans la Somme. Abbeville dort.',
    ],
  },
];

/** Capitalised names within the reach of a département. */
export const NAMES = new RegExp(`(?<![\\p{L}-])${NAME}`, 'gu');

const AREA =
  "(?<words>\\p{Lu}\\p{Ll}{3,}(?:[ -](?:(?:de|du|des|en|la|les) |d['’])?\\p{Lu}\\p{Ll}+){0,3})(?![\\p{L}-])";
const THE = "(?:le |la |l['’]|les )";

/** How texts name an area, for the editor where nobody has listed it. Each has the group `words`. */
export const UNLISTED: readonly Rule[] = [
  {
    id: 'area/within',
    says: 'Something happens in what bears an article and a capital.',
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Dd]ans|[Ss]ur|[ÀàA] travers|[Pp]artout dans) (?:tout(?:e)? )?(?:(?:le secteur|le territoire) (?:du |de la |de l['’]|des )|${THE})${AREA}`,
      'dgu',
    ),
    examples: ['Dans le Vimeu, on coud.', 'sur le territoire du Ponthieu', 'à travers l’Avesnois'],
    not: ['Dans les écoles', 'Dans la Maison des aînés', 'dans la Somme'],
  },
  {
    id: 'area/people-of',
    says: 'Those who live there, or what lies there.',
    pattern: new RegExp(
      `(?<!\\p{L})(?:habitante?s|familles|aînés|communes|villages|agriculteurs|éleveurs|exploitants) (?:du |de la |de l['’]|des )${AREA}`,
      'dgu',
    ),
    examples: ['les habitants du Vimeu', 'aux villages de l’Avesnois'],
    not: ['les habitants du hameau', 'les voisins du Vimeu'],
  },
];

/** Capitalised words behind "dans le" that are no area. */
export const NO_AREA =
  /^(?:État|Région|Département|Ville|Mairie|Maison|Salle|Nord|Sud|Est|Ouest|Centre|France|Europe|Hauts-de-France|Covid|Toile|Grande?|Place|Halle|Poste|Croix|Rue|Avenue|Républiqu?e|Voix|Presse|Manche|Internet|Facebook|Préfecture|Collège|Lycée|École|Espace|Foyer|Pas|Résidence|Pôle|Cité|Villa|Tour|Gare|Parc|Stade|Banque|Fondation|Bibliothèque|Médiathèque|Mission|Chambre|Cathédrale|Basilique|Chapelle|Route|Marine|Commune|Communauté|Métropole|Monde|Union|Web|Net|Twitter|Instagram|Whats)(?!\p{L})/u;

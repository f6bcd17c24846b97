/** What looks like a person and is none, or acts in public office: rows that `find-people.ts` walks, from the first to the last. */
import type { Rule } from '../mentions/rule.ts';

/** Venues, bodies and works that bear names. */
const NAMED =
  'rue|avenue|place|boulevard|quai|allée|impasse|square|esplanade|rond-point|pont|collège|lycée|école|groupe scolaire|salle|stade|gymnase|complexe|hôpital|hospitalier|clinique|polyclinique|résidence|EHPAD|Ehpad|espace|pôle|centre(?: \\p{L}+){0,2}|médiathèque|bibliothèque|théâtre|musée|parc|fondation|institut|université|maternelle|primaire|musique|crèche|opération|prix|trophée|tournoi|challenge|coupe|bourse|concours|piscine|halle|tour|chapelle|église|collégiale|basilique|abbaye|cité|quartier|caserne|auditorium|conservatoire|promotion|château|dispensaire|cinéma|fonds';
/** Those that are named after someone by surname alone, whoever lives there. */
const BEARER =
  '(?:rue|avenue|place|boulevard|quai|allée|impasse|square|collège|lycée|école|groupe scolaire|gymnase|stade|hôpital|résidence|EHPAD)';

/** Does what stands before a surname tell that a street or a school bears it? */
export const isBehindVenue = (before: string) => BEHIND_BEARER.test(before);

/** They bear a name as those do, but what is "de" someone belongs to someone. */
const KEPT =
  'maison|association|amicale|comité|club|entreprise|société|établissements?|Ets|restaurant|brasserie|boulangerie|pharmacie|cabinet|garage|ferme|salon|page|groupe|jardin|villa|hôtel|café|estaminet|friterie|librairie|fromagerie|boucherie|foyer|enseigne|marque|chaîne|magasin';

/** What stands between such a noun and the name that it bears: a verb there tells of someone. */
const OF_KIND =
  "(?:publi(?:c|que)|privée?|professionnel(?:le)?|maternel(?:le)?|primaire|élémentaire|polyvalente?|sporti(?:f|ve)|culturel(?:le)?|socia(?:l|le)|socioculturel|scolaire|médica(?:l|le)|agricole|technique|technologique|général|(?:inter)?communale?|municipale?|départementale?|régionale?|universitaire|hospitalier|gériatrique|psychiatrique|paroissiale?|associati(?:f|ve)|familiale?|artisanale?|catholique|laïque|omnisports?|multisports?|mixte|rurale?|couverte?|aquatique|nautique|équestre|éducati(?:f|ve)|littéraire|annuelle?)s?|d['’]escalade|de parents d['’]élèves|des fêtes|d['’]accueil|de (?:quartier|sport|retraite|santé|musique|danse|football|loisirs|vie|jeux|couture|pétanque|judo)";

const HEAD =
  "(?:vice-)?présidente?(?: d['’]honneur)?|co-présidente?|(?:délégué|directeur|secrétaire|responsable)(?: génér(?:al|ale))?|déléguée(?: générale)?|directrice(?: générale)?|fondat(?:eur|rice)|trésori(?:er|ère)|coordinat(?:eur|rice)|animat(?:eur|rice)|gérante?|bénévole|membre|porte-parole|cheffe?|patronne?";
const LED =
  'association|amicale|club|comité|collectif|fondation|société|entreprise|groupe|fédération|coopérative';

/** Who holds public office acts in it, whatever stands before or behind. */
const COMMUNITY =
  "(?:communautés? (?:de communes|d['’]agglomération|urbaine)|collectivité(?: territoriale| européenne| d['’]outre-mer)?|agglomération|intercommunalité|métropole|SIVOM|Sivom|SIVU|syndicat(?: mixte| intercommunal)?|PETR|CC |CA |CCAS|CIAS|SDIS|pays (?:d[eu]|d['’])|[Pp]ays|[Rr]égion(?: \\p{Lu}[\\p{L}'’-]+){0,3}|département|République|Département|Métropole|Agglo(?:mération)?|Sénat|Assemblée nationale|(?:[Cc]onseil|assemblée) (?:départementale?|régionale?|général|communautaire|municipal|métropolitain))";
const OFFICE = [
  "(?:maire-)?adjointe?s?(?! (?:administrati|techniqu|d['’]|de direction|du patrimoine|territorial|de caisse|de laboratoire))",
  'maires?(?: déléguée?s?| honoraires?)?',
  'pr[ée]f[eè]te?s?',
  'sous-pr[ée]f[eè]te?s?',
  'députée?s?',
  'sénat(?:eur|rice)s?',
  'ministres?',
  "secrétaire d['’][ÉE]tat",
  'secrétaire générale? de la préfecture',
  `(?:vice-)?présidente?s?(?: (?:déléguée?|délégué\\(e\\)|honoraire))?(?: (?:en charge|chargée?) [^,.;¤]{2,50})? (?:de la |de l['’]|du |des |de )${COMMUNITY}`,
  "conseill(?:er|ère)s? (?:municipa|départementa|régiona|communautaire|métropolitain|généra|déléguée?|d['’]arrondissement)\\p{Ll}*(?: déléguée?)?",
  '(?:députée?|sénat(?:eur|rice))s?-maires?',
  'él[uU]e?s? (?:municipa|communauta|locale?s? |de la (?:ville|commune|majorité))\\p{Ll}*',
  'élue?s?(?= \\(?¤)',
  "élue?s? (?:en charge|déléguée?|référente?|(?:à la |à l['’]|au |aux )(?:jeunesse|culture|sports?|affaires|solidarités?|petite enfance|enfance|logement|environnement|sécurité|écoles?|action sociale|commerce|finances|travaux|urbanisme|citoyenneté|santé))",
  'directeur académique',
  "direct(?:eur|rice) (?:générale? |départementale? |régionale? )?(?:de l['’](?:ARS|agence régionale de santé|Agence régionale de santé)|de cabinet du préfet)",
  'rect(?:eur|rice)',
  'procureure?',
].join('|');
const LINKED = "(?:[ -](?:de|du|des|la|le|les|en|sur|lès|lez|et|sous|aux?|à|l['’]|d['’])){0,3}[ -]?";
const PROPER = `\\p{Lu}[\\p{L}'’-]*(?:,? ?${LINKED}\\p{Lu}[\\p{L}'’-]*){0,7}`;
const OF_PLACE = `(?: (?:de la |de l['’]|du |des |de |d['’])(?:(?:ville|commune|communauté de communes|communauté d['’]agglomération|communauté urbaine|métropole|région|département|canton|\\d+e circonscription|circonscription|pays) ?(?:de |d['’]|du |des )?)*(?:${PROPER})?)?`;
const RANK = "(?:le |la |l['’])?(?:premi[eè]re? |deuxième |troisième |1ere? |1re |1er |2e |ancienne? )?";

/** Each word of a pattern with or without a capital: the flag i would take capitals and small letters for the same elsewhere too. */
export const capitalisable = (source: string) =>
  source.replace(/(?<![\\\p{L}{[\]-])\p{Ll}(?=[\p{L}-])/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

const VENUE = capitalisable(NAMED);
const BEHIND_BEARER = new RegExp(
  `(?<!\\p{L})(?:${capitalisable(BEARER)})s?(?: (?:${OF_KIND})){0,2}(?: (?:de|du|des|de la))? $`,
  'u',
);
const HOUSE = capitalisable(KEPT);
/** A noun behind which a name may be its own. */
export const NAMED_NOUN = `(?:${VENUE}|${HOUSE})s?`;
/** Who heads a body, and the body's noun: a name behind both is seldom the body's. */
const HEADING = `(?<![\\p{L}-])(?:${capitalisable(HEAD)}) (?:de la |de l['’]|du )`;
const LEADABLE = capitalisable(LED);
export const BODY_WITH_HEAD = `${HEADING}(?:${LEADABLE}) `;
const HEADED = capitalisable(COMMUNITY);
export const HOLDER = capitalisable(OFFICE);
const CHARGED = "(?:[Vv]ice-)?[Pp]résidente? (?:en charge|chargée?|déléguée?) (?:d[eu]s?|d['’]|au|aux|à)";

export interface NoPerson extends Rule {
  /** It is a person, who acts in public office. */
  isOffice?: true;
  /** Its pattern reads the name itself, not what stands around it. */
  isName?: true;
}

/** What looks like a person and is none, or acts in office: ¤ stands where the name does, its title left out. */
export const NO_PERSON: readonly NoPerson[] = [
  {
    id: 'no-person/head-of-state',
    says: 'The presidents of the Republic, whom texts name without their office.',
    isOffice: true,
    isName: true,
    pattern:
      /^(?:Charles de Gaulle|Georges Pompidou|Valéry Giscard d['’]Estaing|François Mitterrand|Jacques Chirac|Nicolas Sarkozy|François Hollande|Emmanuel Macron)$/iu,
    examples: ['« Tenons bon », a dit Emmanuel Macron.', 'Le discours d’EMMANUEL MACRON'],
    not: ['« Tenons bon », a dit Emmanuel Duhautois.', 'Jacques Chiracq coud.'],
  },
  {
    id: 'no-person/sign',
    says: 'Chains of shops that are called by someone’s full name.',
    isName: true,
    pattern:
      /^(?:E\. ?Leclerc|Leroy Merlin|Marie Blachère|Yves Rocher|Alain Afflelou|Franck Provost|Jacques Dessange|Jean Louis David|Jean-Claude Biguine|Guy Hoquet|Guy Degrenne|Stéphane Plaza|Paul Bocuse|Louis Vuitton|Christian Dior|Michel et Augustin|Louis Pion|Jeff de Bruges|Max Havelaar|Norbert Dentressangle|Pierre Fabre|Pierre Martinet|William Saurin|Sophie Lebreuilly)$/iu,
    examples: ['Dans les magasins E. Leclerc', 'Yves Rocher donne du savon.'],
    not: ['M. E. Leclercq donne du savon.', 'Yves Rochet donne du savon.'],
  },
  {
    id: 'no-person/saint',
    says: 'A saint’s name: a place, a day or a church.',
    pattern: /(?<!\p{L})(?:[Ss]aint|SAINT|[Ss]te?|STE?)(?:e|E)?s?[ -]{1,2}¤/u,
    examples: ['À Saint Laurent Blangy, une collecte', 'À St Nicolas Duval'],
    not: ['À Lens, Laurent Blangy coud'],
  },
  {
    id: 'no-person/named-after',
    says: 'Streets, schools, halls, prizes and works bear the names of people who started nothing here.',
    pattern: new RegExp(
      `(?<!\\p{L})(?!(?<=${HEADING})(?:${LEADABLE}) ¤)(?:(?:${VENUE})s?(?: (?:${OF_KIND})){0,2}(?: (?:de|du|des|de la|d['’]|le|la))?|(?:${HOUSE})s?(?: (?:${OF_KIND})){0,2}(?: (?:le|la))?)(?: ?["«“]?\\s?)?¤`,
      'u',
    ),
    examples: ['au collège Jean Jaurès', 'Le pôle Simone Aubry reste ouvert', 'Le prix Jeanne Duhautois'],
    not: ['Ainsi Simone Aubry coud', 'le garage de Simone Aubry', 'la boulangerie de Jeanne Duhautois'],
  },
  {
    id: 'no-person/office-before',
    says: 'A public office right before the name.',
    isOffice: true,
    pattern: new RegExp(`(?<![\\p{L}-])(?:${HOLDER})${OF_PLACE}(?:, |,? \\(| )?¤`, 'u'),
    examples: [
      'le maire de Lens, Sylvain Robert',
      'La vice-présidente de la communauté de communes du Haut Pays, Claire Duhautois, ouvre le centre',
      'le conseiller départemental Bastien Delahaye',
      'le conseiller municipal délégué Bastien Delahaye',
      'la députée-maire, Claire Duhautois',
      'l’élue Claire Duhautois',
      'le président de la région Hauts-de-France, Bastien Delahaye',
    ],
    not: [
      'le maire de Lens remercie Sylvain Robert',
      'la présidente du club, Claire Duhautois',
      'Le président de la communauté Emmaüs, Bastien Delahaye',
    ],
  },
  {
    id: 'no-person/charge-before',
    says: 'A public office and its charge, then the name between commas.',
    isOffice: true,
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:${HOLDER})(?:${OF_PLACE},? (?:au |aux |à la |à l['’]|chargée? d|déléguée? |en charge d)[^,.;¤]{2,60}),? ¤`,
      'u',
    ),
    examples: ['l’adjointe aux affaires sociales, Claire Duhautois, distribue'],
    not: ['l’adjointe administrative, Claire Duhautois'],
  },
  {
    id: 'no-person/charge-behind',
    says: 'Who presides, with a charge, where a body of communes is told of in the same sentence.',
    isOffice: true,
    pattern: new RegExp(
      `(?:(?:${HEADED})[^.;¤]{0,120}¤, ${CHARGED}|¤, ${CHARGED}[^.;¤]{0,100}(?:${HEADED}))(?!\\p{L})`,
      'u',
    ),
    examples: [
      'Le projet plaît à la communauté de communes, dit Claire Duhautois, vice-présidente en charge du numérique.',
      'C’est ce que dit Claire Duhautois, vice-présidente chargée des liens, à l’ouverture du conseil départemental.',
    ],
    not: ['Le projet plaît au club, dit Claire Duhautois, vice-présidente en charge du numérique.'],
  },
  {
    id: 'no-person/presided',
    says: 'Who heads a body of communes, behind “présidé par”.',
    isOffice: true,
    pattern: new RegExp(
      `(?:${HEADED})[^.;¤]{0,80}(?:présidée?|dirigée?|représentée?) par (?:le |la )?¤`,
      'u',
    ),
    examples: ['Le SIVOM du Bruaysis, présidé par Jean Duhautois, livre.'],
    not: ['Le club de Lens, présidé par Jean Duhautois, livre.'],
  },
  {
    id: 'no-person/office-after',
    says: 'A public office right behind the name.',
    isOffice: true,
    pattern: new RegExp(
      `¤(?:,? \\(?| est(?: aussi)? | a été (?:ré)?élue? |, (?:ré)?élue? |, alors |, également )${RANK}(?:${HOLDER})(?!\\p{Ll})`,
      'u',
    ),
    examples: [
      'Fabien SUDRY, préfet du Pas-de-Calais, remercie',
      'Bastien Delahaye, président de la communauté d’agglomération Béthune-Bruay, a ouvert un centre',
      'Bastien Delahaye (maire de Beuvry) a ouvert un centre',
      'Bastien Delahaye, élu à la jeunesse, ouvre un centre',
      'Claire Duhautois, vice-présidente du conseil régional',
    ],
    not: [
      'Bastien Delahaye, élu à l’unanimité président du club',
      'Bastien Delahaye, président de l’association',
      'Claire Duhautois, adjointe administrative, coud',
    ],
  },
];

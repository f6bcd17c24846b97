/** The nouns by which French texts call those who act, with the kind that each makes them. */
import type { Organiser } from '../../shared/feed/feed-schema.ts';

type Kind = Organiser['kind'];

/** Longer nouns stand before shorter ones that they begin with. Plurals and capitals are allowed for by the reader. */
export const NOUNS: readonly { kind: Kind; nouns: readonly string[] }[] = [
  {
    kind: 'group',
    nouns: [
      "conseils? (?:citoyens?|des sages|de quartier|municipa(?:l|ux) (?:des jeunes|d['’]enfants))",
      'collectifs?',
      'groupements?',
      'groupes?(?= ?[«"“]| (?:de |d[\'’])\\p{Ll})',
      'regroupements?',
    ],
  },
  { kind: 'association', nouns: ['écoles? de (?:cirque|danse|musique|théâtre|voile|judo|football)'] },
  {
    kind: 'public-body',
    nouns: [
      "communautés? (?:de communes|d['’]agglomération|urbaines?)",
      'agglomérations?|intercommunalités?|communes?|villes?|mairies?|municipalités?|conseils? municipa(?:l|ux)',
      "centres? communa(?:l|ux) d['’]action sociale|CCAS|CIAS",
      'conseils? départementa(?:l|ux)|conseils? régiona(?:l|ux)|départements?|régions?',
      'sous-préfectures?|directions? départementales?',
      "chambres? (?:d['’]agriculture|de commerce et d['’]industrie|de commerce|de métiers(?: et de l['’]artisanat)?)",
      "caisses? (?:d['’]allocations familiales|primaires? d['’]assurance maladie)|CAF|CPAM|MSA",
      'CRS(?: \\d+)?|compagnies? républicaines? de sécurité|gendarmeries?|brigades? de gendarmerie|polices? (?:municipales?|nationales?)|sapeurs-pompiers|pompiers|SDIS',
      "centres? d['’]incendie et de secours|instituts? universitaires? de technologie|offices? publics? de l['’]habitat|préfectures?|tribuna(?:l|ux)|bureaux? de poste|trésoreries?|centres? de gestion",
      'centres? hospitaliers?|hôpita(?:l|ux)|EHPAD|Ehpad',
      '(?:accueils?|centres?) de loisirs',
      'piscines?(?= municipale)|cantines?(?= municipale)|crèches?(?= municipale)|lycées?(?: professionnels?| agricoles?)?|collèges?|écoles?(?: primaires?| maternelles?| élémentaires?)?|universités?|IUT',
      "médiathèques?|bibliothèques?|ludothèques?|musées?|offices? de tourisme|missions? locales?|résidences?|conservatoires?(?: à rayonnement \\p{Ll}+)?|maisons? de (?:services au public|l[’']emploi)",
    ],
  },
  {
    kind: 'association',
    nouns: [
      'associations?|assos?|ONG|fondations?|(?:unions?|étoiles?|espérances?|entente|racing|olympique) sportive?s?|union commerciale|refuges?|maraudes?|compagnies?(?! républicaine)|festivals?|théâtres?|accueils? de jour|stations? SNSM|réseaux?|orchestres?|radios?|amicales?|comités?|clubs?|[\\p{L}]+-clubs?|(?!(?:Le|Un|Ce|Du|Son) )\\p{Lu}[\\p{L}]+ [Cc]lubs?|ligues?|fédérations?|unions?|confréries?|paroisses?|mosquées?|syndicats?|harmonies?|fanfares?|chorales?|troupes?',
      'centres? soci(?:al|aux)(?: et culturels?)?|centres? socioculturels?|maisons? des jeunes et de la culture|maisons? de quartier|MJC|foyers?(?: rura(?:l|ux)| de jeunes travailleurs)?|espaces? de vie sociale',
      "banques? alimentaires?|épiceries? (?:sociales?|solidaires?|étudiantes?)|ressourceries?|recycleries?|jardins? (?:partagés?|ouvriers)|régies? de quartier|ateliers? et chantiers? d['’]insertion|services? de prévention|établissements? et services? d['’]aide par le travail|ESAT|ateliers?|fablabs?|entraides?",
    ],
  },
  {
    kind: 'company',
    nouns: [
      'caisses? mutuelles?|mutuelles?|laboratoires?|entreprises?|sociétés?|GAEC|EARL|EURL|SCEA|PME|TPE|start-?ups?|SARL|SAS|SCOP|[ée]tablissements|Ets|groupe|enseignes?|marques?|coopératives?',
      'fermes?-\\p{Ll}+|hôtels?-restaurants?|hôtels?|restaurants?|pizzerias?|friteries?|brasseries?|traiteurs?|cafés?|bistrots?|estaminets?|auberges?|gîtes?|campings?',
      'boulangeries?(?:-pâtisseries?)?|pâtisseries?|boucheries?(?:-charcuteries?)?|épiceries?(?! (?:sociale|solidaire|étudiante))|primeurs?|fromageries?|chocolateries?|conserveries?|minoteries?|laiteries?|distilleries?|brûleries?',
      'maisons? de la presse|boutiques?|armements?|maisons?(?= \\p{Lu})|supérettes?|bureaux? de tabac|tabac-presse|opticiens?|cinémas?|maraîchers?|mareyeurs?|supermarchés?|hypermarchés?|magasins?|merceries?|librairies?|pharmacies?|fleuristes?|pépinières?|jardineries?|drogueries?|pressings?|laveries?',
      'garages?|taxis?|déménagements?|déménageurs?|couvreurs?|plombiers?|électriciens?|chauffagistes?|autocars|transports|ambulances|auto-écoles?|imprimeries?|usines?|fonderies?|verreries?|papeteries?|cartonneries?|filatures?|dentelleries?|menuiseries?|carrières|cimenteries?',
      "cabinets?(?: (?:d['’]\\p{L}+(?: \\p{L}+)?|médica(?:l|ux)|infirmiers?|vétérinaires?|dentaires?|paramédica(?:l|ux)))?|agences?|salons? de coiffure|instituts? de beauté|fermes?|exploitations?|domaines?|haras|écuries|élevages?|centres? équestres?|bailleurs?",
      // Most shops and works: blanchisserie, savonnerie, tuilerie …
      '\\p{Ll}{3,}eries?',
    ],
  },
];

/** Nouns that only announce a name: "l'association X" goes by X. */
export const ANNOUNCING =
  /^(?:associations?|assos?|entreprises?|sociétés?|start-?ups?|PME|SARL|SAS|enseigne|marque|garages?|hôtels?(?:-restaurants?)?|restaurants?|pizzerias?|médiathèques?|ateliers?|coopératives?|groupe)$/iu;

/** Public bodies that each town has one of, and that need no name: "la mairie", "la médiathèque municipale". */
export const PUBLIC_ALONE =
  /^(?:mairie|municipalité|commune|ville|(?:médiathèque|bibliothèque|ludothèque|piscine|école|cantine|crèche|police) municipale)$/iu;

/** Those who act for the body that is named behind them: "les bénévoles de l'association X". */
export const MEMBERS =
  "services?(?: \\p{Ll}+)?|(?:comités?|unités? locales?)(?= (?:de |d['’])\\p{Lu}[\\p{L}-]+ (?:du|de la|de l['’]))|antennes?|sections?|délégations?|ateliers?|magasins|locaux|bénévoles|équipes?|élèves|étudiante?s|lycéen(?:ne)?s|collégien(?:ne)?s|couturi(?:ères|ers)|membres|salariée?s|agents|employée?s|adhérente?s|dirigeante?s|(?:vice-)?présidente?s?|trésori(?:er|ère)s?|secrétaires?|fondat(?:eur|rice)s?|animat(?:eur|rice)s?|éducat(?:eur|rice)s?|cyclotouristes|marcheurs|licenciés|pratiquants|musiciens|cheminots|directeurs?|directrices?|responsables?|gérante?s?|patrons?|patronnes?|facteurs|factrices|soignants|médecins|infirmi(?:er|ère)s?|pharmaciens?|personnels?|enseignants|professeurs|résidents|jeunes|élus|ingénieurs|chefs?|cuisiniers|joueurs";

/** Nouns that no list has, by their endings and by use: trades and their plural signs ("le mareyeur X", "les meubles X"). */
export const COMPANY_NOUN =
  /(?:eurs?|iers?|iens?|istes?|ments|ages|cars|meubles|travaux|voyages|plateforme|studio|gie|laboratoire|ants?|truck)$/u;

/** What bears names without acting: halls and streets, works and means. */
export const VENUES =
  /^(?:salle|gymnase|place|rue|avenue|quartier|page|opération|site|dispositif|projet|parc|parking|halle|église|rivière|stade|complexe|espace|cité|hameau|rond-point|programme|application|émission|chaîne|spectacle|film|livre|concours|défi|cagnotte|collecte|campagne|plan|niveau|préfet|préfète|maire|président|présidente|ministre|tempête|canal|vallée|plage|marché|bus|autobus|minibus|camion|camionnette)s?$/u;

/** Several people without a name of their own. */
export const GROUPS =
  'couturi(?:ères|ers)|bénévoles|habitante?s|voisine?s|étudiante?s|lycéen(?:ne)?s|collégien(?:ne)?s|élèves|jeunes|parents|commerçante?s|artisans|agriculteurs|agricultrices|maraîchers|restaurateurs|riverains|retraitée?s|citoyen(?:ne)?s|infirmi(?:ères|ers)|médecins|sages-femmes|enseignante?s|professeurs|soignante?s';

/** Bodies known by their name alone. */
export const KNOWN_NAMES: readonly { kind: Kind; names: string }[] = [
  {
    kind: 'association',
    names:
      'Secours (?:populaire|catholique|islamique)(?: français)?|Restos? du [Cc](?:œ|oe)ur|Croix-Rouge(?: française)?|Protection civile|Emmaüs|Armée du Salut|Petits Frères des Pauvres|ADMR|APEI|UNA|Banque alimentaire',
  },
  {
    kind: 'public-body',
    names: 'Établissement français du sang|Pôle emploi|Éducation nationale|Office national des forêts',
  },
  { kind: 'company', names: 'Poste|SNCF|EDF|Enedis|Crédit agricole|Crédit mutuel' },
];

/** Verbs that end like adjectives: they follow the name of whoever acts, and do not belong to it. */
export const VERBS =
  'étant|ayant|fabrique|communique|explique|indique|applique|pratique|appelle|rappelle|renouvelle|cuisine|dessine|imagine|termine|anime|donne|sonne|fonctionne|abonne|sillonne|invite|visite|facilite|profite|suscite|milite|plante|chante|monte|présente|augmente|tente|pilote|dote|vend|prend|apprend|tient|maintient|soutient|revient|devient|intervient|livre|livrent|cousent|propose|proposent|organise|organisent|offre|offrent|distribue|prépare|assure|met|prête|récolte|collecte|compte|cherche|recherche|sert|coud';

/** Pieces of the patterns by which names are found: what names are made of, and the words that stand around them. */
export const FIRST = '\\p{Lu}\\p{Ll}+(?:[-\u2010\u2011]\\p{Lu}\\p{Ll}+)?';
export const FIRST_CAPITALS = '\\p{Lu}{3,}(?:[-\u2010\u2011]\\p{Lu}{2,})?';
export const INITIAL = '\\p{Lu}\\.';
/** `R.`, `J.-P.`, `R. M.`, and as hasty writers have them: `J-P`, `J-P.`, `J.P`. */
export const INITIALS = `(?:${INITIAL}(?:[ -]?${INITIAL}){1,2}|\\p{Lu}\\.?[-\u2010\u2011]\\p{Lu}\\.?(?!\\p{L})|\\p{Lu}\\.\\p{Lu}(?!\\p{L})|${INITIAL})`;
/** Initials without any sign of it: "A" opens too many sentences, "M" is a title, and more than one letter may be a body's. */
export const BARE_INITIALS = '(?:J[A-Z]|M[CFT]|P[AEY]|AM|[B-LN-Z])(?![\\p{L}.])';
export const PARTICLE =
  "(?:(?:(?:[Dd]e la|DE LA|[Dd]e|DE|[Dd]u|DU|[Dd]es|[Ll]e|LE|[Ll]a|LA|[Vv]an de[rn]?|VAN DE[RN]?|[Vv]an|VAN|[Vv]on|VON|[Bb]en|BEN|[Ee]l|EL|[Dd]a|[Dd]os|[Dd]i) )|[dD]['’])?";
/** A capital opens it, and what links its parts may be any dash. */
export const SURNAME = "\\p{Lu}['’]?[\\p{L}'’\u2010\u2011–-]*(?<![-\u2010\u2011–])";
export const CAPITALS = "\\p{Lu}[\\p{Lu}'’\u2010\u2011-]{2,}(?<![-\u2010\u2011])(?!\\p{L})";
/** `Leblond`, `de La Tour`, `DUPONT MARTIN`, or an initial with its full stop where no surname follows. */
export const LAST = `${PARTICLE}(?:${INITIAL}(?! ${SURNAME}\\p{Ll})|${SURNAME}(?: {1,2}${SURNAME}){0,2})`;
export const ONE_LAST = `${PARTICLE}${SURNAME}`;
/** What is "de" a place is no one's surname behind "les familles". */
export const HOUSEHOLD = `(?:(?:Le|La|[Vv]an|[Vv]on) )?${SURNAME}`;
export const NAME = `(?:(?:${FIRST}|${INITIALS}) {1,2})?${LAST}`;

/** Where a first name may begin: no part of a longer word, and no elided article before it but "d’". */
export const EDGE = "(?<![\\p{L}-])(?<![^dD]['’])";
/** "L’été", "D’abord": an article that has lost its vowel stands before a noun. */
export const NO_ELISION = "(?!\\p{Lu}['’]\\p{Ll})";
/** « Le Noël de Lens » is no one. */
export const NO_FEAST = "(?!(?<=(?:[Ll]e|[Uu]n|[Cc]e|[Pp]ère|[Jj]oyeux|[NnVv]otre) )Noël d(?:[eu]s? |['’]))";
/** "M. le Préfet" names an office. */
export const NO_OFFICE =
  '(?!(?:[Ll]e|[Ll]a|[Ll]es|[Dd]e la|[Dd]u) (?:[Pp]r[eé]f[eè]|[Ss]ous|[Mm]aire|[Dd]éput|[Ss]énat|[Pp]résid|[Vv]ice|[Mm]inist|[Cc]onseill|[Aa]djoint|[Dd]irect(?:eu|ri)|[Rr]ect(?:eu|ri)|[Pp]rocur|[Pp]rincipale?(?!\\p{L})|[Pp]rovis|[Cc]uré|[Cc]onsul|[Aa]mbassad|[Ss]ecrét|[Tt]résor|[Cc]ommand|[Dd]oyen))';
export const TITLE =
  '(?:M\\.|M(?= \\p{Lu}\\p{Ll}{2})|[Dd]octeur|Dr\\.?|[Mm]aître|[Pp]rofesseur|Pr\\.?|[Mm]elle|Mrs|[Mm]me\\.?|[Mm]lle\\.?|[Mm]r\\.?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|MME|MLLE|MR|MONSIEUR|MADAME|MADEMOISELLE|Me(?= \\p{Lu}\\p{Ll}{3}))';
export const TITLE_OF_SEVERAL =
  '(?:MM\\.?|[Mm]essieurs|Mmes|[Mm]esdames|Mlles|[Mm]esdemoiselles|MMES|MESSIEURS|MESDAMES|[Dd]octeurs|Drs|[Mm]aîtres|[Pp]rofesseurs)';
/** Of the clergy, of soldiers, firefighters and police. */
export const GRADE =
  '(?:[Aa]bbé|[Pp]ère|[Ss]œur|[Ff]rère|[Mm]onseigneur|Mgr|[Pp]asteure?|[Rr]abbin|[Ii]mam|[Cc]apitaine|[Ll]ieutenante?(?:-colonel(?:le)?)?|[Cc]olonel(?:le)?|[Gg]énéral(?! d)|[Cc]ommandante?|[Aa]djudante?(?:-chef(?:fe)?)?|[Ss]ergente?(?:-chef(?:fe)?)?|[Cc]aporale?(?:-chef(?:fe)?)?|[Mm]ajore?|[Bb]rigadi(?:er|ère)(?:-chef(?:fe)?)?|[Mm]aréchale? des logis|[Gg]endarme)';
/** Titles and ranks, which say nothing of whether the name behind them is a street's. */
export const TITLE_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${TITLE_OF_SEVERAL}|${TITLE}|M|Me|[Mm]aréchal|[Pp]résident|${GRADE}) $`,
  'u',
);

/** Words that open a sentence behind an initial: "… de catégorie B. Les dons …". */
export const OPENER =
  "(?:L[aeo]s?|L['’]|Il|Elle|Ils|Elles|On|Une?|D[eu]s?|D['’]|C[e’']|Ces|Cette|Cet|À|A|Aux?|Pour|Dans|Avec|Par|En|Sur|Nous|Vous|Tous|Toutes?|Chaque|Depuis|Et|Mais|Merci|Contact|Renseignements?|Inscriptions?|Plus|Si|Sa|Son|Ses)";

/** Nouns that stand before a body's initials. */
export const BODY_NOUN =
  '(?:Associations?|Asso|Groupes?|Collectifs?|Clubs?|Comité|Communes?|Ville|Mairie|Lycées?|Collèges?|Écoles?|Centres?|Maison|Fondation|Fédération|Union|Réseau|Plateforme|Espace|Opération|Dispositif|Syndicat|Société|Entreprise|Restaurant|Magasin|Supermarché|Radio|Agence|Résidence|Institut|Université|Chambre|Croix|Secours|Restos?|Amicale|Mission|Pôle|Service|Région|Département|Hôpital|Clinique|Projet|Programme|Charte|Loi|Plan|Norme|Masques?|Kits?|Visières?)';

/** Words in names of bodies that no one is called by. */
export const BODY_WORD =
  '(?:Solidaires?|Solidarités?|Rura(?:l|les|ux)|Familles?|Logement|Habitat|Handball|Football|Basket(?:ball)?|Rugby|Cyclisme|Judo|Sports?|Sporti(?:f|ve)|Club|Services?|Plus|Libres?|Ensemble|Jeunes|Jeunesse|Enfance|Action|Entraide|Emploi|Santé|Culture|Nature|Environnement|Insertion|Partage|Espoir|Avenir|Vie|France|Europe|Nord|Sud|Est|Ouest|Ville|Couture|Cuisine|Musique|Radio|Télévision|Transports?|Énergies?|Populaire|Catholique|Français(?:e|es)?|Nationale?|Municipale?|Citoyen(?:ne|s|nes)?|Mutuelle|Assurances?|Banque|Marché|Express)(?![\\p{L}-])';

/** Two capitalised words of which the first opens no sentence, and neither says what a body is. */
export const TWO_WORDS = `(?!${OPENER}(?![\\p{L}-]))(?!${BODY_WORD}|${BODY_NOUN}(?!\\p{Ll}))(?<first>${FIRST}) (?!${BODY_WORD})(?<last>${ONE_LAST}(?: (?!${BODY_WORD})${SURNAME})?)`;

/** What people are called by: by trade, by what they do in a body, by age or kin. */
export const BEING_SOMEONE =
  '(?:couturi(?:er|ère)|(?:vice-)?président(?:e(?!\\p{L}))?|bénévole|habitante?|gérante?|trésori(?:er|ère)|secrétaire|infirmi(?:er|ère)|retraitée?|fondat(?:eur|rice)|animat(?:eur|rice)|responsable|coordinat(?:eur|rice)|direct(?:eur|rice)|enseignante?|professeure?|institut(?:eur|rice)|artisane?|boulang(?:er|ère)|boucher|bouchère|coiff(?:eur|euse)|maraîch(?:er|ère)|éleveu(?:r|se)|agricult(?:eur|rice)|étudiante?|lycéen(?:ne)?|collégien(?:ne)?|traduct(?:eur|rice)|ancien(?:ne)?|mère|père|maman|papa|voisine?|membre|kinésithérapeute|médecin|pharmacien(?:ne)?|ostéopathe|psychologue|libraire|chef(?:fe)?|cuisini(?:er|ère)|restaurat(?:eur|rice)|commerçante?|chauffeu(?:r|se)|pompi(?:er|ère)|salariée?|employée?|factrice|facteur|aide-soignante?|auxiliaire|photographe|peintre|musicien(?:ne)?|comédien(?:ne)?|entrepreneure?|dirigeante?|patron(?:ne)?|curé|pasteur|graphiste|illustrat(?:eur|rice)|mécanicien(?:ne)?|menuisi(?:er|ère)|doyen(?:ne)?|avocate?|notaire|architecte|ingénieure?|journaliste|artiste|chant(?:eur|euse)|écrivaine?|dessinat(?:eur|rice)|sculpt(?:eur|rice)|vétérinaire|dentiste|orthophoniste|sage-femme|plombi(?:er|ère)|électricien(?:ne)?|maçonne?|couvreu(?:r|se)|garagiste|esthéticien(?:ne)?|fleuriste|brasseu(?:r|se)|viticult(?:eur|rice)|apicult(?:eur|rice)|gendarme|polici(?:er|ère)|prêtre|imam|rabbin|champion(?:ne)?|marathonien(?:ne)?|cycliste|jeune homme|jeune femme)(?!\\p{L})';

/** "lilloise et engagée": no word that leads to another noun. */
export const ADJECTIVES =
  '(?: (?:et )?(?!(?:de|du|des|la|le|les|à|au|aux|en|pour|par|chez|sur|dans|sous|une?|son|sa|ses)(?!\\p{L}))\\p{Ll}+){0,3}';

/** What in capitals is no surname. */
export const ACRONYM =
  "(?:[LD]['’])?(?:EHPAD|CCAS|CIAS|ESAT|EARL|SARL|GAEC|SCEA|MARPA|IME|MJC|CFA|LEP|LPI|UFCV|CHU?|AFEJI|APEI|SMUR|SAMU|HLM|ZAC?|ZI|USEP)(?!\\p{L})";
export const BEING_DESCRIBED = `(?:, | \\()(?:(?:\\d+|[\\p{Ll}-]+) ans(?!\\p{L})|(?:une? |l['’]|la |le )?${BEING_SOMEONE})`;
/** What takes someone's own hands, eyes or voice. */
export const BY_HAND =
  ' (?:coud|tricote|brode|cuisine|jardine|chante|lit|écrit|dessine|peint|téléphone|a (?:cousu|tricoté|brodé|cuisiné|jardiné|chanté|lu|écrit|dessiné|peint|téléphoné))(?!\\p{L})';

/** At least four letters, among them a vowel: no initials of a body. */
export const SAID_CAPITALS =
  "(?=[\\p{Lu}'’-]*[AEIOUYÀÂÉÈÊËÎÏÔÛÜ])\\p{Lu}[\\p{Lu}'’\u2010\u2011-]{3,}(?<![-\u2010\u2011])(?!\\p{L})";

/** What one does, as releases tell it: a verb in the singular. */
export const SINGLY =
  "(?:livre|donne|offre|propose|fabrique|confectionne|prépare|distribue|organise|anime|accueille|ouvre|aide|répare|collecte|apporte|prête|imprime|récolte|lance|crée|tient|fait|met|vient|garde|promène|s[’']occupe|a \\p{Ll}+[éist])";

/** What stands right before someone: a stop within a sentence, who speaks of whom, who is with whom. */
const BEFORE_SOMEONE =
  '(?:[»”":;,(–—©] ?|(?<![\\p{L}-])(?:par|avec|chez|et|de|à|dont|que|dit|selon|signé|remercie(?:nt)?|félicite(?:nt)?|salue(?:nt)?) )';
/** A text, a sentence, a line or an item begins there. */
const BEGINNING = '(?:^|[.!?…] ?|\\n(?:[-–—•*] ?)?)';
export const WHERE_SOMEONE_STANDS = `(?<=${BEGINNING}|${BEFORE_SOMEONE})`;
/** What goes on behind someone's name: no other capital. */
export const BEHIND_SOMEONE = '(?= ?[.,;:!)\\n]| \\p{Ll}| ?$)';

/** Who is thanked, called, or has a part in something, where no capital tells. */
export const CALLING =
  "(?:(?:[Mm]erci|[Bb]ravo|[Gg]râce|[Hh]ommage|[Ff]élicitations) à |[Bb]ravo |(?<!\\p{L})(?:avec|chez|par|auprès de|à l['’]initiative de|de la part de|remercie(?:nt)?|félicite(?:nt)?|salue(?:nt)?|[Cc]ontacter|[Aa]ppeler|[Jj]oindre|[Dd]emander|[Ss]igné|dit) |(?:[Cc]ontacts?|[Pp]hotos?|[Tt]exte|[Cc]rédits?) ?: ?)";
/** The name ends there. */
export const NAME_ENDS = '(?= ?(?:[.,;:!?)\\n]|$)| (?:et|pour|qui|au)(?!\\p{L}))';

/** First names that are words: in small letters they are no one's. */
const NOUN_NAMES =
  '(?:aimée?|ambre|ange|angélique|aurore|auguste|avril|benjamin|blanche|camélia|capucine|céleste|charlotte|claire|clémence|clément|clémentine|colombe|constance|dahlia|désirée?|églantine|fleur|flore|france|garance|germaine?|grâce|hermine|iris|jacinthe|jade|jasmin|julienne|lise|luce|madeleine|mai|manuel|marguerite|marine|marjolaine|martial|maxime|mélodie|modeste|narcisse|noël|océane|octave|olivier|perle|philippine|prudence|prune|reine|richard|robin|romaine?|rose|serge|urbain|valentin|victoire|violette|zéphyr)(?!\\p{L})';
/** Words in small letters behind a first name, or behind a title, that are no surname. */
const SMALL_WORD =
  "(?:et|ou|où|qui|que|dont|mais|donc|or|ni|ne|n['’]|car|pour|par|avec|sans|sous|sur|dans|chez|vers|dès|depuis|en|y|une?|l[ae]s?|d[eu]s?|à|aux?|ce|cette|ces|son|sa|ses|leurs?|lui|elle|nous|vous|se|s['’]|me|te|est|sont|a|ont|avait|était|étaient|sera|fait|peut|va|vont|veut|vit|dit|seule?s?|aussi|demain|hier|ensuite|enfin|toujours|encore|bientôt|soit|mêmes?|bien|merci|etc|alors|puis|ainsi|jamais|souvent|déjà|ici|là|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|chaque|tous|toutes?|tout|deux|trois|très|plus|notre|nos|votre|vos|mon|ma|mes|ton|ta|tes|rien|bonjour|bonsoir|coiffure|fleurs|traiteur|boutique|beauté|loyal|muscle|propre|météo|raconte|explique|confie|témoigne|précise|ajoute|souligne|sourit|résume|déclare|tante|oncle|mamie|papi|papy|maman|papa|\\p{Ll}+(?:ée|ante|euse|rice|ment))(?!\\p{L})";
/** A surname that nobody has given its capital. */
export const SMALL_LAST = `(?!${SMALL_WORD}|${BEING_SOMEONE})(?:(?:de|van|van de[rn]?|von|le|el|ben) |d['’])?(?!${SMALL_WORD}|${BEING_SOMEONE})\\p{Ll}{3,}(?:[-\u2010\u2011]\\p{Ll}{3,})?(?![\\p{L}'’-])`;
export const SMALL_FIRST = `(?<![\\p{L}'’.@/-])(?!${NOUN_NAMES})\\p{Ll}{3,}(?:[-\u2010\u2011]\\p{Ll}{2,})?(?![\\p{L}'’-])`;

/** Of a town, a region or a country: "le jeune Calaisien". */
export const NO_INHABITANT =
  '(?!(?:\\p{Lu}\\p{Ll}+(?:aise?|oise?|ien(?:ne)?|éen(?:ne)?)|Picarde?|Breton(?:ne)?|Normande?|Basque|Catalane?|Corse|Flamande?|Lorraine?|Savoyarde?|Auvergnate?|Limousine?|Berrichon(?:ne)?|Bourguignon(?:ne)?|Gascon(?:ne)?|Occitane?|Provençale?)(?!\\p{L}))';

/** Opens a sentence before a comma, and is no surname: "Désormais, Rosalie coud." */
export const ADVERB =
  "(?:Désormais|Depuis|Ensuite|Enfin|Ainsi|Aujourd['’]hui|Hier|Demain|Bref|Puis|Alors|Parfois|Souvent|Bientôt|Ici|Là|Voilà|Certes|Pourtant|Toutefois|Cependant|Néanmoins|Aussi|Surtout|Partout|Maintenant|Autrefois|Jadis|Avant|Après|Dehors|Ailleurs|Car|Or|Donc|Oui|Non|Bravo|Merci|Bonjour|Bonsoir|Résultat|Exemple|Quoi|Quand|Comme|Lorsque|Puisque|Tandis|Malgré|Selon|Chez|Outre|Grâce|Sans|Sous|Vers|Dès|Entre|Devant|Derrière|Pendant|Voici|Et|Mais|Où|Toujours|Tantôt|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|Noël|Pâques|Photos?|Crédits?|Texte|\\p{Lu}\\p{Ll}+(?:ment|ées?|és?|antes?|euses?|rices?|ières?))(?!\\p{L})";

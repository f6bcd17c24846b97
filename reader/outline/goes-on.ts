/** The words by which a paragraph goes on about what the one before it told. */
import { SAID } from '../actors/who-acts.ts';
import { opening } from '../passages/passage-signs.ts';

/** What a sentence may open with before a subject that it takes up; a commune there is another initiative's. */
export const CIRCUMSTANCE =
  /^(?:Grâce (?:à|au)|Avec|Pour|Depuis|Dès|Chaque|Afin|Outre|Pendant|Face|Par ailleurs|En (?:plus|outre|parallèle|complément)|Au total|D['’](?:ores|autres)|Le (?:soir|matin|samedi|dimanche|midi))[^.!?«,]{0,120},(?: (?:qui|dont|où|que|qu['’])[^.!?,]{0,80},)? /u;

/** A pronoun for a subject, whatever stands before it: "En deux semaines, elle a répondu …", "Son chef prépare …". */
export const PRONOUN_AHEAD =
  /^(?:[^,.!?«:]{2,80}, )?(?:elles?|ils?|celles?-ci|celui-ci|ceux-ci|leurs? \p{Ll}|son \p{Ll}|sa \p{Ll}|ses \p{Ll})(?!\p{L}*-)/iu;

const BODIES =
  "(?:l['’](?:association|entreprise|équipe|opération|initiative|objectif|idée|action|établissement|ensemble|épicerie)|la (?:société|structure|commune|ville|page|collecte|boutique|tournée|distribution)|le (?:collectif|groupe|club|comité|service|magasin|restaurant|projet|principe|jeune|matériel))";
/** The subject of what was told, by its common noun, or what it gave. */
export const SUBJECT_AGAIN = opening(
  `${BODIES}(?: (?!de |d['’]|du |des |«|")\\p{Ll}|,)`,
  'les (?:masques|visières|bénévoles|repas|dons|colis|commandes|livraisons|personnes|volontaires|inscriptions|bénéficiaires|adhérents|membres|élèves|joueurs|sommes|fonds|appareils|livres|objets|familles|habitants)(?!\\p{L})',
  "(?:le succès|le résultat|l['’](?:appel|élan|objectif|idée)|la (?:chaîne|démarche|formule|recette))(?!\\p{L})",
);
/** Words that link a sentence to the one before. */
export const LINKS_BACK = opening(
  "(?:on|ces|cette|cet|ce|c['’]est|ainsi|en outre|par ailleurs|au total|[àa] ce jour|depuis|chaque|une fois|toutes? |tous |pour cela|en parallèle)(?!\\p{L})",
  '(?:commandes|réservations?|inscriptions?|renseignements|rendez-vous|horaires|ouvert|lorsqu|quand)(?!\\p{L})',
);
/** "Un vélo cargo leur permet en outre …". */
export const POINTS_BACK =
  /^[^.!?]{0,120}(?<!\p{L})(?:leur|lui|en outre|également|là aussi|à leur tour)(?!\p{L})/iu;

const SAID_BY =
  /^[«"“][^»"”]+[»"”],? (?:a )?(?:expli|di[tst]|confi|racont|témoign|soulign|précis|ajout|résum|indiqu|déclar|assur)/iu;

/** Is it what someone says of what was told: "« … », explique Manon"? */
export const isSpeech = (body: string) => SAID.test(body) || SAID_BY.test(body);

export const REFERS = opening(
  '[^.!?]{0,120}(?<!\\p{L})(?:cette|cet|ce) (?:action|initiative|dispositif|opération|projet|collecte|service|geste|démarche)(?!\\p{L})',
);

/** Does it read, by its own words alone, as more of what was told? */
export const goesOn = (body: string) =>
  REFERS.test(body) ||
  isSpeech(body) ||
  PRONOUN_AHEAD.test(body) ||
  SUBJECT_AGAIN.test(body) ||
  LINKS_BACK.test(body);

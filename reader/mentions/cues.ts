/**
 * The words by which a clerk knows what a passage is, whoever it names: thanks, a page's header, "de son côté". A row a form; the
 * kind before the slash of its id is what the signs of `outline/signs.ts` ask for. To add one: a row here, with a sentence that
 * has it and a neighbour that has not.
 */
import { FURNITURE } from '../formats/furniture.ts';
import { GROUPS } from '../lexicon/lexicon.ts';
import type { Rule } from './rule.ts';

const opening = (pattern: string) => new RegExp(`^(?:${pattern})`, 'iu');
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'iu');

const PREFECT = 'pr[ée]f[eè]te?(?!\\p{L})';

/** Thanks, a call to take part: what closes a release. */
export const CLOSING: readonly Rule[] = [
  {
    id: 'closing/prefect-thanks',
    says: 'the prefect thanks, greets, invites',
    pattern: opening(
      `.{0,80}(?<!\\p{L})${PREFECT}.{0,120}(?:remerci|salue|félicit|exprime|reconnaissance|adresse|rend hommage|renouvelle|encourage|invite)|le ${PREFECT} tient à`,
    ),
    examples: [
      'Le préfet du Pas-de-Calais remercie les bénévoles.',
      'Marie Dupré, préfète de la Somme, salue ces gestes.',
      'Le préfet tient à dire sa gratitude.',
    ],
    not: ['Le préfet du Pas-de-Calais présente ces actions.', 'La préfecture remercie chacun.'],
  },
  {
    id: 'closing/named-thanks',
    says: 'someone named at the head thanks',
    pattern: /^\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+ (?:remercie|salue)(?!\p{L})/u,
    examples: ['Fabienne DUCRET remercie les équipes.'],
    not: ['Elle remercie les équipes.', 'Lina et Paul remercient leurs voisins.'],
  },
  {
    id: 'closing/thanks',
    says: 'thanks to all',
    pattern: opening('(?:un (?:grand|immense|sincère) )?merci (?:à|aux)|que (?!faire).{3,120}remerci'),
    examples: ['Un grand merci à tous les bénévoles.', 'Que chacun soit ici remercié.'],
    not: ['Que faire en cas de crue ?', 'Merci, dit-elle.'],
  },
  {
    id: 'closing/who-wishes',
    says: 'whoever wishes to help is told how',
    pattern: opening(
      "(?:les personnes|les volontaires|toute personne|celles et ceux|toutes celles et tous ceux) (?:qui )?(?:souhait|désir|dispo[ns]|veulent)(?!.{0,60}(?:en (?:bénéficier|profiter)|l['’]aider|les (?:aider|rejoindre)))",
    ),
    examples: [
      'Les personnes souhaitant donner de leur temps appellent la préfecture.',
      'Toute personne disponible est la bienvenue.',
    ],
    not: [
      'Les personnes souhaitant en bénéficier appellent la mairie.',
      'Les personnes âgées reçoivent un colis.',
    ],
  },
  {
    id: 'closing/call',
    says: 'a call for volunteers, gifts, projects',
    pattern: opening(
      "appels? (?:à|aux) (?:bénévoles|dons?|donneurs|initiatives|projets|solidarité|volontaires)|comment (?:aider|participer|agir|donner)|s['’]engager|(?:(?:et|à) )?vous(?: aussi| de jouer)? ?[?!]|où donner|envie d[’']agir|sont (?:particulièrement |surtout )?recherchés",
    ),
    examples: ['Appel aux dons', 'Comment aider ?', 'Et vous ?', 'Envie d’agir près de chez vous ?'],
    not: ['Comment une école a tenu', 'Vous croisez souvent Paul.'],
  },
  {
    id: 'closing/you',
    says: 'the reader is spoken to',
    pattern: opening(
      '(?:si )?vous (?:aussi(?!\\p{L})|souhaitez|désirez|voulez|avez|connaissez|êtes|menez|disposez|croisez|remarquez|apercevez)(?!\\p{L})|faites[- ](?:le|nous|vous)|chacun(?:e)? peut (?:agir|aider|participer)',
    ),
    examples: [
      'Vous souhaitez faire connaître une action ?',
      'Si vous croisez une personne sans abri, appelez le 115.',
      'Faites-le savoir.',
    ],
    not: ['Vous le verrez passer chaque matin.', 'Chacun apporte un plat.'],
  },
  {
    id: 'closing/emergency',
    says: 'what to do in an emergency',
    pattern:
      /^[^.!]{0,80}\? (?:Composez|Appelez|Contactez|Signalez)(?!\p{L})|^En cas d[e’'][^.!?]{0,60}, (?:composez|appelez|contactez)(?!\p{L})/u,
    examples: ['Un voisin isolé ? Appelez le 3977', 'En cas d’urgence, composez le 18.'],
    not: ['En cas de pluie, le club Roue livre en voiture.'],
  },
  {
    id: 'closing/next-issue',
    says: 'the next bulletin, and how to be in it',
    pattern: opening(
      'le prochain (?:numéro|communiqué|bulletin)|pour (?:prendre part|signaler|faire connaître|proposer|nous (?:signaler|faire part)|rejoindre les|prêter main-forte)|(?:les associations|nos associations|les communes)[^.!?]{0,60}besoin de vous',
    ),
    examples: ['Le prochain numéro paraîtra mardi.', 'Pour signaler une action : la préfecture.'],
    not: ['Pour livrer les repas, le club Roue emprunte des vélos.'],
  },
  {
    id: 'closing/find-again',
    says: 'where to read more of the series',
    pattern: opening(
      'retrouvez|(?:et )?(?:pour .{3,60}, )?rendez-vous sur|écrivez[- ]nous|le standard (?:de la préfecture|téléphonique)|une initiative (?:à|que|qui)(?!\\p{L})|ces initiatives, (?:locales|citoyennes)',
    ),
    examples: ['Retrouvez tous les numéros sur le site.', 'Une initiative à signaler : écrivez-lui.'],
    not: ['Rendez-vous est pris samedi.', 'Une initiative de la ville de Lens nourrit les aînés.'],
  },
];

/** Words that end a release, and now and then an initiative. */
export const SOFT_CLOSING: readonly Rule[] = [
  {
    id: 'soft-closing/may',
    says: 'what one may do',
    pattern: opening("vous pouvez|n['’]hésitez pas|pour (?:aider|participer|agir|contribuer)"),
    examples: ['Vous pouvez aussi donner du temps.', 'Pour participer, il suffit de venir.'],
    not: ['Pour Paul, tout commence en mars.'],
  },
];

export const PRESS: readonly Rule[] = [
  {
    id: 'press/office',
    says: 'whom journalists may call',
    pattern: opening('(?:contacts?|relations?|service|bureau) \\(?(?:(?:de|avec) la )?presse'),
    examples: ['Contact presse : 03 53 01 99 99', 'Service de la presse'],
    not: ['Contact : 03 53 01 99 99', 'La presse locale en parle.'],
  },
];

/** Behind these words come other pages of the site, nothing of the release. */
export const OTHER_PAGES: readonly Rule[] = [
  {
    id: 'other-pages/see-also',
    says: 'what opens a list of other pages',
    pattern: opening(
      '(?:voir|lire|à lire) aussi|dans la même rubrique|sur le même (?:thème|sujet)|articles? (?:liés?|associés?)',
    ),
    examples: ['À lire aussi : Plan canicule', 'Dans la même rubrique', 'Sur le même sujet'],
    not: ['À lire à ses enfants'],
  },
];

export const CONTENTS: readonly Rule[] = [
  {
    id: 'contents/opens',
    says: 'the headings to come stand below',
    pattern: whole('(?:au )?sommaire|dans ce (?:numéro|communiqué|bulletin)|au programme'),
    examples: ['Au sommaire', 'Dans ce numéro'],
    not: ['Au sommaire de la journée, trois ateliers.'],
  },
];

export const DISTRICT: readonly Rule[] = [
  {
    id: 'district/name',
    says: 'how some releases are divided; it places nothing',
    pattern: /^(?:arrondissement|canton|circonscription)s? (?:de|du|d['’])[^.!?]{2,40}$/iu,
    examples: ['Arrondissement de Béthune', 'Canton d’Avion'],
    not: ['Le canton de Lens', 'Canton'],
  },
];

const MONTH =
  '(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)';

export const DATED: readonly Rule[] = [
  {
    id: 'dated/updated',
    says: 'when the page was written or changed',
    pattern: /^(?:mise? (?:à|a) jour|publiée?|dernière (?:mise à jour|modification)|modifiée?)(?!\p{L})/iu,
    examples: ['Mis à jour le 30/04/2020', 'Publié le 3 mars 2021'],
    not: ['Mise en place le 3 mars 2021'],
  },
  {
    id: 'dated/place-and-day',
    says: 'the dateline: a place and a day',
    pattern:
      /^(?:[^–—]{3,50} [–—-] )?\p{Lu}[\p{L}' ’-]{1,40}(?:, (?:le )?| le )(?:\p{L}+ )?\d{1,2}(?: ?er)? \p{L}+\.? \d{4}$/u,
    examples: ['Arras, le 8 avril 2020', 'Préfecture – Lille, mardi 3 mars 2021'],
    not: ['À Arras, le 8 avril 2020, le club Roue ouvre.'],
  },
  {
    id: 'dated/day-alone',
    says: 'a day alone on its line',
    pattern: new RegExp(
      `^(?:(?:le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?\\d{1,2}(?: ?er)? ${MONTH}\\.? \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})(?: (?:à )?\\d{1,2} ?h ?\\d{0,2})?$`,
      'iu',
    ),
    examples: ['8 avril 2020', 'Le mardi 1er mars 2022', '30/04/2020'],
    not: ['Le 8 avril', 'Le 8 avril 2020, le club ouvre.'],
  },
];

export const NOTE: readonly Rule[] = [
  {
    id: 'note/says-so',
    says: 'a note of whoever edits the release',
    pattern: opening(
      "(?:note de (?:l['’]éditeur|la rédaction)|avertissement|récit de démonstration)(?!\\p{L})",
    ),
    examples: ['Note de la rédaction : texte abrégé.', 'Avertissement'],
    not: ['Une note de musique'],
  },
];

/** A passage about another bulletin, or about what must no longer be told. */
export const NOTICES: readonly Rule[] = [
  {
    id: 'withdrawal/said',
    says: 'something told before is taken back',
    pattern:
      /^(?:retrait|initiative retirée|retirée?)(?!\p{L})|(?:initiative|mention|information|paragraphe|entrée|opération|action|collecte|annonce|démarche)s?(?!\p{L})[^.]{0,160}(?:(?:est|sont|a été|ont été) (?:désormais )?(?:retirée?s?|supprimée?s?|annulée?s?)|à retirer|ne (?:doi(?:t|vent)|plus)[^.]{0,30}(?:figurer|paraître|diffus))|(?:annonc|présent|cit|publi|diffus)ée?s?(?!\p{L})[^.]{0,80}(?:numéro|n°|communiqué|bulletin)[^.]{0,60}(?:est|sont|a été|ont été) (?:annul|retir|supprim)ée?s?/iu,
    examples: [
      'Retrait : la collecte de Lens.',
      'L’initiative n° 7 est retirée.',
      'La bourse annoncée dans le numéro 2 est annulée.',
    ],
    not: ['Le club Roue a retiré les gravats.', 'L’action est saluée.'],
  },
  {
    id: 'withdrawal/in-brackets',
    says: 'what stands here is taken back, in brackets',
    pattern:
      /\((?:initiative|action|opération|entrée|mention|texte|paragraphe) (?:retiré|supprimé|annulé)e?[^)]{0,80}\)/iu,
    examples: ['À Lens – (action annulée par le club)'],
    not: ['À Lens (action menée par le club)'],
  },
  {
    id: 'erratum/said',
    says: 'another bulletin is mended',
    pattern: opening(
      'errat(?:um|a)(?!\\p{L})|rectificatif(?!\\p{L})|correctif(?!\\p{L})|précision(?:s)? (?:sur|concernant) le (?:précédent )?communiqué',
    ),
    examples: ['Erratum : il fallait lire Lens.', 'Précision sur le précédent communiqué'],
    not: ['Précision des gestes, chaleur des voix'],
  },
];

const EVENT =
  '(?:pluies?|averses|inondations?|crues?|tempêtes?|orages?|incendies?|feux|séismes?|guerre|sécheresse|canicule|ouragans?|cyclones?|intempéries|épidémie|explosions?)';

export const INTRODUCTION: readonly Rule[] = [
  {
    id: 'introduction/of-release',
    says: 'it speaks of the release or of initiatives at large',
    pattern:
      /(?<!\p{L})(?:ce|notre|cette|dans ce) (?:\p{L}+ )?(?:communiqué|bulletin|numéro|édition|volet|lettre)(?!\p{L})|(?<!\p{L})(?:les|ces|des|aux|plusieurs|quelques|nombreuses|nouvelles|premières) (?:\p{L}+ )?initiatives(?!\p{L})|(?<!\p{L})(?:met|mettre|mise|mettent) (?:\p{L}+ )?(?:en (?:lumière|avant|valeur)|à l[’']honneur)|(?<!\p{L})voici (?:\p{L}+ )?(?:exemples?|initiatives|actions)/iu,
    examples: [
      'Ce troisième numéro parle des jeunes.',
      'Le préfet relaie les premières initiatives de la semaine.',
      'La préfecture met en lumière ces gestes.',
    ],
    not: ['À Lens, une initiative de quartier nourrit les aînés.', 'Le numéro vert répond.'],
  },
  {
    id: 'introduction/the-state-acts',
    says: 'a measure of the State, which is no local initiative',
    pattern: opening(
      `[«"“]?(?:[^.!?«"“]{3,120}, )?(?:l['’][ÉE]tat|le gouvernement|les services de l['’][ÉE]tat|l[ea] (?:ministre|secrétaire d['’][ÉE]tat)|le ministère|par arrêté)(?!\\p{L})|.{0,60}(?:arrêté (?:préfectoral|ministériel)|plan (?:grand froid|canicule|ORSEC|blanc)[^.!?]{0,40}(?:activé|déclenché))`,
    ),
    examples: [
      'L’État ouvre 300 places d’hébergement.',
      'Le gouvernement prolonge le fonds de solidarité.',
      'Le plan grand froid est activé.',
      'À la veille de l’hiver, le Gouvernement remet mille lits.',
    ],
    not: [
      'Les états généraux du club Roue',
      'À Lens, le club Roue ouvre.',
      'Le club loue un local à l’État.',
    ],
  },
  {
    id: 'introduction/prefect-acts',
    says: 'what the prefect decides, forbids, takes stock of: a measure of the State',
    pattern:
      /^[^.!?]{0,120}(?<!\p{L})(?:préf(?:et|ète)|préfecture)(?!\p{L})[^.!?]{0,60}(?<!\p{L})(?:(?:a|ont) (?:donc )?(?:décidé|choisi|pris|ordonné|interdit|autorisé)|restrei\p{L}+|interdi[ts]|autorise|impose|réquisitionne|prolonge|fait (?:le|un) point|multiplie)(?!\p{L})/iu,
    examples: [
      'La préfecture a donc décidé de limiter l’arrosage.',
      'Le préfet de la Somme interdit les feux d’artifice.',
    ],
    not: ['Le préfet de la Somme met en avant ces gestes.', 'Le club Roue a décidé de livrer.'],
  },
  {
    id: 'introduction/what-befell',
    says: 'what befell a place, before anyone is told to help',
    pattern: new RegExp(
      `(?<!\\p{L})${EVENT}(?!\\p{L})[^.!?]{0,100}(?<!\\p{L})(?:(?:se sont|s['’]est|s['’]abatt)\\p{L}* ?abatt|s['’]abatt|(?:ont|a) (?:causé|ravagé|dévasté|frappé|touché|détruit|fait (?:au moins )?[\\p{L}\\d]+ (?:morts?|victimes?|blessés?)))|(?<!\\p{L})(?:(?:en|placée?s? en) (?:vigilance|alerte) (?:rouge|orange)|soumise?s? à de (?:fortes|violentes) ${EVENT})`,
      'iu',
    ),
    examples: [
      'De violents orages se sont abattus sur Lens.',
      'Après les crues qui ont touché Arras, chacun aide.',
      'Le département reste en vigilance rouge.',
    ],
    not: ['Une collecte aide les sinistrés des crues.', 'Face à la canicule, le club Roue ouvre sa salle.'],
  },
  {
    id: 'introduction/at-large',
    says: 'calls and help at large, by nobody in particular',
    pattern:
      /(?<!\p{L})(?:appels?|dons?|collectes?|points de collecte|gestes|solidarité|élan|mobilisation)(?!\p{L})[^.!?,;:]{0,40}(?<!\p{L})(?:s['’]organise(?:nt)?|se multiplient|s['’]est (?:déployé|organisé)e?|est générale|sont possibles|affluent)(?!\p{L})/iu,
    examples: ['Les collectes se multiplient à Lens.', 'Dans la Somme, la solidarité s’organise.'],
    not: ['Le club Roue organise une collecte.', 'Les dons sont portés à Lens.'],
  },
  {
    id: 'introduction/reminder',
    says: 'it reminds of what stands since long',
    pattern: opening('pour rappel|pour mémoire|rappelons(?!\\p{L})'),
    examples: ['Pour rappel, le fonds existe depuis 2018.'],
    not: ['Le rappel des dates suit.'],
  },
];

/** What a sentence may open with before a subject that it takes up; a commune there is another initiative's. */
export const CIRCUMSTANCE =
  /^(?:Grâce (?:à|au)|Avec|Pour|Depuis|Dès|Chaque|Afin|Outre|Pendant|Face|Par ailleurs|En (?:plus|outre|parallèle|complément)|Au total|D['’](?:ores|autres)|Le (?:soir|matin|samedi|dimanche|midi))[^.!?«,]{0,120},(?: (?:qui|dont|où|que|qu['’])[^.!?,]{0,80},)? /u;

const BODIES =
  "(?:l['’](?:association|entreprise|équipe|opération|initiative|objectif|idée|action|établissement|ensemble|épicerie)|la (?:société|structure|commune|ville|page|collecte|boutique|tournée|distribution)|le (?:collectif|groupe|club|comité|service|magasin|restaurant|projet|principe|jeune|matériel))";

/** The words by which a paragraph goes on about what the one before it told. */
export const GOES_ON: readonly Rule[] = [
  {
    id: 'refers/this-action',
    says: 'it points at what was told by its noun',
    pattern: opening(
      '[^.!?]{0,120}(?<!\\p{L})(?:cette|cet|ce) (?:action|initiative|dispositif|opération|projet|collecte|service|geste|démarche)(?!\\p{L})',
    ),
    examples: ['Cette collecte dure un mois.', 'Les voisins aiment ce geste.'],
    not: ['Une collecte dure un mois.'],
  },
  {
    id: 'refers/pronoun',
    says: 'a pronoun for a subject, whatever stands before it',
    pattern:
      /^(?:[^,.!?«:]{2,80}, )?(?:elles?|ils?|celles?-ci|celui-ci|ceux-ci|leurs? \p{Ll}|son \p{Ll}|sa \p{Ll}|ses \p{Ll})(?!\p{L}*-)/iu,
    examples: ['En deux semaines, elle a livré tout le canton.', 'Son chef prépare les plats.'],
    not: ['Le son du cor annonce le repas.'],
  },
  {
    id: 'subject-again/body',
    says: 'the body that acts, by its common noun',
    pattern: opening(`${BODIES}(?: (?!de |d['’]|du |des |«|")\\p{Ll}|,)`),
    examples: ['L’association livre aussi le soir.', 'Le collectif, lui, coud.'],
    not: ['L’association « Lien » livre.', 'Le club de Lens livre.'],
  },
  {
    id: 'subject-again/given',
    says: 'what was given, or who receives it',
    pattern: opening(
      "les (?:masques|visières|bénévoles|repas|dons|colis|commandes|livraisons|personnes|volontaires|inscriptions|bénéficiaires|adhérents|membres|élèves|joueurs|sommes|fonds|appareils|livres|objets|familles|habitants)(?!\\p{L})|(?:le succès|le résultat|l['’](?:appel|élan|objectif|idée)|la (?:chaîne|démarche|formule|recette))(?!\\p{L})",
    ),
    examples: ['Les colis partent le samedi.', 'Le succès est là.'],
    not: ['Des colis partent le samedi.'],
  },
  {
    id: 'links-back/word',
    says: 'a word that links a sentence to the one before',
    pattern: opening(
      "(?:on|c['’]est|ainsi|en outre|par ailleurs|au total|[àa] ce jour|depuis|chaque|une fois|toutes? |tous |pour cela|en parallèle)(?!\\p{L})|(?:commandes|réservations?|inscriptions?|renseignements|rendez-vous|horaires|ouvert|lorsqu|quand)(?!\\p{L})",
    ),
    examples: ['Au total, mille repas sont servis.', 'Réservations la veille.'],
    not: ['Onze repas sont servis.'],
  },
  {
    id: 'links-back/this',
    says: '"Cette tournée", "Ces dons": what was told of, by a noun',
    pattern: opening("(?:ces|cette|cet|ce)(?!['’-]|\\p{L})"),
    examples: ['Cette tournée dure un mois.', 'Ces dons partent le soir.'],
    not: ['Cent dons partent le soir.'],
  },
  {
    id: 'links-back/you',
    says: 'what the reader may do about it',
    pattern: opening(
      "(?:[^,.!?«:]{2,60}, )?(?:vous (?:pouvez|pourrez|trouverez|souhaitez|voulez|êtes)|si vous|n['’]hésitez|merci de)(?!\\p{L})",
    ),
    examples: ['Vous pouvez appeler le matin.', 'Pour aider, vous pouvez écrire.'],
    not: ['Le club vous attend.'],
  },
  {
    id: 'links-back/label',
    says: 'a label before practical matters',
    pattern: opening(
      "(?:y aller|(?:l['’])?adresse|lieux?|où|quand|contacts?|infos?(?: pratiques)?|tarifs?|accès|dates?|(?:les )?(?:lieux|points) de (?:dépôt|collecte)[^.!?:]{0,40}) ?:",
    ),
    examples: ['Y aller : 3, rue Haute, à Lens', 'Les points de collecte du bourg :'],
    not: ['Le lieu : un four à pain.', 'Où va le club Roue ? À Lens.'],
  },
  {
    id: 'points-back/word',
    says: 'a word in it stands for who was told of',
    pattern: /^[^.!?]{0,120}(?<!\p{L})(?:leur|lui|en outre|également|là aussi|à leur tour)(?!\p{L})/iu,
    examples: ['Un vélo cargo leur permet de livrer.'],
    not: ['Un vélo cargo permet de livrer.'],
  },
];

/** Several initiatives in one paragraph: sentences that pass on to someone else. */
export const PASSES_ON: readonly Rule[] = [
  {
    id: 'passes-on/elsewhere',
    says: 'a sentence that passes on to another place or actor',
    pattern:
      /^(?:(?:[AÀ]|Aux?) \p{Lu}|Toujours à|De (?:son|leur) côté|De même|Même |À quelques |Non loin|Par ailleurs|Enfin|À (?:son|leur) tour|Tout comme|Dans le même|Autre )/u,
    examples: ['De son côté, la librairie livre.', 'À Lens, le club coud.', 'Même élan à Rinxent.'],
    not: ['Ainsi, la librairie livre.'],
  },
];

export const OPENS: readonly Rule[] = [
  {
    id: 'opens/again-here',
    says: 'another, in the place just told of',
    pattern: /^(?:Toujours|Également|Encore) (?:à|au|aux|dans|en) /u,
    examples: ['Toujours à Lens, la piscine ouvre ses douches.'],
    not: ['Toujours fidèle, le club livre.'],
  },
  {
    id: 'opens/new-people',
    says: 'people brought in by an indefinite article, so not told of yet',
    pattern: new RegExp(
      `^(?:Une? |Des |Deux |Trois |Quatre |Cinq |Plusieurs )(?:\\p{Ll}+ )?${GROUPS}(?!\\p{L})`,
      'u',
    ),
    examples: ['Quatre élèves infirmiers aident.', 'Des couturières cousent.'],
    not: ['Les couturières cousent.'],
  },
  {
    id: 'opens/another',
    says: 'it says itself that another is told of',
    pattern: new RegExp(
      `^(?:(?:Une? |L[’'])?[Aa]utres? (?:\\p{Ll}+ )?(?:${GROUPS}|initiatives?|exemples?|actions?|gestes?|associations?|entreprises?|communes?|villes?|collectifs?|projets?)(?!\\p{L})|(?:[ÀA] )?(?:[Cc]itons|[Ss]ignal(?:ons|er)|[Nn]ot(?:ons|er)|[Ss]alu(?:ons|er)|[Mm]entionn(?:ons|er)) (?:également|aussi|encore|enfin|par ailleurs)(?!\\p{L})|Et puis il y a(?!\\p{L})|On (?:peut|doit|pourrait) (?:aussi |également |encore |enfin )?(?:citer|noter|mentionner|signaler|évoquer|saluer)(?!\\p{L})|Chez \\p{Lu}|Direction (?:maintenant |ensuite )?(?:à |au |aux |la |le |les |l[’'])|Idem|Même (?:\\p{Ll}+ )?(?:pour|chez|à|au|aux|du côté)(?!\\p{L})|Du côté (?:de|du|des|d[’'])(?!\\p{Ll})|(?:[^.!?]{3,100}, )?c[’']est (?:maintenant |aussi )?au tour )`,
      'u',
    ),
    examples: [
      'Autre association mobilisée : le club Roue.',
      'Citons également le barreau de Lens.',
      'Du côté de Lens, le club Roue coud.',
      'On peut noter également le club Roue.',
      'Chez Lien, on coud.',
      'Après les boulangers, c’est au tour du club Roue.',
    ],
    not: ['Autrement, le club coud.', 'Même le maire coud.', 'Du côté pratique, tout est prêt.'],
  },
  {
    id: 'opens/also',
    says: 'someone else does as much',
    pattern:
      /^(?!(?:Elles?|Ils?|On|Nous|Cette?|Ces) )[^.!?]{0,120}(?<!\p{L})(?:également|aussi|de même|à (?:son|leur) tour)(?!\p{L})/u,
    examples: ['Le foyer d’Avion accueille également.', 'La ville de Lens coud aussi.'],
    not: ['Elle accueille également.', 'Le foyer accueille.'],
  },
];

const DAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';

const DOES =
  "(?:(?:a|ont) (?:lancé|organisé|financé|ouvert|mis|offert|distribué|collecté|sollicité|cousu|livré)|lance|organise|ouvre|propose|met|offre|distribue|collecte|sollicite|sollicitait|livre|s['’]associe|se mobilise)(?!\\p{L})";

/** Somebody acts: the page of a town hall tells of itself. */
export const ACTS: readonly Rule[] = [
  {
    id: 'acts/town',
    says: 'the commune, without its name: it speaks on its own page',
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:la|notre) (?:commune|ville|mairie|municipalité)|le (?:CCAS|conseil municipal)|notre village)(?!\\p{L})[^.!?;:]{0,60}?(?<!\\p{L})${DOES}`,
      'iu',
    ),
    examples: ['La commune lance un appel aux couturières.', 'Le CCAS de Lens a ouvert une salle.'],
    not: ['La commune compte mille habitants.', 'Les associations de la commune sont nombreuses.'],
  },
  {
    id: 'acts/by-name',
    says: 'somebody by a name of one word, at the head',
    pattern: new RegExp(`^(?:[^.!?,]{0,40}, )?(?:[Ll][ea] |[Ll]['’])\\p{Lu}[\\p{L}-]+ ${DOES}`, 'u'),
    examples: ['Le 3 mars dernier, le Fanal sollicitait ses voisins.', 'Le Beffroi ouvre ses caves.'],
    not: ['La Belgique compte ses morts.', 'le 3 mars, Paul livre.'],
  },
];

/** What opens another while one is open, when it brings someone, or a day, of its own. */
export const TURNS: readonly Rule[] = [
  {
    id: 'turns/aside',
    says: '"De son côté", "quant à lui": someone else has the word',
    pattern:
      /^(?:(?:\p{Lu}[^.!?:]{3,60}[.:] )?De (?:son|leur) côté(?!\p{L})|[^.!?;:]{0,100}(?<!\p{L})(?:quant à (?:lui|elle|eux|elles)|de (?:son|leur) côté)(?!\p{L}))/u,
    examples: [
      'De son côté, la librairie Page livre.',
      'Des lits. De son côté, la ville de Lens ouvre un gymnase.',
      'Le foyer Pic, quant à lui, accueille.',
    ],
    not: ['Le foyer est à côté.', 'Quant aux repas, ils partent le soir.'],
  },
  {
    id: 'turns/day',
    says: 'a programme: each day opens its own',
    pattern: new RegExp(`^(?:le |ce )?${DAY} (?:\\d|après-midi|soir|matin)`, 'iu'),
    examples: ['Samedi 5, au stade, un loto.', 'Le vendredi 4 mars à Lens, un bal.'],
    not: ['Samedi, chacun rentre chez soi.', 'Les samedis 5 et 12, un loto.'],
  },
];

const SAID_BY =
  /^[«"“][^»"”]+[»"”],? (?:a )?(?:expli|di[tst]|confi|racont|témoign|soulign|précis|ajout|résum|indiqu|déclar|assur)/iu;

/** What is said in quotes opens no name. */
export const SPEECH: readonly Rule[] = [
  {
    id: 'speech/quoted',
    says: 'what someone says of what was told',
    pattern: new RegExp(
      `${SAID_BY.source}|^[«"“][^»"”]+(?:[,!?.…]\\s?[»"”]|[»"”],) ?(?:a |ont )?\\p{Ll}`,
      'iu',
    ),
    examples: ['« Nous tenons bon », explique Manon.', '« Tout est prêt. » sourit le chef.'],
    not: ['« Lien » livre des repas.'],
  },
  {
    id: 'speech/whole-sentence',
    says: 'a quote that ends a sentence, or does not end: someone speaks',
    pattern: /^[«"“](?:[^»"”]*[.!?…]\s?[»"”]|[^»"”]{60,}$)/u,
    examples: [
      '« Il faut tenir. »',
      '« Les machines tournent jour et nuit chez chacun des couturiers du bourg, et',
    ],
    not: ['« Lien » livre des repas.'],
  },
  {
    id: 'speech/of-oneself',
    says: 'a quote in the first person, or that opens as a sentence does',
    pattern:
      /^[«"“]\s?(?:[^»"”]*(?<!\p{L})(?:je|j['’]ai|nous|on (?:\p{Ll}+))(?!\p{L})|(?:c['’]est|cette?|ces|ils?|elles?|il y a)(?!\p{L}))/iu,
    examples: ['« Je couds » : Lina a commencé seule.', '« Cette tournée nous porte » : tel est le mot.'],
    not: ['« Lien » livre : on y court.', '« Les Amis de Jean » livre.'],
  },
];

const NUMBERING = '(?:(?:\\d+|[IVX]+|[a-hA-H])\\s*[.)/–-]\\s*)?';
/** What stands before the words of a numbered heading: "1) ", "II. ", "- ". */
export const NUMBERED = new RegExp(`^[^\\p{L}\\p{N}]*${NUMBERING}`, 'u');

export const SERIES: readonly Rule[] = [
  {
    id: 'series/theme',
    says: 'a heading of the series: "Solidaires avec …"',
    pattern: new RegExp(
      `^[^\\p{L}\\p{N}]*${NUMBERING}solidi?aires?\\s+(?:dans|avec|aux?|envers|face|pour|auprès|contre|entre|autour|chez|malgré|jusqu|des?|d['’]|du|par|sur|en|à)(?!\\p{L})`,
      'iu',
    ),
    examples: ['- Solidaires avec les plus jeunes :', 'II. SOLIDAIRES FACE AUX CRUES'],
    not: ['Le Pas-de-Calais solidaire'],
  },
  {
    id: 'series/title',
    says: 'the name of the series: "Le Pas-de-Calais solidaire n° 2"',
    pattern:
      /solidi?aires?(?!\p{L}).*(?:n\s*[°ºo]|num[ée]ro|\d)|(?<!\p{L})(?:le|la|les|l['’])[\p{L}\s'’-]*(?<!\p{L})solidi?aires?(?!\p{L})/iu,
    examples: ['Le Pas-de-Calais solidaire n° 2', 'La Somme solidaire'],
    not: ['Un loto pour tous'],
  },
];

/** Every table of cues: a passage is tried against each row once. */
export const CUES: readonly Rule[] = [
  CLOSING,
  SOFT_CLOSING,
  PRESS,
  FURNITURE,
  OTHER_PAGES,
  CONTENTS,
  DISTRICT,
  DATED,
  NOTE,
  NOTICES,
  INTRODUCTION,
  GOES_ON,
  PASSES_ON,
  OPENS,
  ACTS,
  TURNS,
  SPEECH,
  SERIES,
].flat();

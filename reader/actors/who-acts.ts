/**
 * What part a body or a person plays in a sentence, as a table: who acts, who receives, who is only spoken of. A pattern gets the
 * sentence and what comes after, the phrase between ⟦ and ⟧; a row that looks at whoever is named before it sees that one
 * between ⟨ and ⟩ when it acts, ‹ and › when it receives. The first row that fits decides.
 */
import type { Rule } from '../mentions/rule.ts';
import { ASIDE, DETERMINER, inAnyCase, MEMBERS, OF, TO_OWNER, VERB_FOLLOWS } from './phrase-pieces.ts';

/** `acts`: as subject or agent. `apposed`: said again of another. `named`: neither acts nor receives. */
export type Part = 'acts' | 'apposed' | 'receives' | 'speaks' | 'named';

export interface PartRule extends Rule {
  part: Part;
  /** What it adds to how sure it is that this is who acts. */
  weight: number;
  /** Does it fit persons only, or bodies only? */
  who?: 'person' | 'body';
  /** Does it look at whoever is named before? */
  seesPrevious?: true;
}

/** What a sentence may open with before its subject: a place, a moment, a state, a link with what came before. */
export const OPENERS =
  "(?:[AÀaà]|[Aa]u|[Aa]ux|[Ss]ur|[Dd]ans|[Ee]n|[Cc]hez|[Dd]epuis|[Pp]endant|[Pp]our|[Aa]vec|Face|Afin|Chaque|Tous|Toutes|Près|Autour|Lors|Durant|Du|Dès|Grâce|Parmi|Sans|Malgré|De (?:même|son côté|leur côté)|Enfin|Ainsi|Par ailleurs|Également|Parallèlement|Aussi|Partout|Ensuite|Puis|Désormais|Toujours|C['’]est ainsi qu[e’']|\\p{Lu}\\p{Ll}+(?:ée?s?|ie?s?|ue?s?|ante?s?|ère|ier|eur|euse|rice|aire|iste|ain|aine|ette|ienne?)(?= )(?! (?:a|ont|est|sont|\\p{Ll}{4,}(?:e|ent))(?!\\p{L})))";
/** "Les marchés ayant fermé, …". */
const PARTICIPIAL = '[^.;:«]{0,80}(?:ayant|étant) \\p{Ll}+[^.;:]*, ';
/** What may stand before a sentence's subject. */
export const BEFORE_SUBJECT = `^(?:\\s*(?:(?:Ainsi|Enfin|Aussi|Puis|Ensuite|Et|Mais) )?|${PARTICIPIAL}|\\s*${OPENERS}[^;:]*, )`;

const AND = `${ASIDE}(?:,| et| ou| ainsi que| comme| mais aussi)(?: (?:son|sa|ses|leurs?) \\p{Ll}+)? (?:${DETERMINER}|son |sa )?`;
/** Between two who do the same: "X et le Y", "X, de Ruitz, et la Y", "X, Y ainsi que Z". */
export const JOINT = new RegExp(`^${AND}(?=[\\p{L}«"“])`, 'u');
const NO_APPOSITION = '(?!,? (?:une? )?⟦)';

const TOGETHER = 'réunie?s?|regroupée?s?|rassemblée?s?';
const WITHIN = '(?:dans|en|au sein d[eu])';
const HELP =
  'aide|appui|invitation|instigation|soutien|concours|participation|complicité|renfort|collaboration|expertise|accord|impulsion|appel|initiative';
/** After these, whoever acts is named. */
const AGENT_WORDS = [
  "(?:initiative|don)s? (?:de|du|des|d['’])",
  'par',
  'grâce (?:à|au|aux)',
  `sous l['’] ?(?:${HELP}) (?:de|du|des|d['’])`,
  `à l['’] ?(?:${HELP}) (?:de|du|des|d['’])`,
  'celles?|ceux|celui',
  '(?:rejoint|rejoignent|intégré|créé|fondé|monté|lancé|constitué|formé|animé)e?s?',
  '(?:réflexe|élan|geste|idée|initiative)s? chez',
  'org\\.(?: par)?',
  `(?:${TOGETHER}|engagée?s?|organisée?s?) ${WITHIN}`,
  "membres? (?:de|du|d['’])",
  "au tour (?:de|du|des|d['’])",
  "(?:c['’]est|ce sont)(?: aussi| encore)?(?: à| au| aux)?",
  // "les légumes que donne la ferme Bocquet": the subject behind its verb
  "qu(?:e|['’])(?: ?(?:lui|leur|nous))? ?\\p{Ll}+(?:e|ent|it|ait|ont)",
];
/** After these, whoever helps the one who acts. */
const PARTNER_WORDS = [
  `(?:avec l(?:e|a|['’])|grâce (?:au|à la|à l['’])) ?(?:${HELP}) (?:de|du|des|d['’])`,
  '(?:en (?:lien|partenariat|collaboration|coopération|concertation|association|coordination)|de concert|conjointement|main dans la main) avec',
  "aux côtés (?:de|du|des|d['’])",
  'avec',
  '(?:appuyée?s?|appuie(?:nt)?|compter?|compte(?:nt)?) sur',
  '(?:doit|doivent) (?:à|au|aux)',
];
const behind = (words: readonly string[]) =>
  `(?<!\\p{L})(?:${words.map(inAnyCase).join('|')})(?:(?<=['’])|(?!\\p{L})) ?(?:de la |de l['’]|des |du |de |d['’]|la |le |l['’]|les )?(?:${DETERMINER})?`;
/** "par les bénévoles de": who belongs to a body that is named acts for it. */
const ITS_PEOPLE = `(?:(?:\\p{Ll}+ ){1,2}${OF}(?=⟦[^⟧]*[\\p{Lu}«"“]))?`;
/** Behind an agent word, before a noun that no list has. */
export const BESIDE = new RegExp(
  `(?<!\\p{L})(?:${[...AGENT_WORDS, ...PARTNER_WORDS].map(inAnyCase).join('|')}) (?:de la |de l['’]|du |d['’])?(?:${DETERMINER})?(?=\\p{Ll})`,
  'gu',
);

/** What someone says, in quotes, and the words that say so: « Tout est gratuit », sourit … */
export const SAID = /^[«"“][^»"”]+(?:[,!?.…]\s?[»"”]|[»"”],) ?(?:a |ont )?\p{Ll}/u;

/** Those who live or lie in them act for themselves. */
const HOUSES = '(?:résidence|quartier|ehpad|EHPAD|hôpital|centre hospitalier|clinique|foyer)(?!\\p{L})';
const NOT_HOUSED = `⟦(?!${MEMBERS}${TO_OWNER}${HOUSES})`;
const GAINS =
  '[^.;]{0,50}?(?<!\\p{L})(?:reçu|reçoi(?:t|vent) (?:désormais|chaque|ainsi)|bénéficie(?:nt)?(?!\\p{L})|bénéficié|remerci|se réjoui|apprécié|sera (?:livré|équipé)|(?:a|ont) été (?:livré|équipé|doté))';
/** Who gains in order to give. */
const FOR_OTHERS =
  '(?:[Aa]ssociation|[Cc]ollectif|[Cc]lub|[Cc]omité|[Aa]micale|[Ss]ecours|[Rr]estos|[Cc]roix)(?!\\p{L})';
const SAYS =
  '(?: \\([^)]*\\)|,[^,.;]{2,80},)? (?:a |ont |se )?(?:rappel(?:l|é)|recommand|précis|salu|soulign|indiqu|expliqu|félicit|déplor|constat|not(?=e)|préconis|regrett|fait savoir|font savoir|conseill|alert|(?:est|sera|reste) (?:joignable|disponible))';
/** A clause begins here: the next noun phrase is its subject. */
const CLAUSE =
  "(?:^|[,:;–—»(] |\\n|(?<!\\p{L})(?:[Qq]ue|[Qq]u['’]|[Oo]ù|[Qq]uand|[Ll]orsqu[e'’]|[Tt]andis que|[Pp]endant que|[Mm]ais|[Pp]uis|[Cc]ar|[Dd]ont|[Ee]t) ?)";
const CALLED =
  "(?:(?:(?<!\\p{L})(?:M\\.|Mme|Mlle|Dr|[Dd]octeur|Monsieur|Madame|Mademoiselle)|(?:(?<!\\p{L})(?:[Ll][ea]|[Uu]ne?) |(?<!\\p{L})[Ll]['’])\\p{Ll}[\\p{L}-]+(?: \\p{Ll}+)?) )?";
/** Before a body its determiner, before a person what she or he is called by: "Mme", "Le brasseur". */
const ARTICLE = `(?:${DETERMINER}(?:(?:jeunes?|petite?s?|grande?s?|ancien(?:ne)?s?|nouve(?:au|lle)s?|équipes?) )?|${CALLED})`;
const LEADER =
  '⟦(?:co-?)?(?:gérante?|patron(?:ne)?|(?:vice-)?présidente?|direct(?:eur|rice)|responsable|fondat(?:eur|rice)|chef|propriétaire)(?!\\p{L})';
const SPEECH =
  "(?<!\\p{L})(?:expliqu|sour|racont|précis|confi(?=e)|témoign|soulign|indiqu|ajout|résum|déclar|assur|rappell|s['’]amus|se réjou|not(?=e)|conclu|dit|rapport(?=e)|gliss|salu)\\p{Ll}*";

const IN_BODY = `^(?:[^,.;:⟦]{2,40}, )?(?:[Aa]u|[Àà] la|[Àà] l['’]|[Cc]hez) ?⟦[^⟧]*⟧[^,.;:]{0,60}(?:, (?:à|au) [^,.;:]{2,40})?, ${DETERMINER}(?:\\p{Ll}+ )?${MEMBERS}(?!\\p{L})`;
const THEN_ACTS =
  "⟧(?:,[^,.;]{0,60})?, qui (?:en |lui |leur |y |les |l['’])?(?:(?:a|ont) \\p{Ll}+(?:ée?s?|ie?s?|ue?s?|is|it|erte?s?)|(?:fournit|prête|assure|organise|coud|livre|donne|offre|prépare|distribue|imprime|propose)(?:ent)?)(?!\\p{L})";
const THEN_ACTS_AHEAD = `[^⟧]*${THEN_ACTS}`;

export const PART_RULES: readonly PartRule[] = [
  {
    id: 'part/gathers',
    says: 'Whoever gathers under a name acts.',
    part: 'acts',
    weight: 4,
    pattern: /⟦(?:s['’]est |se sont |\p{Ll}+ sous (?:le nom|la bannière))/u,
    examples: ['Trois psychologues ⟦réunies sous le nom de Paroles d’Eau⟧ reçoivent'],
    not: ['Une chaîne ⟦baptisée « Les Dés »⟧', 'La ⟦ville de Lens⟧ livre'],
  },
  {
    id: 'part/joint',
    says: 'Joined to one who acts, by a comma or a conjunction.',
    part: 'acts',
    weight: 3,
    seesPrevious: true,
    pattern: new RegExp(`⟨[^⟩]*⟩${NO_APPOSITION}${AND}⟦`, 'u'),
    examples: [
      'cousus par la ⟨ville de Wissant⟩ et le ⟦club Lien⟧',
      'avec ⟨Aux Nymphéas⟩, à Saint-Omer, et la ⟦boucherie Roussel⟧',
    ],
    not: ['Un ⟨conducteur⟩, ⟦Thierry⟧, livre', 'La ⟨ville⟩ livre l’⟦association Lien⟧'],
  },
  {
    id: 'part/called',
    says: 'The name of a person who was just told of and acts.',
    part: 'acts',
    weight: 3,
    who: 'person',
    seesPrevious: true,
    pattern: /⟨[^⟩]*⟩,? (?:une? )?⟦/u,
    examples: ['Ils aident : un ⟨conducteur⟩, ⟦Thierry⟧, livre'],
    not: ['Un ⟨conducteur⟩ et ⟦Thierry⟧ livrent'],
  },
  {
    id: 'part/leads',
    says: 'The body for which a person who acts stands.',
    part: 'acts',
    weight: 3,
    who: 'body',
    seesPrevious: true,
    pattern: new RegExp(
      `⟨[^⟩]*⟩,(?![^.;:⟦]*(?<!\\p{L})(?:a|ont|est|sont|par|pour)(?!\\p{L}))[^.;:⟦]{0,60}${LEADER}`,
      'u',
    ),
    examples: ['⟨Mickaël Dubois⟩, chauffagiste et ⟦gérant de la société Sanichauff⟧, prête'],
    not: ['⟨Mickaël Dubois⟩ a écrit au ⟦gérant de la société Sanichauff⟧'],
  },
  {
    id: 'part/speaks-for',
    says: 'The body for which someone speaks.',
    part: 'named',
    weight: 0,
    who: 'body',
    pattern: new RegExp(`${SPEECH} [^.«»⟦]{0,60}, ⟦${MEMBERS}`, 'u'),
    examples: ['« Tout est gratuit », sourit Odile Carpentier, ⟦présidente du club Les Pagaies⟧'],
    not: ['« Tout est gratuit », sourit la ⟦présidente du club Les Pagaies⟧'],
  },
  {
    id: 'part/apposed',
    says: 'No article, behind a comma or a bracket: so no one else, but what the one before it is.',
    part: 'apposed',
    weight: -9,
    who: 'body',
    pattern: new RegExp(`(?<!${SPEECH} [^.«»⟦]{0,60})(?:, (?:une? )?|\\()⟦\\p{Ll}`, 'u'),
    examples: ['La Boucle, ⟦ressourcerie installée⟧ à Étaples', 'Lien (⟦association de Lens⟧)'],
    not: ['À Lens, la ⟦ressourcerie La Boucle⟧', 'À Lens, ⟦Emmaüs⟧ livre'],
  },
  {
    id: 'part/suffered',
    says: 'What did it is no one who helps.',
    part: 'named',
    weight: -2,
    pattern: new RegExp(
      `(?:inondé|touché|fréquenté|frappé|appelé|affecté|concerné)e?s? par (?:${DETERMINER})?⟦`,
      'u',
    ),
    examples: ['inondé par la ⟦ville de Lens⟧'],
    not: ['cousus par la ⟦ville de Lens⟧'],
  },
  {
    id: 'part/size',
    says: 'A town told of by its size or rank is a place, and no town hall.',
    part: 'named',
    weight: -9,
    who: 'body',
    pattern:
      /(?:première|deuxième|troisième|dernière|petite|grande|même|autre|cette|\d+e) ⟦(?:ville|commune)⟧/u,
    examples: ['Dans la deuxième ⟦ville⟧ du pays'],
    not: ['la ⟦ville⟧ livre', 'la petite ⟦ville de Lens⟧ livre'],
  },
  {
    id: 'part/agent',
    says: 'Behind the words after which whoever acts is named.',
    part: 'acts',
    weight: 3,
    pattern: new RegExp(
      `(?<!(?:inondé|touché|fréquenté|frappé|appelé|affecté|concerné)e?s? )${behind(AGENT_WORDS)}${ITS_PEOPLE}${NOT_HOUSED}`,
      'u',
    ),
    examples: [
      'des masques cousus par l’⟦association Lien⟧',
      'à l’initiative du ⟦Conseil citoyen de Houdain⟧, qui',
      'les légumes que prête la ⟦ferme Bocquet⟧',
    ],
    not: ['des masques livrés à l’⟦association Lien⟧', 'lus par les ⟦résidents de l’EHPAD Lien⟧'],
  },
  {
    id: 'part/partner',
    says: 'Behind the words after which whoever helps is named.',
    part: 'acts',
    weight: 2,
    pattern: new RegExp(`${behind(PARTNER_WORDS)}${ITS_PEOPLE}${NOT_HOUSED}`, 'u'),
    examples: ['en lien avec la ⟦ville d’Arques⟧', 'avec l’appui de la ⟦ville de Lens⟧'],
    not: ['pour la ⟦ville d’Arques⟧'],
  },
  {
    id: 'part/speaks',
    says: 'At once behind a verb of speech stands who speaks.',
    part: 'speaks',
    weight: -3,
    who: 'person',
    pattern: new RegExp(`${SPEECH}(?: [^.«»⟦]{0,60})? ${CALLED}⟦`, 'u'),
    examples: ['« Tout est gratuit », sourit ⟦Odile Carpentier⟧, présidente'],
    not: ['⟦Odile Carpentier⟧ sourit'],
  },
  {
    id: 'part/said-to-be',
    says: 'A person behind what she or he is.',
    part: 'acts',
    weight: 4,
    who: 'person',
    pattern: new RegExp(`^(?!${OPENERS}[^;:]*, ⟦)(?!${PARTICIPIAL}⟦)[^.;:«⟦]{1,140}, (?:${CALLED})⟦`, 'u'),
    examples: ['Bûcheron, ⟦Hubert Delannoy⟧ (Licques), 60 ans, a fendu du bois'],
    not: ['À Lens, ⟦Hubert Delannoy⟧ a fendu du bois', '⟦Hubert Delannoy⟧ a fendu du bois'],
  },
  {
    id: 'part/owned',
    says: 'The subject belongs to the body: "Deux juristes de l’association X y reçoivent".',
    part: 'acts',
    weight: 3,
    who: 'body',
    pattern: new RegExp(
      `(?:^|, )(?:${DETERMINER}|\\p{L}+ )(?:[\\p{Ll}\\p{N}]+\\p{L}? ){1,2}${OF}(?:${DETERMINER})?⟦(?!${HOUSES})[^⟧]*⟧(?!${GAINS})${VERB_FOLLOWS}`,
      'u',
    ),
    examples: ['Deux juristes de l’⟦association Lien⟧ y reçoivent'],
    not: ['L’⟦association Lien⟧ reçoit', 'Deux juristes de la ⟦résidence Lien⟧ ont reçu'],
  },
  {
    id: 'part/in-body',
    says: 'At the body, by its members: "Au lycée X, quatre enseignants se relaient".',
    part: 'acts',
    weight: 3,
    who: 'body',
    pattern: new RegExp(IN_BODY, 'u'),
    examples: ['Au ⟦lycée Jeanne-Duval⟧ d’Arras, quatre enseignants se relaient'],
    not: ['Au ⟦lycée Jeanne-Duval⟧, la mairie livre'],
  },
  {
    id: 'part/gains-to-give',
    says: 'An association that gains does so for others: it is offered where no one else acts.',
    part: 'receives',
    weight: 0,
    who: 'body',
    pattern: new RegExp(`${CLAUSE}${ARTICLE}⟦${FOR_OTHERS}[^⟧]*⟧${GAINS}`, 'u'),
    examples: ['L’⟦association Lien⟧ a reçu cent masques'],
    not: ['L’⟦association Lien⟧ a cousu cent masques', 'L’⟦EHPAD de Marck⟧ a reçu cent masques'],
  },
  {
    id: 'part/gains',
    says: 'A subject that only gains, or is only asked for.',
    part: 'receives',
    weight: -4,
    pattern: new RegExp(`${CLAUSE}${ARTICLE}⟦(?!${FOR_OTHERS})[^⟧]*⟧${GAINS}`, 'u'),
    examples: ['L’⟦EHPAD de Marck⟧ a reçu cent masques'],
    not: ['L’⟦EHPAD de Marck⟧ a ouvert sa salle'],
  },
  {
    id: 'part/says',
    says: 'A subject that only says, thanks or advises.',
    part: 'speaks',
    weight: -3,
    pattern: new RegExp(`${CLAUSE}${ARTICLE}⟦[^⟧]*⟧(?!${GAINS})${SAYS}`, 'u'),
    examples: [
      'La ⟦mairie de Lens⟧ rappelle que',
      'La ⟦Protection civile⟧ fait savoir que',
      '⟦Marie Petit⟧ est joignable',
    ],
    not: ['La ⟦mairie de Lens⟧ appelle aux dons', 'La ⟦mairie de Lens⟧ a reçu'],
  },
  {
    id: 'part/subject',
    says: 'The subject of a sentence.',
    part: 'acts',
    weight: 4,
    pattern: new RegExp(`${BEFORE_SUBJECT}${ARTICLE}⟦[^⟧]*⟧(?!${GAINS}|${SAYS})`, 'u'),
    examples: [
      'À Lens, l’⟦association Lien⟧ livre',
      '⟦Emmaüs⟧ livre',
      'Depuis lundi, ⟦Flavien Leblond⟧ coud',
    ],
    not: ['Des repas livrés à l’⟦association Lien⟧', 'L’⟦EHPAD de Marck⟧ a reçu cent masques'],
  },
  {
    id: 'part/clause-subject',
    says: 'The subject of a clause: behind a stop or a conjunction, with a verb behind.',
    part: 'acts',
    weight: 3,
    pattern: new RegExp(
      `^(?!${BEFORE_SUBJECT.slice(1)}${ARTICLE}⟦)[^⟦]*${CLAUSE}${ARTICLE}⟦[^⟧]*⟧(?!${GAINS}|${SAYS})${VERB_FOLLOWS}`,
      'u',
    ),
    examples: ['Fini de jeter : la ⟦ressourcerie de Lens⟧ répare', 'un local où l’⟦association Lien⟧ coud'],
    not: ['L’⟦association Lien⟧ coud'],
  },
  {
    id: 'part/then-acts',
    says: 'Whoever is given to and goes on to act.',
    part: 'acts',
    weight: 3,
    who: 'body',
    pattern: new RegExp(THEN_ACTS, 'u'),
    examples: ['L’alcool est cédé à la ⟦distillerie Leurs⟧, sise à Houlle, qui en a tiré du gel'],
    not: ['L’alcool est cédé à la ⟦distillerie Leurs⟧, qui est contente'],
  },
  {
    id: 'part/joint-receives',
    says: 'Joined to one who receives.',
    part: 'receives',
    weight: -4,
    seesPrevious: true,
    pattern: new RegExp(`‹[^›]*›${NO_APPOSITION}${AND}⟦`, 'u'),
    examples: ['à la ‹clinique de Lens› et la ⟦résidence Art⟧'],
    not: ['livrés au ‹foyer Lien› par le ⟦club Art⟧'],
  },
  {
    id: 'part/given-to',
    says: 'Behind a preposition of whoever is given to, or where it happens.',
    part: 'receives',
    weight: -4,
    pattern: new RegExp(
      `^(?!${IN_BODY.slice(1)})[^⟦]*(?<!\\p{L})(?:[Àà]|[Aa]ux?|[Pp]our|[Cc]hez|[Dd]ans|[Ss]ur|[Vv]ers|[Ss]ous)(?: (?:le|la|les|l['’]))? ?(?:l['’])?⟦(?!${THEN_ACTS_AHEAD})`,
      'u',
    ),
    examples: ['Les colis vont à l’⟦association Lien⟧', 'une collecte a lieu chez ⟦Emmaüs⟧'],
    not: ['les colis de l’⟦association Lien⟧'],
  },
  {
    id: 'part/receives',
    says: 'What follows these words receives, supports or governs.',
    part: 'receives',
    weight: -4,
    pattern: new RegExp(
      `(?:[Ll]ivr|[Dd]istribu|[Rr]emi[st]|[Rr]emet|[Oo]ffert|[Oo]ffr|[Vv]ers|[Dd]onn|[Ee]nvoy|[Ee]xpédi|[Ff]ourni|[Dd]estin|[Pp]rofit|[Aa]ttention|[Aa]uprès|[Dd]épend|[Ff]inanc|[Ss]outi[ee]n|[Ss]ubventionn|[Ss]itué|[Pp]roximité|[Dd]isposition|au service|[Cc]onfi|[Aa]ppel|[Pp]ort)\\p{L}*(?: [\\p{L}\\d'’,-]+){0,8}(?: |['’])⟦(?!${THEN_ACTS_AHEAD})`,
      'u',
    ),
    examples: ['qui dépend du ⟦Conseil départemental⟧', 'au profit des ⟦Restos du cœur⟧'],
    not: ['la salle de la ⟦mairie de Lens⟧'],
  },
];

/** @returns the row that decides, or none: then the phrase is only named */
export const partRuleOf = (alone: string, withPrevious: string, isPerson: boolean): PartRule | undefined =>
  PART_RULES.find(
    ({ who, seesPrevious, pattern }) =>
      (who === undefined || (who === 'person') === isPerson) &&
      pattern.test(seesPrevious ? withPrevious : alone),
  );

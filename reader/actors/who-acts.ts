/** What part a noun phrase plays in its sentence, told by the words around it: who acts, who receives, who is only spoken of. */
import type { Organiser } from '../../shared/feed/feed-schema.ts';
import { DETERMINER, MEMBERS_OF } from './noun-phrase.ts';
import { MEMBERS } from '../lexicon/lexicon.ts';

/** A body or a person, not yet said whether it acts. */
export interface Candidate extends Organiser {
  /** Is it a name of its own, rather than a common noun ("les associations de quartier")? */
  isProper: boolean;
  /** Is it named behind those who act for it: "les bénévoles de"? */
  byMembers: boolean;
  /** Where its phrase stands in the text. */
  start: number;
  end: number;
}

/** `acts`: as subject or agent. `apposed`: said again of another. `named`: neither acts nor receives. */
export type Part = 'acts' | 'apposed' | 'receives' | 'speaks' | 'named';

/** What a sentence may open with before its subject: a place, a moment, a state, a link with what came before. */
export const OPENERS =
  "(?:[AÀaà]|[Aa]u|[Aa]ux|[Ss]ur|[Dd]ans|[Ee]n|[Cc]hez|[Dd]epuis|[Pp]endant|[Pp]our|[Aa]vec|Face|Afin|Chaque|Tous|Toutes|Près|Autour|Lors|Durant|Du|Dès|Grâce|Parmi|Sans|Malgré|De (?:même|son côté|leur côté)|Enfin|Ainsi|Par ailleurs|Également|Parallèlement|Ailleurs|Aussi|Partout|Désormais|Toujours|C['’]est ainsi qu[e’']|\\p{Lu}\\p{Ll}+(?:ée?s?|ie?s?|ue?s?|ante?s?|ère|ier|eur|euse|rice|aire|iste|ain|aine|ette|ienne?)(?= ))";
/** Set apart behind a name: "(Wingles)", ", à Desvres,", ", ressourcerie installée à Étaples,". */
const ASIDE =
  "(?: \\([^)]{2,60}\\)|,? (?:de |d['’]|à |au |aux |du )\\p{Lu}[\\p{L}'’-]*(?: \\([^)]*\\))?(?=,| et )|, [^,.;:«»]{2,70}(?=,))?,?";
const AND = `${ASIDE}(?:,| et| ou| ainsi que| comme| mais aussi)(?: (?:son|sa|ses|leurs?) \\p{Ll}+)? (?:${DETERMINER}|son |sa )?`;
/** Between two who do the same: "X et le Y", "X, de Ruitz, et la Y", "X, Y ainsi que Z". */
export const JOINT = new RegExp(`^${AND}(?=[\\p{L}«"“])`, 'u');
const JOINT_WHOLE = new RegExp(`^${AND}$`, 'u');

const TOGETHER = 'réunie?s?|regroupée?s?|rassemblée?s?';
const WITHIN = '(?:dans|en|au sein d[eu])';
/** Between people and the body that they form: "Des pompiers retraités, réunis dans l'association X". */
export const GATHERED = new RegExp(
  `^,? (?:${TOGETHER}) ${WITHIN}(?: (?:le|la|l['’]|une?|des?|de la|de l['’]))? ?$`,
  'u',
);

const HELP =
  'aide|appui|invitation|instigation|soutien|concours|participation|complicité|renfort|collaboration|expertise|accord|impulsion|appel|initiative';
/** After these, whoever acts is named. */
const AGENT_WORDS = [
  "(?:initiative|don)s? (?:de|du|des|d['’])",
  'par',
  'grâce (?:à|au|aux)',
  `(?:avec l(?:e|a|['’])|grâce (?:au|à la|à l['’])|sous l['’]|à l['’]) ?(?:${HELP}) (?:de|du|des|d['’])`,
  '(?:en (?:lien|partenariat|collaboration|coopération|concertation|association|coordination)|de concert|conjointement|main dans la main) avec',
  "aux côtés (?:de|du|des|d['’])",
  'avec',
  'celles?|ceux|celui',
  '(?:rejoint|rejoignent|intégré|créé|fondé|monté|lancé|constitué|formé|animé)e?s?',
  `(?:${TOGETHER}|engagée?s?|organisée?s?) ${WITHIN}`,
  "membres? (?:de|du|d['’])",
  '(?:appuyée?s?|appuie(?:nt)?|compter?|compte(?:nt)?) sur',
  "(?:c['’]est|ce sont)(?: aussi| encore)?(?: à| au| aux)?",
  '(?:doit|doivent) (?:à|au|aux)',
  // "les légumes que donne la ferme Bocquet": the subject behind its verb
  "qu(?:e|['’])(?: ?(?:lui|leur|nous))? ?\\p{Ll}+(?:e|ent|it|ait|ont)",
];
const AGENT_AHEAD = `(?<!\\p{L})(?:${AGENT_WORDS.join('|')}) ?(?:de la |de l['’]|des |du |de |d['’]|la |le |l['’]|les )?(?:${DETERMINER})?`;
/** "par les bénévoles de": who belongs to a body that is named acts for it. */
const ITS_PEOPLE = "(?:(?:\\p{Ll}+ ){1,2}(?:de la |de l['’]|du |des |de |d['’]))";
const AGENT = new RegExp(`${AGENT_AHEAD}${ITS_PEOPLE}?$`, 'iu');
const AGENT_ITSELF = new RegExp(`${AGENT_AHEAD}$`, 'iu');
export const BESIDE = new RegExp(
  `(?<!\\p{L})(?:${AGENT_WORDS.join('|')}) (?:de la |de l['’]|du |d['’])?(?:${DETERMINER})?(?=\\p{Ll})`,
  'giu',
);
/** What someone says, in quotes, and the words that say so: « Tout est gratuit », sourit … */
export const SAID = /^[«"“][^»"”]+(?:[,!?.…]\s?[»"”]|[»"”],) ?(?:a |ont )?\p{Ll}/u;
/** What follows these words receives, supports or governs; it is not who acts. */
const RECEIVER =
  /(?:livr|distribu|remis|remet|offert|offr|vers|donn|envoy|expédi|fourni|destin|profit|attention|auprès|pour|dépend|financ|souti[ee]n|subventionn|situé|proximité|disposition|au service|confi|appel|port)\p{L}*(?: [\p{L}\d'’,-]+){0,8}\s?(?:['’]|\s)?$/iu;
const GIVEN_TO = /(?<!\p{L})(?:à|aux?|pour|chez|dans|sur|vers|sous)(?: (?:le|la|les|l['’]))? ?(?:l['’])?$/iu;
const THEN_ACTS =
  /^(?:,[^,.;]{0,60})?, qui (?:en |lui |leur |y |les |l['’])?(?:(?:a|ont) \p{Ll}+(?:ée?s?|ie?s?|ue?s?|is|it|erte?s?)|(?:fournit|prête|assure|organise|coud|livre|donne|offre|prépare|distribue|imprime|propose)(?:ent)?)(?!\p{L})/u;
/** At once behind a verb of speech stands who speaks. */
const SPEECH =
  /(?:expli|sour|racont|précis|confi|témoign|soulign|indiqu|ajout|résum|déclar|assur|rappell|s['’]amus|s['’]enthousiasm|se réjou|note|conclu|dit|rapporte|glisse)\p{L}*(?: [^.«»]{0,60})?$/iu;
/** A clause begins here: the next noun phrase is its subject. */
const CLAUSE_OPENING =
  /(?:^|[,:;–—»(] |\n|(?<!\p{L})(?:que|qu['’]|où|quand|lorsqu[e'’]|tandis que|pendant que|mais|puis|car|dont|et) ?)$/iu;
/** "Mme", "Le brasseur": what a person is called by before the name. */
const CALLED_AT_END =
  /(?:(?<!\p{L})(?:M\.|Mme|Mlle|Dr|[Dd]octeur|Monsieur|Madame|Mademoiselle)|(?:(?<!\p{L})(?:[Ll][ea]|[Uu]ne?) |(?<!\p{L})[Ll]['’])\p{Ll}[\p{L}-]+(?: \p{Ll}+)?) $/u;
const DETERMINER_AT_END = new RegExp(`(?:^|(?<=[\\s(«"“'’]))${DETERMINER}$`, 'u');
/** Subjects that only gain, or are only asked for: "L'EHPAD a reçu …". */
const GAINS =
  /^[^.;]{0,50}?(?<!\p{L})(?:reçu|reçoi(?:t|vent) (?:désormais|chaque|ainsi)|bénéficie(?:nt)?(?!\p{L})|bénéficié|remerci|se réjoui|apprécié|sera (?:livré|équipé)|ont? été (?:livré|équipé|doté))/u;
/** A verb, after what may stand between it and its subject. */
const VERB_FOLLOWS =
  /^(?: \([^)]*\)|,[^,.;]{2,80},)? ?(?:y |en |lui |leur |les |l['’]|la |le |se |s['’]|ne |n['’]|nous )*(?:a|ont|est|sont|\p{Ll}+(?:e|ent|it|ait|aient|ra|ront|a|ont|t|d))(?!\p{L})/u;

/**
 * @param previous the candidate before this one that is no apposition
 * @param its the part that it plays
 */
export function partOf(
  text: string,
  candidate: Candidate,
  previous: Candidate | undefined,
  its: Part | undefined,
): Part {
  const { start, end, kind, isProper } = candidate;
  const isPerson = kind === 'person';
  const sentence = startOfSentence(text, start);
  const before = text.slice(sentence, start);
  const after = text.slice(end);
  const bare = before.replace(isPerson ? CALLED_AT_END : DETERMINER_AT_END, '');
  if (previous && its) {
    if (start === previous.start) return its;
    const between = text.slice(previous.end, start);
    const isApposed = /^,? (?:une? )?$/u.test(between);
    if (/acts|receives/.test(its) && JOINT_WHOLE.test(between) && !isApposed) return its;
    // "Un conducteur, Thierry, …"; "Mickaël Dubois, gérant de la société Sanichauff".
    if (its === 'acts' && isApposed && isPerson) return its;
    if (
      its === 'acts' &&
      previous.kind === 'person' &&
      LEADER.test(text.slice(start, end)) &&
      ALSO_IS.test(between)
    )
      return its;
  }
  // "La Boucle, ressourcerie installée à Étaples": no article, so no one else.
  if (!isPerson && /(?:, (?:une? )?|\()$/u.test(before) && /^\p{Ll}/u.test(text.slice(start)))
    return 'apposed';
  const isHoused = candidate.byMembers && HOUSES.test(text.slice(start, end).replace(MEMBERS_OF, ''));
  if ((isProper ? AGENT : AGENT_ITSELF).test(before) && !SUFFERED.test(before) && !isHoused)
    return isProper || kind === 'public-body' ? 'acts' : 'named';
  if (isPerson && SPEECH.test(before.slice(-90))) return 'speaks';
  // "Chauffeur de taxi à Divion, Karim Haddad …".
  if (isPerson && /^[^.;:«]{0,140}, $/u.test(before)) return 'acts';
  // "Deux juristes de l'association « Droit de cité » y reçoivent …".
  const isOwned =
    OWNED_SUBJECT.test(before) && VERB_FOLLOWS.test(after) && !HOUSES.test(text.slice(start, end));
  if (isOwned && isProper && !GAINS.test(after)) return 'acts';
  // "Au lycée Jeanne-Duval, quatre enseignants se relaient": the body acts by its members.
  if (isProper && IN_BODY.test(before) && ITS_MEMBERS.test(after)) return 'acts';
  if (CLAUSE_OPENING.test(bare) && (opensSubject(bare) || VERB_FOLLOWS.test(after))) {
    if (GAINS.test(after)) return 'receives';
    return sentence === 0 || isProper ? 'acts' : 'named';
  }
  // "… à la distillerie Leurs, qui en a tiré de l'alcool": whoever is given to goes on to act.
  if (!isPerson && isProper && THEN_ACTS.test(after)) return 'acts';
  return GIVEN_TO.test(before) || RECEIVER.test(before.slice(-100)) ? 'receives' : 'named';
}

/** Between a person and the body for which she or he stands: ", chauffagiste à Bruay et gérant de". */
const ALSO_IS = /^,(?![^.;:]*(?<!\p{L})(?:a|ont|est|sont|par|pour)(?!\p{L}))[^.;:]{0,60}$/u;

const LEADER =
  /^(?:co-?)?(?:gérante?|patron(?:ne)?|(?:vice-)?présidente?|direct(?:eur|rice)|responsable|fondat(?:eur|rice)|chef|propriétaire)(?!\p{L})/iu;

const IN_BODY = /^(?:(?:[^,.;:]{2,40}, )?(?:au|à la|à l['’]|chez) ?)$/iu;
const ITS_MEMBERS = new RegExp(
  `^[^,.;:]{0,60}(?:, (?:à|au) [^,.;:]{2,40})?, ${DETERMINER}(?:\\p{Ll}+ )?${MEMBERS}(?!\\p{L})`,
  'u',
);

/** Those who live or lie in them act for themselves. */
const HOUSES = /^(?:résidence|quartier|ehpad|hôpital|centre hospitalier|clinique|foyer)(?!\p{L})/iu;

const OWNED_SUBJECT = new RegExp(
  `(?:^|, )(?:${DETERMINER}|\\p{L}+ )(?:[\\p{Ll}\\p{N}]+\\p{L}? ){1,2}(?:de la |de l['’]|du |des |de |d['’])$`,
  'iu',
);

/** "Inondé par", "touché par": what did it is no one who helps. */
const SUFFERED = /(?:inondé|touché|fréquenté|frappé|appelé|affecté)e?s? par/u;

/** "Les marchés ayant fermé, …". */
const PARTICIPIAL = /^[^.;:«]{0,80}(?:ayant|étant) \p{Ll}+[^.;:]*, $/u;

const OPENED = new RegExp(`^\\s*${OPENERS}[^;:]*, $`, 'u');

/** May these words stand before a sentence's subject? Nothing may, too. */
export const opensSubject = (bare: string) =>
  /^\s*$/.test(bare) || PARTICIPIAL.test(bare) || OPENED.test(bare);

const startOfSentence = (text: string, at: number) =>
  Math.max(
    ...Array.from(
      text.slice(0, at).matchAll(/[.!?…](?: »)?\s+(?=[\p{Lu}«"“])|\n+/gu),
      ({ 0: end, index }) => index + end.length,
    ),
    0,
  );

/**
 * What an initiative is called as long as no editor has said it: what is done, in the text's own words, without who, where and
 * the word that ties it to what stood before. A proposal is sound or there is none: who acts then names it, as before.
 */
import type { Initiative } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { sentencesOf } from '../passages/sentences.ts';
import { verbForms, type Verb } from './deed-verbs.ts';
import { withoutConnector } from './without-connector.ts';

const LONGEST = 70;
const SHORTEST = 15;
/** What is done is told at the start, or not in a clause. */
const SENTENCES = 3;

type Told = Pick<Initiative, 'text' | 'organisers' | 'communes' | 'territories'>;

/**
 * @example proposeTitle({ text: 'De même, le club Roue livre des repas aux aînés.', … }) // 'Livrer des repas aux aînés'
 * @returns undefined where no clause tells it well
 */
export function proposeTitle(initiative: Told): string | undefined {
  const text = withoutConnector(initiative.text.replace(/\s*\n\n[\s\S]*/u, ''));
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());
  for (const sentence of sentences.slice(0, SENTENCES)) {
    const title = [calledByNoun, ...clausesOf(sentence)]
      .map((clause) => (typeof clause === 'function' ? clause(sentence) : clause))
      .map((clause) => clause && finish(clause, initiative))
      .find(Boolean);
    if (title) return title;
  }
  return undefined;
}

/** « Portage de repas à domicile » says it already. */
const NOUNS =
  'accompagnement|accueil|aide|animation|appel|atelier|cagnotte|collecte|concert|confection|couture|création|distribution|dons?|envoi|fabrication|garde|hébergement|impression|livraison|mise en place|mobilisation|organisation|participation|permanence|portage|préparation|prêt|production|ramassage|réalisation|remise|soutien|vente|visite';
/** At the start of a sentence, or of what a label announces: « Club Roue : prêt de vélos ». */
const BY_NOUN = new RegExp(
  `^(?:[^.:!?]{2,80} ?: )?(?:(?:une?|des|la|le|les|l['’]) ?)?((?:${NOUNS})s?(?: et \\p{Ll}+)? (?:de|d['’]|du|des|à|aux?|pour|en) ?[^.;:!?]+)`,
  'iu',
);
const FINITE =
  /(?<![\p{L}'’])(?:a|ont|est|sont|était|étaient|sera|seront|fait|font|peut|peuvent|permet|permettent|va|vont)(?![\p{L}'’])/u;

function calledByNoun(sentence: string): string | undefined {
  const [, clause] = BY_NOUN.exec(sentence) ?? [];
  const hasVerb =
    FINITE.test(sentence) ||
    wordsOf(sentence).some(({ word, before }) => NO_NOUN_BEHIND.has(before) || isDeed(word, before));
  return clause && !hasVerb ? clause : undefined;
}

/** What may stand between a verb and what it acts on, or its participle, and says nothing of the deed. */
const FILLER =
  "(?:ainsi|aussi|donc|alors|déjà|désormais|notamment|également|d’ailleurs|d'ailleurs|régulièrement|maintenant|actuellement|aujourd[’']hui|(?:eux|elles?|lui|elle)(?:-mêmes?)? aussi|(?:eux|elles?|lui)-mêmes?|quant à (?:lui|elle|eux|elles)|par ailleurs|en outre|,)";
const FILLERS = new RegExp(`^(?:\\s*${FILLER}(?=[\\s,]))+\\s*`, 'iu');

/** Behind these a form is a noun (« une offre »), speaks of what was told before (« les livre ») or of whom only a clause names. */
const NO_VERB_BEHIND = new Set(
  `le la les l' un une des d' de du en à au aux par pour sans son sa ses leur leurs ce cet cette ces notre votre nos vos chaque quelques
   qui que qu' ne n' se s' me m' te nous vous y lui il on dont où pas belle bel beau bonne grande grand petite nouvelle nouveau première
   même autre propre simple véritable vaste large`.split(/\s+/),
);
/** Behind these a verb is one, even when what it does is not told by it alone. */
const NO_NOUN_BEHIND = new Set(['se', "s'", 'ne', "n'", 'qui', 'y', 'il', 'on']);
const SUBORDINATE =
  /(?<![\p{L}])(?:que|qu['’]|dont|où|quand|lorsqu(?:e|['’])|si|s['’]il|comme|puisqu(?:e|['’])|afin)(?![\p{L}])/iu;

interface Word {
  word: string;
  start: number;
  before: string;
}

function wordsOf(text: string): Word[] {
  let before = '';
  return [...text.matchAll(/[\p{L}\p{N}-]+['’]?/gu)].map(({ 0: found, index }) => {
    const word = found.toLowerCase().replace('’', "'");
    const at = { word, start: index, before };
    before = word;
    return at;
  });
}

const isDeed = (word: string, before: string) =>
  verbForms.get(word)?.form === 'finite' && !NO_VERB_BEHIND.has(before);

const OPENS_INFINITIVE =
  /^(?:(?:se )?(?:propose|proposent)|(?:a|ont) (?:décidé|choisi|proposé)|continuent?|s['’]engagent?|viennent|vient|vont|va|souhaitent?|a entrepris|ont entrepris)(?: (?:ainsi|aussi|également))?(?: (?:de|à)| d['’])?\s?(?=\p{Ll}+(?:er|ir|re)(?!\p{L}))/u;
const PAST = /^(?:a|ont|avait|avaient)(?![\p{L}'’])/u;
const PASSIVE = /^(?:est|sont|sera|seront|(?:a|ont) été|ont aussi été)(?![\p{L}'’])/u;
const LIGHT = /^(?:fait|font|(?:a|ont) fait) (don|appel)(?= )/u;

/** Each clause of a sentence that tells of a deed, in order. */
function clausesOf(sentence: string): string[] {
  return wordsOf(sentence).flatMap(({ start, before }) => {
    const rest = sentence.slice(start);
    const clause =
      sentence
        .slice(0, start)
        .split(/[,;:–—()]/u)
        .at(-1) ?? '';
    if (NO_VERB_BEHIND.has(before) || SUBORDINATE.test(clause)) return [];
    const told =
      infinitiveIn(rest) ?? lightIn(rest) ?? passiveIn(rest, clause) ?? pastIn(rest) ?? presentIn(rest);
    return told === undefined ? [] : [told];
  });
}

const INFINITIVES = new Set([...verbForms.values()].map(({ infinitive }) => infinitive));

function infinitiveIn(rest: string): string | undefined {
  const [opening = ''] = OPENS_INFINITIVE.exec(rest) ?? [];
  const clause = rest.slice(opening.length);
  const [verb = ''] = /^\p{L}+/u.exec(clause) ?? [];
  return opening && INFINITIVES.has(verb) ? withObject(verbOf(verb), clause.slice(verb.length)) : undefined;
}

const verbOf = (infinitive: string): Verb =>
  [...verbForms.values()].find((verb) => verb.infinitive === infinitive) ?? {
    infinitive,
    kind: 'does',
    form: 'finite',
  };

function lightIn(rest: string): string | undefined {
  const match = LIGHT.exec(rest);
  return match ? rest.slice(match[0].length - (match[1]?.length ?? 0)) : undefined;
}

const COUNTED =
  /^(?:(?:plus|près|moins|environ|quelque)(?: de| d['’])? ?)?(?:\d|des |une? |deux |trois |quatre |cinq |six |dix |plusieurs |quelques |du |de la |de l['’])/iu;
/** No day: « collecte les lundis ». */
const DEFINITE =
  /^(?:le |la |les |l['’])(?!(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|matin|midi|soir|week|jour|\d|1er)/iu;

/** « Des repas sont livrés aux aînés »: what is given is there already, in front. */
function passiveIn(rest: string, clause: string): string | undefined {
  const [is] = PASSIVE.exec(rest) ?? [];
  if (is === undefined) return undefined;
  const subject = clause.trim();
  const after = rest.slice(is.length).replace(FILLERS, ' ').trimStart();
  const verb = formAt(after);
  if (verb?.form !== 'participle' || !(COUNTED.test(subject) || DEFINITE.test(subject))) return undefined;
  return subject.length <= 45 ? `${subject} ${after}` : undefined;
}

function pastIn(rest: string): string | undefined {
  const [has] = PAST.exec(rest) ?? [];
  if (has === undefined) return undefined;
  const after = rest.slice(has.length).replace(FILLERS, ' ').trimStart();
  const verb = formAt(after);
  return verb?.form === 'participle' ? withObject(verb, after.slice(verb.length)) : undefined;
}

function presentIn(rest: string): string | undefined {
  const verb = formAt(rest);
  return verb?.form === 'finite' ? withObject(verb, rest.slice(verb.length)) : undefined;
}

/** The verb that a text begins with, the longest form first: « met en place ». */
function formAt(text: string): (Verb & { length: number }) | undefined {
  const [found] = /^\p{L}+(?: (?:à|en)(?: la)? \p{L}+)?/u.exec(text) ?? [];
  for (const form of [found, found?.split(' ')[0]]) {
    const verb = form === undefined ? undefined : verbForms.get(form.toLowerCase());
    if (form !== undefined && verb) return { ...verb, length: form.length };
  }
  return undefined;
}

/** What stands between a verb and what it acts on: « organise, au nom de tous, le don de … », « fabrique, chez lui, des visières ». */
const ASIDE =
  /^\s*(?:,[^,]{2,60},|(?:à|au|aux|avec|chez|dans|depuis|en|pour|sur|chaque|tous les|toutes les)(?!\p{L})[^,]{2,50},)\s*/iu;
const OWN = /^(?:ses|son|sa|leurs?|tous|toutes|tout|toute) /iu;
/** « publient sur leur page des recettes » */
const OBJECT_LATER = /^(?:à|aux?|chez|dans|sur|auprès)(?!\p{L})[^,]{2,50}? (?:des|une?|\d[\d ]*) /iu;
/** They act on someone through « à ». */
const REACHES = new Set(['téléphoner']);

function withObject({ infinitive, kind }: Verb, after: string): string | undefined {
  const object = withoutAsides(after.replace(FILLERS, ' ')).trim();
  const isCounted = COUNTED.test(object);
  if (kind === 'sets up' && isCounted) return object;
  if (kind === 'sets up' && DEFINITE.test(object))
    return object.replace(/^(?:le |la |les |l['’])(?=\p{Ll}+ (?:de |d['’]))/iu, '');
  if (kind === 'makes' && isCounted && wordsOf(object).length > 3) return object;
  const hasObject =
    isCounted ||
    DEFINITE.test(object) ||
    OWN.test(object) ||
    OBJECT_LATER.test(object) ||
    REACHES.has(infinitive);
  return hasObject ? `${infinitive} ${object}` : undefined;
}

function withoutAsides(after: string): string {
  let rest = after;
  for (let aside = ASIDE.exec(rest); aside; aside = ASIDE.exec(rest)) rest = rest.slice(aside[0].length);
  return COUNTED.test(rest) || DEFINITE.test(rest) ? rest : after;
}

const CLAUSE_END =
  /\s*(?:[.](?!\d)|[;:!?…(]|\s[–—-]\s|,? (?:et|ou|puis) (?:l[ea]s? |leur |en |y )?\p{L}+(?:ent|era|ont)(?!\p{L})|, (?:du |les? |de )?(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|\d)|, (?:qui|que|dont|où|et|ce|afin|mais|car|ou|soit|puis|ainsi|notamment|en particulier|surtout|alors|tout en|au|à|dans|depuis|pour|avec|en)(?!\p{L})|,? (?:car|mais|parce|puisque|tandis|alors que|lesquel|qu['’]))/u;
/** Before these a clause that is too long may end. */
const CUT =
  /(?=,|\s(?:pour|afin|à|aux?|dans|en|avec|chez|qui|dont|où|et|ou|sur|par|depuis|pendant|lors|grâce|durant|jusqu|dès|auprès|ainsi|mais|tout|sans|selon|via|entre|vers|sous|face|notamment|surtout|comme|lorsqu|plutôt|qu)(?!\p{L}))/u;
/** What only the text around explains, who is spoken to, and what is no words. */
const OUT_OF_CONTEXT =
  /(?<![\p{L}-])(?:ils?|elles?|celui|celles?|ceux|eux|lui|ce|cet|cette|ces|cela|ça|nous|vous|notre|votre|nos|vos|on|je|y|ci-\p{L}+|derniers?|dernières?|aujourd['’]hui|demain|hier|lesquels?|lesquelles?|l['’]un)(?![\p{L}-])|[@#]|https?:|www\./iu;
/** A person as they are published: « Michel D. ». A title names nobody. */
const PERSON = /\p{Lu}\p{Ll}+ \p{Lu}(?![\p{L}'’])/u;
const OPEN_END =
  /(?:[\s,]+(?:de|d['’]|du|des|la|le|les|l['’]|une?|et|ou|à|aux?|en|pour|par|sur|avec|dans|sans|qui|que|leurs?|ses|son|sa|tous|toutes|ainsi|très|plus|chez|afin|dont|tout))+[\s,]*$|[\s,]+$/iu;

/** The clause as a title, as far as it is sound by itself. */
function finish(clause: string, told: Told): string | undefined {
  const end = CLAUSE_END.exec(clause)?.index ?? clause.length;
  const whole = withoutPlaces(clause.slice(0, end), told);
  const title = (whole.length <= LONGEST ? whole : cutToFit(whole)).replace(OPEN_END, '').trim();
  if (title.length < SHORTEST || title.length > LONGEST || wordsOf(title).length < 3) return undefined;
  if (OUT_OF_CONTEXT.test(title) || PERSON.test(title) || !isBalanced(title) || namesOrganiser(title, told))
    return undefined;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function cutToFit(whole: string): string {
  let fitting = '';
  let sofar = '';
  for (const piece of whole.split(CUT)) {
    sofar += piece;
    if (sofar.length > LONGEST) break;
    if (isBalanced(sofar)) fitting = sofar;
  }
  // « …, pour répondre » to what?
  return fitting.replace(
    /,? (?:pour|afin de|afin d['’]|de|à) (?:l['’]|les? |la |leur )?\p{Ll}+(?:er|ir|re)$/u,
    '',
  );
}

const count = (text: string, sign: string) => text.split(sign).length - 1;

/** Is what a quotation or a bracket opens closed again? */
const isBalanced = (text: string) =>
  count(text, '"') % 2 === 0 &&
  count(text, '«') === count(text, '»') &&
  count(text, '“') === count(text, '”') &&
  count(text, '(') === count(text, ')');

/** Who acts stands below. */
const namesOrganiser = (title: string, { organisers }: Told) =>
  organisers.some(({ name }) => foldText(title).includes(foldText(name)));

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Where it happens stands below too. */
function withoutPlaces(clause: string, { communes, territories }: Told): string {
  const names = [...communes, ...territories].map(({ name }) =>
    escaped(name.replace(/^(?:L[ae]s? |L['’])/u, '')),
  );
  if (names.length === 0) return clause;
  const place = `\\s(?:à|au|aux|dans l[ea]s?|en|sur)\\s(?:(?:la )?(?:ville|commune) de\\s)?(?:L[ea]s? )?(?:${names.join('|')})`;
  return clause.replace(new RegExp(`${place}(?=$|,)|^${place.slice(2)},?\\s`, 'iu'), '');
}

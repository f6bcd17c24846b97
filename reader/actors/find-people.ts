/** Private persons that a text names, for their flag and their masking. */
import type { Contact } from '../../shared/addresses/classify-link.ts';
import { foldText, plainSpaces } from '../../shared/french/fold-text.ts';
import { FIRST_NAMES } from '../lexicon/lexicon.ts';

export interface Person {
  /** As printed: `Flavien Leblond`, or `Jimmy` when no surname stands with it. */
  name: string;
  first: string;
  last?: string;
  start: number;
  end: number;
}

const FIRST = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?';
const PARTICLE = "(?:(?:de la|de|du|des|le|la|van der|van de|van|ben|el) |d['’])?";
const SURNAME = "\\p{Lu}['’]?[\\p{L}'’-]*";
/** `Leblond`, `de La Tour`, `DUPONT MARTIN`, or an initial with its full stop. */
const LAST = `${PARTICLE}(?:\\p{Lu}\\.|${SURNAME}(?: ${SURNAME})?)`;
const FIRST_WORD = new RegExp(`(?<![\\p{L}-])(?<![^dD]['’])${FIRST}(?![\\p{L}'’-])`, 'gu');
const LAST_AFTER = new RegExp(`^ (${LAST})`, 'u');
const TITLED = new RegExp(
  `(?<!\\p{L})(?:M\\. et Mme|M\\.|MM\\.|[Dd]octeurs?|Dr|Mme|Mlle|Mr|Monsieur|Madame|Mademoiselle) ((?:${FIRST} )?)(${LAST})`,
  'gu',
);

/** « Les Fils d'Ariane »: who is named in a name is not spoken of. What someone says has stops in it. */
const QUOTED_NAME = /[«"“][^«»"“”.,:;!?]{2,60}[»"”]/gu;

/** Streets, schools, halls and works bear the names of people who started nothing here. */
const NAMED_AFTER =
  /(?:rue|avenue|place|boulevard|quai|allée|impasse|square|esplanade|collège|lycée|école|groupe scolaire|salle|stade|gymnase|complexe|hôpital|hospitalier|clinique|polyclinique|résidence|EHPAD|Ehpad|foyer|maison|espace|centre(?: \p{L}+){0,2}|médiathèque|bibliothèque|théâtre|musée|parc|fondation|institut|université|association|amicale|comité|club|entreprise|société|établissements?|Ets|restaurant|brasserie|boulangerie|pharmacie|cabinet|garage|ferme|maternelle|primaire|musique|crèche|salon|page|groupe|opération)(?: \p{Ll}+){0,2}(?: (?:de|du|des|de la|d['’]|le|la))?(?: ["«“]?\s?)?$/iu;
/** People who act in a public office: what they do in it is no private matter. */
const OFFICE_BEFORE =
  /(?<!\p{L})(?:pr[ée]f[eè]te?|sous-pr[ée]f[eè]te?|maires?|adjointe?s?|députée?s?|sénateur|sénatrice|ministre|président de la République|président(?:e)? du (?:conseil )?(?:départemental|département|conseil)|conseill(?:er|ère) \p{L}+|directeur académique|rect(?:eur|rice))(?: (?:de|du|des|d['’])[^,.;]{0,40})?,? $/iu;
const OFFICE_AFTER =
  /^,? (?:le |la |l['’])?(?:premi[eè]re? |deuxième |ancienne? )?(?:pr[ée]f[eè]te?|sous-pr[ée]f[eè]te?|maire|adjointe?|député|sénat|ministre|président(?:e)? du (?:conseil )?départemental|secrétaire générale? de la préfecture)/iu;

/** @returns each mention, in order; the same person may be mentioned several times */
export function findPeople(source: string): Person[] {
  const text = plainSpaces(source);
  const found: Person[] = [];
  const add = (person: Person) => {
    const before = text
      .slice(0, person.start)
      .replace(/(?:MM?\.|Mme|Mlle|Mr|Monsieur|Madame|Mademoiselle) $/u, '');
    const isPrivate =
      !NAMED_AFTER.test(before) && !OFFICE_BEFORE.test(before) && !OFFICE_AFTER.test(text.slice(person.end));
    const isNew = !found.some(({ start, end }) => person.start < end && person.end > start);
    if (isPrivate && isNew) found.push(person);
  };

  for (const { 0: words, 1: first = '', 2: last = '', index } of text.matchAll(TITLED)) {
    const name = `${first}${last}`;
    const start = index + words.length - name.length;
    add({ name, first: first.trim(), last, start, end: start + name.length });
  }
  const firstNames = Array.from(text.matchAll(FIRST_WORD)).filter(([word]) => isFirstName(word));
  for (const { 0: first, index } of firstNames) {
    const last = LAST_AFTER.exec(text.slice(index + first.length))?.[1];
    const name = `${first} ${last}`;
    if (last !== undefined) add({ name, first, last, start: index, end: index + name.length });
  }
  const quoted = Array.from(
    text.matchAll(QUOTED_NAME),
    ({ 0: name, index }) => [index, index + name.length] as const,
  );
  // "Paul et Jimmy", "un conducteur, Thierry,": first names alone, where the text speaks of people.
  const alone = firstNames.filter(
    ({ index }) =>
      !/\p{Lu}[\p{L}'’-]* $/u.test(text.slice(0, index)) &&
      !quoted.some(([start, end]) => index > start && index < end),
  );
  const isCalled = found.length === 0 && speaksOfPeople(text);
  // "Ginette et Marcel": two first names joined are two people, whatever the text calls them.
  const pairs = alone.flatMap(({ 0: first, index }) => {
    const other = alone.find((each) => each.index === index + first.length + 4);
    return other && text.startsWith(' et ', index + first.length) ? [[index, other.index] as const] : [];
  });
  for (const { 0: first, index } of alone) {
    const end = index + first.length;
    const before = text.slice(0, index);
    const after = text.slice(end);
    // "Chantal et Michel Pommier": the first shares the surname of the second.
    const isPair =
      WITH_KIN.test(after) ||
      found.some(({ start, last }) => last !== undefined && start === end + 4 && after.startsWith(' et '));
    const isCouple = pairs.some(([one, other]) => one === index || other === index);
    if (
      isCalled ||
      isPair ||
      isCouple ||
      isApposed(before, after) ||
      isToCall(before, after) ||
      isSubject(before, after) ||
      isDescribed(before, after) ||
      BEHIND_KIN.test(before)
    )
      add({ name: first, first, start: index, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "À Lens, Ginette anime …": a first name where the sentence puts who acts. */
const isSubject = (before: string, after: string) =>
  BEFORE_SUBJECT.test(before) && /^(?:,| \p{Ll}{2,})/u.test(after);

/** A place or a moment, or what someone is: "Traductrice installée depuis dix ans à Achicourt, …". */
const BEFORE_SUBJECT =
  /(?:^|[.!?…]\s+)(?:[AÀ]|Au|Aux|Depuis|Dans|En|Sur|Chez|Pour|\p{Lu}\p{Ll}+(?:euse|eur|rice|ière|ier|ienne|ien|aire|iste|ante?|ée?)) [^,.;]{2,90}, $/u;

/** "Nicole, 71 ans", "Clément, animateur à Condette", "Sabrina, qui habite Loison". */
const isDescribed = (before: string, after: string) =>
  /(?:^|[\s'’])$/u.test(before) &&
  !/(?:de|du|des|la|le) (?:la )?$/u.test(
    before.replace(/(?<=(?:celle|affaire|initiative|oeuvre|œuvre|idée) )de $/u, ''),
  ) &&
  /^, (?:\d+ ans|qui (?!\p{L}+ent)|(?:un |une |le |la |l['’])?\p{Ll}+(?:eur|euse|rice|ier|ière|ien|ienne|ant|ante|aire|iste|ée?|enne|oise|ois)(?:[ ,]))/u.test(
    after,
  );

const KIN =
  '(?:voisine?|amie?|cousine?|frère|sœur|fils|fille|mari|époux|épouse|femme|compagne|compagnon|père|mère|grand-mère|grand-père|collègue|neveu|nièce|camarade)s?';
/** "Sa voisine Francine", "son cousin Louis". */
const BEHIND_KIN = new RegExp(`(?<!\\p{L})(?:[Ss]on|[Ss]a|[Ll]eur|[Uu]ne?|[Mm]a|[Mm]on) ${KIN} $`, 'u');
/** "Marie-Paule et son fils". */
const WITH_KIN = new RegExp(`^ et (?:son|sa|ses|leurs?) (?:\\p{Ll}+ )?${KIN}(?!\\p{L})`, 'u');

/** "Auprès de Ludovic", "Père Antoine", "Ludovic au 06 …". */
const isToCall = (before: string, after: string) =>
  /(?:auprès de|auprès d['’]|contacter|appeler|joindre|demander|père|sœur|frère|abbé) ?$/iu.test(before) ||
  /^[^.\p{L}]{0,3}(?:au )?0[67]/u.test(after);

/** "Un jeune éleveur, Corentin, …". */
const isApposed = (before: string, after: string) =>
  /(?:^|[^\p{L}])(?:une?|le|la|l['’]|son|sa) ?[\p{Ll}][\p{Ll}' ’-]{2,40}, $/iu.test(before) &&
  after.startsWith(',');

const isFirstName = (word: string) =>
  foldText(word)
    .split(' ')
    .every((part) => FIRST_NAMES.has(part));

/** A first name alone is a person only where the text calls someone a friend, a pupil, a resident … */
const speaksOfPeople = (text: string) =>
  /(?:^|[^\p{L}])(?:amie?s?|étudiante?s?|lycéen(?:ne)?s?|collégien(?:ne)?s?|élèves?|habitante?s?|voisine?s?|frères?|sœurs?|couple|ans|jeunes?|infirmi(?:er|ère)s?|couturi(?:er|ère)s?|bénévoles?|maman|papa|retraitée?s?|enseignante?s?|particuliers?)(?!\p{L})/u.test(
    text,
  );

/** Words of an e-mail's name that are no one's surname. */
const OFFICES =
  /^(?:contact|asso|association|accueil|aide|mairie|ville|club|info|infos|secretariat|direction|bureau|equipe|don|dons|boutique|commande|benevoles?|solidarite|solidaire|lycee|college|ecole)\d*$/;

/** Is it an e-mail address that names someone: "jeanne.wattel@…"? */
export function isNominative(contact: Contact): boolean {
  if (contact.kind !== 'email') return false;
  const parts = contact.url.replace(/^mailto:|@.*$/g, '').split(/[._-]/);
  const [one = '', other = ''] = parts.map((part) => foldText(part));
  const isName = (word: string) => /^[a-z]{2,}$/.test(word) && !OFFICES.test(word);
  return (
    parts.length === 2 && ((FIRST_NAMES.has(one) && isName(other)) || (FIRST_NAMES.has(other) && isName(one)))
  );
}

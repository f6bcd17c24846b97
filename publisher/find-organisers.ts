/** Who acts in an initiative: the bodies and persons that its text names, with their kind. */
import type { Organiser } from '../shared/feed-schema.ts';
import { foldText } from '../shared/fold-text.ts';
import type { Person } from './find-people.ts';

export interface FoundOrganiser extends Organiser {
  start: number;
}

type Kind = Organiser['kind'];

interface Cue {
  kind: Kind;
  /** The word that calls an organiser what it is. */
  word: string;
  /** Does the word belong to the name ("Conseil citoyen de Houdain"), or only announce it ("l'association X")? */
  inName: boolean;
}

/** The first row that matches at a place in the text decides; longer words stand before shorter ones. */
const CUES: readonly Cue[] = [
  { kind: 'group', word: 'conseils? citoyens?', inName: true },
  { kind: 'group', word: 'collectifs?', inName: true },
  { kind: 'group', word: "groupe d['’](?:entraide|habitants|amis)", inName: true },
  { kind: 'association', word: 'centres? soci(?:al|aux)(?: et culturels?)?', inName: true },
  { kind: 'association', word: 'maisons? des jeunes et de la culture|MJC', inName: true },
  { kind: 'association', word: 'mosquée|paroisse', inName: true },
  {
    kind: 'association',
    word: 'amicale|comité|club|ligue|fédération|union|foyer rural|banque alimentaire|épicerie solidaire|ressourcerie|recyclerie',
    inName: true,
  },
  {
    kind: 'association',
    word: 'Secours populaire|Secours catholique|Restos du [Cc](?:œ|oe)ur|Restaurants du [Cc](?:œ|oe)ur|Croix[- ][Rr]ouge|Emmaüs|Protection civile|Lions [Cc]lub|Rotary',
    inName: true,
  },
  {
    kind: 'association',
    word: 'association|asso|service de prévention',
    inName: false,
  },
  {
    kind: 'public-body',
    word: 'CRS(?: \\d+)?|gendarmerie|police municipale|police nationale|sapeurs-pompiers|SDIS',
    inName: true,
  },
  {
    kind: 'public-body',
    word: "CCAS|centre communal d[’']action sociale|mairie|municipalité|ville|commune",
    inName: true,
  },
  {
    kind: 'public-body',
    word: "conseil départemental|département|conseil régional|région|communauté (?:de communes|d['’]agglomération|urbaine)|agglomération|intercommunalité",
    inName: true,
  },
  {
    kind: 'public-body',
    word: 'lycée(?: [a-zà-ÿ]+)?|collège|école(?: [a-zà-ÿ]+)?|université|IUT|médiathèque|bibliothèque|centre hospitalier|EHPAD|hôpital|musée',
    inName: true,
  },
  {
    kind: 'company',
    word: 'entreprise|société|start-?up|PME|SARL|SAS|établissements|Ets|usine|groupe|enseigne|marque|fabricant|imprimerie|distillerie|coopérative',
    inName: false,
  },
  {
    kind: 'company',
    word: 'brasserie|boulangerie|boucherie|restaurant|pizzeria|pharmacie|supermarché|hypermarché|garage|ferme|magasin|salon|café|traiteur|pépinière|librairie',
    inName: true,
  },
];

const CAPITAL = "\\p{Lu}[\\p{L}\\p{N}'’&.-]*(?<![.])";
const LINK = "(?:(?:de|du|des|de la|de l['’]|d['’]|le|la|les|et|en|sur|aux?|pour|l['’]|&) ?)";
/** A run of capitalised words, with small words between them. */
const PROPER = `${CAPITAL}(?: (?:${LINK}){0,2}(?:${CAPITAL}|\\d+))*`;
const QUOTED = '(?:«\\s?[^»\\n]{2,80}?\\s?»|["“][^"”\\n]{2,80}["”])';

/** "l'entreprise familiale X", "le service de prévention spécialisé « X »": adjectives between the cue and the name. */
const ADJECTIVES =
  '(?: \\p{Ll}+(?:ée?|ale?|elle?|if|ive|ique|aire|aise?|oise?|ien|ienne|euse|iste|ière|ine|ente?|ante?)s?){0,2}';
const NAME_AFTER = new RegExp(
  `^${ADJECTIVES}[ \\u00A0](${QUOTED}|(?:(?:de|du|des|de la|de l['’]|d['’]) ?)?${PROPER})`,
  'u',
);

/** Before a body that acts: the start of a clause, or words that make it the agent. */
const AGENT_BEFORE =
  /(?:^|[.!?:;,«"“(]\s*|\n|(?:^|[\s'’])(?:que|et|mais|ainsi|également|par|chez|grâce à|initiative|celle|celui|ceux|président|présidente|directeur|directrice|responsables?|bénévoles|salariés|agents|équipes?|élus|élèves|membres|adhérents|habitants|jeunes|services?|gérante?|patron|patronne)\s(?:(?:de|du|des|d['’])\s?)?)(?:une?\s|le\s|la\s|les\s|l['’]|un\s)?(?:\p{Ll}+\s){0,1}$/iu;
/** What follows these words receives, supports or governs; it is not who acts. */
const NOT_AGENT_BEFORE =
  /(?:livr|distribu|remis|offert|donn|envoy|expédi|fourni|destin|profit|attention|personnels?|soignants?|auprès|pour|dépend|financ|souti[ee]n|subventionn|situé|adhérents? à)\p{L}*(?: [\p{L}'’-]+){0,5}\s?(?:['’]|\s)?$/iu;

/**
 * @param text the paragraphs of one initiative
 * @param people the private persons found in it
 * @returns in order of the text, each name once
 */
export function findOrganisers(text: string, people: readonly Person[]): FoundOrganiser[] {
  const found: FoundOrganiser[] = [];
  for (const { kind, word, inName } of CUES) {
    const pattern = new RegExp(`(?<![\\p{L}-])(?:${word})(?![\\p{L}-])`, 'giu');
    for (const { 0: cue, index } of text.matchAll(pattern)) {
      const isTaken = found.some(
        ({ start, name }) => index >= start - 1 && index < start + name.length + cue.length,
      );
      const acts = !isTaken && isAgent(text.slice(0, index), inName);
      const name = acts ? nameAfter(text, cue, index, inName) : undefined;
      if (name !== undefined) found.push({ name, kind, start: index });
    }
  }
  for (const { name, start } of distinct(people)) found.push({ name, kind: 'person', start });
  return withoutRepeats(found.sort((a, b) => a.start - b.start));
}

function nameAfter(text: string, cue: string, index: number, inName: boolean): string | undefined {
  const after = text.slice(index + cue.length);
  const match = NAME_AFTER.exec(after)?.[1];
  if (match === undefined)
    return /^(?:Secours|Restos|Restaurants|Croix|Emmaüs|Protection)/.test(cue) ? cue : undefined;
  const quoted = /^["“«]/.test(match);
  if (quoted) return match.replace(/^["“«]\s?|\s?["”»]$/g, '').trim();
  if (!inName) return /^\p{Ll}/u.test(match) ? undefined : match;
  return `${cue.charAt(0).toUpperCase()}${cue.slice(1)} ${match.trim()}`.replace(/ (d['’]) /, ' $1');
}

/** A body called by its kind alone must stand where the clause names who acts; an announced name, only not elsewhere. */
function isAgent(before: string, inName: boolean): boolean {
  const clause = before.split(/[.;]\s/).at(-1) ?? '';
  return (!inName || AGENT_BEFORE.test(before)) && !NOT_AGENT_BEFORE.test(clause);
}

/** "M. Petit", where Jonathan Petit is named too, is the same person. */
const distinct = (people: readonly Person[]) =>
  people.filter(({ first, last }) => first || !people.some((other) => other.first && other.last === last));

function withoutRepeats(organisers: FoundOrganiser[]): FoundOrganiser[] {
  const seen = new Set<string>();
  return organisers.filter(({ name }) => {
    const key = foldText(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The named areas that a text speaks of, and those that nobody has listed. */
import type { Territory } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { matchesOf } from '../mentions/rule.ts';
import { findDepartmentCode, type Department, type Gazetteer, type NamedArea } from './gazetteer.ts';
import { NO_AREA, UNLISTED } from './place-rules.ts';
import { isSharedName, territoriesOf } from './territories.ts';

export type FoundTerritory = Territory & { start: number; end: number; rule: string };

/** Words that name an area which no list has, for the editor. */
export interface UnlistedArea {
  words: string;
  start: number;
  end: number;
  /** The id of the row that found it. */
  rule: string;
}

type IsFree = (start: number, end: number) => boolean;

/** Where each area is called by one of its names, whatever the case. */
interface AreaPattern {
  area: NamedArea;
  /** The words that open its names, folded: a text with none of them need not be searched. */
  openings: readonly string[];
  pattern: RegExp;
  /** Its pattern says that it is an area, whatever masks it. */
  isSure: boolean;
}

const ARTICLE = "(?:le|du|au|la|les|des|l['’]|d['’])\\s?";
/** What says that a name is an area, and no body that acts. */
const WITHIN =
  "(?:dans|sur|à travers|au sein de|à l['’]échelle de|communes? de|villages? de|habitante?s de|territoire de|secteur de|périmètre de|foyers de|aînés de)(?: tout(?:e)?)? ?(?:la |le |les |l['’]|du |des )?(?:territoire (?:de la |de l['’]|du |des |de ))?";
const KIND =
  "(?:communauté de communes|communauté d['’]agglomération|communauté urbaine|agglomération|agglo|intercommunalité|métropole|CC|CA|CU) (?:de la |de l['’]|du |des |de |d['’])?";

/** Spaces, hyphens and apostrophes as they come; what specifies a name in two words or more may be left out behind its kind. */
function nameSource(name: string, mayBeCut: boolean): string {
  const link = (text: string) =>
    text
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[ \u2010\u2011-]+/gu, '[ \u2010\u2011-]')
      .replace(/['’]/gu, "['’]");
  const [, head = '', tail = ''] = /^(\S+ \S+?)((?: (?:du|des|de la|de|en|et) .+)?)$/u.exec(name) ?? [];
  return mayBeCut && tail !== '' ? `${link(head)}(?:${link(tail)})?` : link(name);
}

const patterns = new WeakMap<Department, readonly AreaPattern[]>();

function patternsOf(department: Department): readonly AreaPattern[] {
  const known = patterns.get(department);
  if (known) return known;
  const made = territoriesOf(department).map((area): AreaPattern => {
    const openings = area.names.map((each) => foldText(each).split(' ')[0] ?? '');
    const isListed = department.territories.includes(area);
    if (isListed) {
      const said = area.names.map((name) => nameSource(name, false)).join('|');
      return {
        area,
        openings,
        isSure: false,
        pattern: new RegExp(`(?<![\\p{L}-])${ARTICLE}(${said})(?![\\p{L}-])`, 'dgiu'),
      };
    }
    const [name = ''] = area.names;
    const bare = isSharedName(name, department) ? [] : [nameSource(name, false)];
    const said = [`${KIND}${nameSource(name, true)}`, ...bare].join('|');
    return {
      area,
      openings,
      isSure: true,
      pattern: new RegExp(`(?<![\\p{L}-])${WITHIN}(${said})(?![\\p{L}-])`, 'dgiu'),
    };
  });
  patterns.set(department, made);
  return made;
}

/** @param isFree is nothing else there that only looks like a place? */
export function findTerritories(text: string, department: Department, isFree: IsFree): FoundTerritory[] {
  const folded = foldText(text);
  return patternsOf(department).flatMap(({ area: { slug, name }, openings, pattern, isSure }) => {
    if (!openings.some((opening) => folded.includes(opening))) return [];
    const match = matchesOf(pattern, text).find(({ 0: words, index, indices }) => {
      const [start = 0, end = 0] = indices?.[1] ?? [];
      const before = text.slice(0, index);
      // "Anne d'Artois" is a person.
      const isSurname = /\p{Lu}\p{Ll}+ $/u.test(before) && /^d['’]/i.test(words);
      return isSure || (isFree(start, end) && !isSurname && !IN_A_NAME.test(before));
    });
    const rule = isSure ? 'territory/intercommunality' : 'territory/listed';
    return match ? [{ slug, name, start: match.index, end: match.index + match[0].length, rule }] : [];
  });
}

/** "Université d'Artois", "Littoral Côte d'Opale", "Communauté … de l'Artois": names of bodies, not areas. */
const IN_A_NAME =
  /(?:université|communauté[^.;]{0,40}|agglo(?:mération)?|C[CAU]|pôle métropolitain|littoral|lycée|collège|hôpital|clinique|campagnes|crédit)\s+(?:de\s+)?$/iu;

/** "Dans le Ternois", where nobody has listed it. */
export const findUnlistedAreas = (text: string, gazetteer: Gazetteer, isFree: IsFree): UnlistedArea[] =>
  UNLISTED.flatMap(({ id, pattern }) =>
    matchesOf(pattern, text).flatMap(({ groups, indices }): UnlistedArea[] => {
      const words = groups?.['words'] ?? '';
      const [start, end] = indices?.groups?.['words'] ?? [0, 0];
      const isDepartment = findDepartmentCode(gazetteer, words) !== undefined;
      return isDepartment || NO_AREA.test(words) || !isFree(start, end)
        ? []
        : [{ words, start, end, rule: id }];
    }),
  );

/** How a commune concerns an initiative, told by the words around its name: `role-rules.ts` weighed. */
import type { PlaceRole } from '../../shared/feed/feed-schema.ts';
import { ROLE_RULES, type RoleRule } from './role-rules.ts';

/** A commune, where a text names it. */
export interface FoundPlace {
  code: string;
  name: string;
  role: PlaceRole;
  /** The role that it has with nearly as much right. */
  rival?: PlaceRole;
  /** Do the words before it say that it is a place: "à Marck", rather than "Marck" alone, who may be someone? */
  isAnnounced: boolean;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** The ids of the rows that found it and that tell its role. */
  rule: string;
}

/** So much of a sentence is looked at: in one that is longer, what opens it tells nothing of the name. */
const LONGEST_SENTENCE = 1000;
const OPENS_ELSEWHERE = ';';

/** Around a name: its sentence up to it, the name between ⟦ and ⟧, what comes after. */
export function markName(text: string, start: number, end: number): string {
  const from = Math.max(0, start - LONGEST_SENTENCE);
  const [first = '', ...others] = text.slice(from, start).split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const sentence = others.at(-1) ?? (from > 0 ? OPENS_ELSEWHERE + first : first);
  return `${sentence}⟦${text.slice(start, end)}⟧${text.slice(end, end + 100)}`;
}

/** Where nothing is said of it, an initiative happens there. */
const UNTOLD = { id: undefined, role: 'place', weight: 1 } as const;

/** Within so little of the next role, one is not sure. */
const DOUBTFUL = 1.5;

/** @returns the surest role, the role that weighs nearly as much, and the row that tells of either */
export function weighRole(marked: string): Pick<FoundPlace, 'role' | 'rival'> & { row?: RoleRule['id'] } {
  const fits = ROLE_RULES.filter(({ pattern }) => pattern.test(marked));
  const [best = UNTOLD, ...others] = [...fits, UNTOLD].toSorted((a, b) => b.weight - a.weight);
  const rival = others.find(({ role, weight }) => role !== best.role && best.weight - weight < DOUBTFUL);
  const row = best.id ?? rival?.id;
  return { role: best.role, ...(rival && { rival: rival.role }), ...(row !== undefined && { row }) };
}

/**
 * @param start where the name begins, its article included
 * @param rule the row that found it
 */
export function roleAt(
  text: string,
  start: number,
  end: number,
  rule: string,
): Pick<FoundPlace, 'role' | 'rival' | 'rule'> {
  const { row, ...role } = weighRole(markName(text, start, end));
  return { ...role, rule: row === undefined ? rule : `${rule} ${row}` };
}

/** How a commune concerns an initiative, told by the words around its name: `role-rules.ts` weighed. */
import type { PlaceRole } from '../../shared/feed/feed-schema.ts';
import { ROLE_RULES, type RoleRule } from './role-rules.ts';

/** A commune, where a text names it. */
export interface FoundPlace {
  code: string;
  name: string;
  role: PlaceRole;
  /** Do the words before it say that it is a place: "à Marck", rather than "Marck" alone, who may be someone? */
  isAnnounced: boolean;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** The id of the row that found it. */
  rule: string;
}

/** Around a name: its sentence up to it, the name between ⟦ and ⟧, what comes after. */
export function markName(text: string, start: number, end: number): string {
  const sentence =
    text
      .slice(0, start)
      .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
      .at(-1) ?? '';
  return `${sentence}⟦${text.slice(start, end)}⟧${text.slice(end, end + 100)}`;
}

/** The surest row that fits; undefined where nothing is said, and the initiative happens there. */
export const roleRuleOf = (marked: string): RoleRule | undefined =>
  ROLE_RULES.filter(({ pattern }) => pattern.test(marked)).toSorted((a, b) => b.weight - a.weight)[0];

/** @param start where the name begins, its article included */
export const roleOf = (text: string, start: number, end: number): PlaceRole =>
  roleRuleOf(markName(text, start, end))?.role ?? 'place';

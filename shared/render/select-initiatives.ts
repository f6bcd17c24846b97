import type { AreaFile, ListedInitiative } from '../feed/feed-schema.ts';

export interface Wish {
  /** Slug; empty for all. */
  theme?: string;
  /** Id; empty for all. */
  bulletin?: string;
  /** What the reader looks for. */
  matches?: (initiative: ListedInitiative) => boolean;
  /** The most to show; 0 for all. */
  limit?: number;
  /** Leave out who is named: in a copy that cannot be confirmed, it may have been withdrawn. */
  withoutPersons?: boolean;
}

export interface Selection extends Pick<AreaFile, 'initiatives' | 'nearby'> {
  /** How many there are, shown or past the limit. */
  total: number;
  /** How many are past the limit. */
  rest: number;
}

/** What is shown of a file: the area's own initiatives first, then those of the surroundings, in the file's order. */
export function selectInitiatives(
  { initiatives, nearby }: Pick<AreaFile, 'initiatives' | 'nearby'>,
  { theme, bulletin, matches, limit = 0, withoutPersons }: Wish,
): Selection {
  const wanted = (initiative: ListedInitiative) =>
    !(withoutPersons && initiative.personal) &&
    (!theme || initiative.theme.slug === theme) &&
    (!bulletin || initiative.bulletin === bulletin) &&
    (!matches || matches(initiative));
  const own = initiatives.filter(wanted);
  const around = nearby.filter(wanted);
  const total = own.length + around.length;
  const most = limit > 0 ? limit : total;
  return {
    initiatives: own.slice(0, most),
    nearby: around.slice(0, Math.max(0, most - own.length)),
    total,
    rest: Math.max(0, total - most),
  };
}

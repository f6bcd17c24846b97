/** The drill after a publication: what is withdrawn is looked for in every file that is served. */
import type { Bulletin } from '../shared/feed/feed-schema.ts';
import { feedPaths } from '../shared/feed/feed-paths.ts';
import { findTraces } from './find-traces.ts';
import { comparePublications } from './steps/compare-publications.ts';
import type { Drill } from './steps/publication-news.ts';
import { tracesOf, type Withdrawn } from './steps/traces.ts';

/** Of a publication, what is looked at here. */
interface Drilled {
  bulletins: readonly Bulletin[];
  /** With what releases tell and nobody may read any more. */
  departments: readonly { prepared: { withdrawn: readonly Withdrawn[] } }[];
  /** The files of each feed, by path. */
  built: readonly { department: { code: string }; files: ReadonlyMap<string, string> }[];
}

/**
 * What a publication takes out of a site: by itself, or of what stands in a release still.
 * @param before the bulletins that the site held
 */
export function withdrawnBy(
  { departments, bulletins }: Pick<Drilled, 'departments' | 'bulletins'>,
  before: readonly Bulletin[],
): Withdrawn[] {
  const gone = comparePublications(before, bulletins).initiatives.flatMap((change) =>
    change.what === 'withdrawn' ? [change.before] : [],
  );
  return [...gone, ...departments.flatMap(({ prepared }) => prepared.withdrawn)];
}

/** What would betray them; what stays in the site rightly says some of the same. */
export function tracesLeftBy(
  withdrawn: readonly Withdrawn[],
  { bulletins, built }: Pick<Drilled, 'bulletins' | 'built'>,
): string[] {
  const staying = bulletins.flatMap(({ themes }) => themes.flatMap(({ initiatives }) => initiatives));
  const named = built.flatMap(({ department: { code }, files }) => [
    files.get(feedPaths.departmentIndex(code)),
    files.get(feedPaths.communes(code)),
  ]);
  return tracesOf(withdrawn, staying, named.join('\n'));
}

/** @param folder the site as it was written */
export const drill = async (
  folder: string,
  withdrawn: readonly Withdrawn[],
  traces: readonly string[],
): Promise<Drill> => ({
  withdrawn: [...new Set(withdrawn.map(({ id }) => id))],
  ...(await findTraces(folder, traces)),
});

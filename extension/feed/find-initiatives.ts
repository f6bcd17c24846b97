/** From a Facebook identity, or from an initiative's own id, to what the bulletins say: pure, but for reading the feed. */
import { bulletinIdOf, initiativePath, feedPaths } from '../../shared/feed/feed-paths.ts';
import type {
  BulletinFile,
  BulletinHead,
  DepartmentIndex,
  ListedInitiative,
} from '../../shared/feed/feed-schema.ts';
import { newestFirst, toHead } from '../../shared/feed/listing.ts';
import { feedChecks, type Feed } from './feed.ts';

/** An initiative with all that its readers are told of where it comes from. */
export interface SourcedInitiative {
  initiative: ListedInitiative;
  bulletin: BulletinHead;
  series: DepartmentIndex['series'];
  /** Its published page, when the feed knows the site. */
  page?: string;
}

/** What is known of one initiative. `withheld`: it names a person, and the data are too old to be sure that it still may. */
export type InitiativeAnswer =
  | { kind: 'listed'; sourced: SourcedInitiative }
  | { kind: 'withdrawn'; date: string }
  | { kind: 'not-listed' }
  | { kind: 'withheld' }
  | { kind: 'unknown' };

/** What is known of a Facebook page. `unknown` is not `not-listed`: the data could not be read. */
export type PageAnswer =
  { kind: 'listed'; initiatives: SourcedInitiative[] } | { kind: 'not-listed' } | { kind: 'unknown' };

export interface FindOptions {
  /** False for a département whose withdrawals may have been missed for too long: see `freshness.ts`. */
  showPersonal: (department: string) => boolean;
}

/** The initiative of an id such as `62-2020-04-08-2#e8`. */
export async function findInitiative(
  feed: Feed | undefined,
  id: string,
  { showPersonal }: FindOptions,
): Promise<InitiativeAnswer> {
  if (!feed) return { kind: 'unknown' };
  const code = id.slice(0, id.indexOf('-'));
  if (!feed.departments.some((each) => each.code === code)) return { kind: 'not-listed' };
  const department = await feed.read(feedPaths.departmentIndex(code), feedChecks.departmentIndex);
  if (!department) return { kind: 'unknown' };
  const tombstone = department.tombstones.find((each) => each.id === id);
  if (tombstone) return { kind: 'withdrawn', date: tombstone.date };
  const bulletinId = bulletinIdOf(id);
  if (!department.bulletins.some((each) => each.id === bulletinId)) return { kind: 'not-listed' };
  const bulletin = await feed.read(feedPaths.bulletin(bulletinId), feedChecks.bulletin);
  if (!bulletin) return { kind: 'unknown' };
  const sourced = sourcedOf(bulletin, department.series).find(({ initiative }) => initiative.id === id);
  if (!sourced) return { kind: 'not-listed' };
  return sourced.initiative.personal && !showPersonal(code)
    ? { kind: 'withheld' }
    : { kind: 'listed', sourced };
}

/**
 * The initiatives that name a Facebook page, profile, group or event.
 * @param keys as `facebookMatchKeys` writes them
 */
export async function findInitiatives(
  feed: Feed | undefined,
  keys: readonly string[],
  options: FindOptions,
): Promise<PageAnswer> {
  if (!feed) return { kind: 'unknown' };
  const maps = await Promise.all(
    feed.departments.map(({ code }) => feed.read(feedPaths.facebook(code), feedChecks.facebook)),
  );
  const ids = new Set(maps.flatMap((map) => keys.flatMap((key) => map?.identities[key] ?? [])));
  const answers = await Promise.all([...ids].map((id) => findInitiative(feed, id, options)));
  const initiatives = answers.flatMap((answer) => (answer.kind === 'listed' ? [answer.sourced] : []));
  if (initiatives.length > 0) return { kind: 'listed', initiatives };
  const isSure = !maps.includes(undefined) && answers.every(({ kind }) => SURE_ABSENCES.has(kind));
  return { kind: isSure ? 'not-listed' : 'unknown' };
}

const SURE_ABSENCES: ReadonlySet<InitiativeAnswer['kind']> = new Set(['not-listed', 'withdrawn']);

/** All initiatives that may be shown, the newest bulletins first; what cannot be read is left out. */
export async function listInitiatives(
  feed: Feed | undefined,
  { showPersonal }: FindOptions,
): Promise<SourcedInitiative[]> {
  if (!feed) return [];
  const ofDepartments = await Promise.all(
    feed.departments.map(async ({ code, path }) => {
      const department = await feed.read(path, feedChecks.departmentIndex);
      if (!department) return [];
      const bulletins = await Promise.all(
        department.bulletins.map((each) => feed.read(each.path, feedChecks.bulletin)),
      );
      const withdrawn = new Set(department.tombstones.map(({ id }) => id));
      return bulletins
        .flatMap((bulletin) => (bulletin ? sourcedOf(bulletin, department.series) : []))
        .filter(
          ({ initiative: { id, personal } }) => !withdrawn.has(id) && (!personal || showPersonal(code)),
        );
    }),
  );
  return ofDepartments.flat().toSorted((a, b) => newestFirst(a.bulletin, b.bulletin));
}

function sourcedOf(file: BulletinFile, series: DepartmentIndex['series']): SourcedInitiative[] {
  const bulletin = toHead(file);
  return file.themes.flatMap((theme) =>
    theme.initiatives.map((initiative) => ({
      initiative: { ...initiative, bulletin: bulletin.id, theme: { title: theme.title, slug: theme.slug } },
      bulletin,
      series,
      ...(series.site && { page: new URL(initiativePath(initiative.id), series.site).href }),
    })),
  );
}

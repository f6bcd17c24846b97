/** From a Facebook identity, or from an initiative's own id, to what the bulletins say: pure, but for reading the feed. */
import { feedChecks } from '../../shared/feed/feed-checks.ts';
import { bulletinIdOf, departmentOfId, initiativePath, feedPaths } from '../../shared/feed/feed-paths.ts';
import type {
  BulletinFile,
  BulletinHead,
  DepartmentIndex,
  ListedInitiative,
} from '../../shared/feed/feed-schema.ts';
import { newestFirst, toHead } from '../../shared/feed/listing.ts';
import { holdsLink } from '../../shared/feed/own-words.ts';
import type { Feed, FeedDepartment } from './feed.ts';

/** An initiative with all that its readers are told of where it comes from. */
export interface SourcedInitiative {
  initiative: ListedInitiative;
  bulletin: BulletinHead;
  series: DepartmentIndex['series'];
  /** Whose feed it was read from. */
  department: FeedDepartment;
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
  showPersonal: (department: FeedDepartment) => boolean;
}

/**
 * Of the feeds that speak for a bulletin's département, the first that holds it, or has withdrawn something of it: none can say
 * anything in another's name.
 */
async function homeOf(
  feed: Feed,
  bulletinId: string,
): Promise<{ department: FeedDepartment; index: DepartmentIndex } | 'unreadable' | undefined> {
  const code = departmentOfId(bulletinId);
  for (const department of feed.departments.filter((each) => each.code === code)) {
    const index = await department.read(feedPaths.departmentIndex(code), feedChecks.departmentIndex);
    if (!index) return 'unreadable';
    if (bulletinsOf(index).has(bulletinId)) return { department, index };
  }
  return undefined;
}

const bulletinsOf = ({ bulletins, tombstones }: DepartmentIndex): ReadonlySet<string> =>
  new Set([...bulletins.map(({ id }) => id), ...tombstones.map(({ id }) => bulletinIdOf(id))]);

/** The initiative of an id such as `62-2020-04-08-2#e8`. */
export async function findInitiative(
  feed: Feed | undefined,
  id: string,
  { showPersonal }: FindOptions,
): Promise<InitiativeAnswer> {
  if (!feed) return { kind: 'unknown' };
  const bulletinId = bulletinIdOf(id);
  const home = await homeOf(feed, bulletinId);
  if (!home) return { kind: 'not-listed' };
  if (home === 'unreadable') return { kind: 'unknown' };
  const { department, index } = home;
  const tombstone = index.tombstones.find((each) => each.id === id);
  if (tombstone) return { kind: 'withdrawn', date: tombstone.date };
  if (!index.bulletins.some((each) => each.id === bulletinId)) return { kind: 'not-listed' };
  const bulletin = await department.read(feedPaths.bulletin(bulletinId), feedChecks.bulletin);
  if (!bulletin) return { kind: 'unknown' };
  const sourced = sourcedOf(bulletin, index.series, department).find(
    ({ initiative }) => initiative.id === id,
  );
  if (!sourced) return { kind: 'not-listed' };
  return sourced.initiative.personal && !showPersonal(department)
    ? { kind: 'withheld' }
    : { kind: 'listed', sourced };
}

/**
 * The initiatives that name a Facebook page, profile, group or event. A feed's map leads to its own initiatives, and to those that
 * hold that very link.
 * @param keys as `facebookMatchKeys` writes them
 */
export async function findInitiatives(
  feed: Feed | undefined,
  keys: readonly string[],
  options: FindOptions,
): Promise<PageAnswer> {
  if (!feed) return { kind: 'unknown' };
  const answers = await Promise.all(feed.departments.map((each) => findIn(each, feed, keys, options)));
  const initiatives = answers.flatMap((answer) => (answer.kind === 'listed' ? answer.initiatives : []));
  if (initiatives.length > 0) return { kind: 'listed', initiatives };
  return answers.find(({ kind }) => kind === 'unknown') ?? { kind: 'not-listed' };
}

async function findIn(
  department: FeedDepartment,
  feed: Feed,
  keys: readonly string[],
  options: FindOptions,
): Promise<PageAnswer> {
  const map = await department.read(feedPaths.facebook(department.code), feedChecks.facebook);
  if (!map) return { kind: 'unknown' };
  const listed = keys.flatMap((key) => (map.identities[key] ?? []).map((id) => ({ key, id })));
  const answers = await Promise.all(
    [...new Set(listed.map(({ id }) => id))].map(async (id) => ({
      id,
      answer: await findInitiative(feed, id, options),
    })),
  );
  const initiatives = answers.flatMap(({ id, answer }) => {
    if (answer.kind !== 'listed' || answer.sourced.department !== department) return [];
    const { initiative } = answer.sourced;
    return listed.some((each) => each.id === id && holdsLink(initiative, each.key)) ? [answer.sourced] : [];
  });
  if (initiatives.length > 0) return { kind: 'listed', initiatives };
  const isSure = answers.every(({ answer: { kind } }) => !UNSURE.has(kind));
  return { kind: isSure ? 'not-listed' : 'unknown' };
}

const UNSURE: ReadonlySet<InitiativeAnswer['kind']> = new Set(['unknown', 'withheld']);

/** All initiatives that may be shown, the newest bulletins first; what cannot be read is left out. */
export async function listInitiatives(
  feed: Feed | undefined,
  { showPersonal }: FindOptions,
): Promise<SourcedInitiative[]> {
  if (!feed) return [];
  const listed: SourcedInitiative[] = [];
  const taken = new Set<string>();
  for (const department of feed.departments) {
    const index = await department.read(department.path, feedChecks.departmentIndex);
    if (!index) continue;
    const own = index.bulletins.filter(({ id }) => departmentOfId(id) === department.code && !taken.has(id));
    const bulletins = await Promise.all(own.map((each) => department.read(each.path, feedChecks.bulletin)));
    const withdrawn = new Set(index.tombstones.map(({ id }) => id));
    listed.push(
      ...bulletins
        .flatMap((bulletin) => (bulletin ? sourcedOf(bulletin, index.series, department) : []))
        .filter(
          ({ initiative: { id, personal } }) => !withdrawn.has(id) && (!personal || showPersonal(department)),
        ),
    );
    for (const id of bulletinsOf(index)) taken.add(id);
  }
  return listed.toSorted((a, b) => newestFirst(a.bulletin, b.bulletin));
}

function sourcedOf(
  file: BulletinFile,
  series: DepartmentIndex['series'],
  department: FeedDepartment,
): SourcedInitiative[] {
  const bulletin = toHead(file);
  return file.themes.flatMap((theme) =>
    theme.initiatives.map((initiative) => ({
      initiative: { ...initiative, bulletin: bulletin.id, theme: { title: theme.title, slug: theme.slug } },
      bulletin,
      series,
      department,
      ...(series.site && { page: new URL(initiativePath(initiative.id), series.site).href }),
    })),
  );
}

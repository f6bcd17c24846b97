/** What an output of `publish` is made from, and what it is. */
import type { Series } from '../../shared/editor/series.ts';
import { feedPaths } from '../../shared/feed/feed-paths.ts';
import type { AreaFile, BulletinFile, CommunesFile, DepartmentIndex } from '../../shared/feed/feed-schema.ts';
import { nearestWider, shownOf, type ShownArea } from '../../shared/feed/stand-in.ts';

/** The feed of a département, read back: pages and exports show what was published, nothing else. */
export interface PublishedFeed {
  index: DepartmentIndex;
  communes: CommunesFile;
  /** The whole département. */
  whole: AreaFile;
  /** One of `communes`, by its code. */
  area: (code: string) => AreaFile;
  /** What is shown of it. */
  shown: (code: string) => ShownArea;
  /** Codes that communes had before a merger → those of today: old addresses go on answering. */
  formerCodes: ReadonlyMap<string, string>;
  /** One of the index, by its id. */
  bulletin: (id: string) => BulletinFile;
}

/** @param files what `buildDepartmentFeed` gave, by path */
export function readPublishedFeed(department: string, files: ReadonlyMap<string, string>): PublishedFeed {
  const known = new Map<string, unknown>();
  /** Each once: many communes ask for the same wider area. */
  const read = <T>(path: string) => {
    if (!known.has(path)) known.set(path, JSON.parse(files.get(path) ?? 'null'));
    return known.get(path) as T;
  };
  const communes = read<CommunesFile>(feedPaths.communes(department));
  const area = (code: string) => read<AreaFile>(feedPaths.commune(code));
  const codes = new Set(communes.communes.map(({ code }) => code));
  return {
    index: read(feedPaths.departmentIndex(department)),
    communes,
    formerCodes: new Map(Object.entries(communes.oldCodes).filter(([, code]) => codes.has(code))),
    whole: read(feedPaths.department(department)),
    area,
    shown(code) {
      const own = area(code);
      const wider = nearestWider(own);
      return shownOf(own, wider && read(wider.path));
    },
    bulletin: (id) => read(feedPaths.bulletin(id)),
  };
}

/** What all is made from that a site holds beside its feed and its scripts. */
export interface OutputSource {
  feed: PublishedFeed;
  /** What the editor says of the series beyond what the feed holds: the legal notices. */
  series: Series;
}

/** Pure: the same source gives the same bytes. @returns text by path in the site */
export type Output = (source: OutputSource) => ReadonlyMap<string, string>;

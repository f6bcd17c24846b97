/** Bulletins → the files of the feed, by path. Pure: the same bulletins give the same bytes. */
import { FEED_VERSION, feedPaths } from '../../shared/feed/feed-paths.ts';
import type {
  AreaFile,
  Bulletin,
  BulletinFile,
  CommunesFile,
  DepartmentIndex,
  FacebookFile,
  FeedIndex,
  ListedInitiative,
} from '../../shared/feed/feed-schema.ts';
import { facebookMatchKeys } from '../../shared/addresses/facebook-identity.ts';
import { announce } from '../../shared/feed/digest.ts';
import { listedPlaces, newestFirst, toHead } from '../../shared/feed/listing.ts';
import type { SigningKey } from '../../shared/feed/signature.ts';
import { signIndex } from '../../shared/feed/signed-index.ts';
import type { Department, Gazetteer } from '../../reader/places/gazetteer.ts';
import { communesOfTerritory, intercommunalityName, territoriesOf } from '../../reader/places/territories.ts';

export interface PublishedDepartment {
  gazetteer: Gazetteer;
  series: DepartmentIndex['series'];
  bulletins: Bulletin[];
  tombstones: DepartmentIndex['tombstones'];
}

/** What is published of one département, by path; its index comes last, since it holds the digests of the others. */
export async function buildDepartmentFeed(published: PublishedDepartment): Promise<Map<string, string>> {
  const { department, file: gazetteerFile } = published.gazetteer;
  const bulletins = published.bulletins.toSorted(newestFirst);
  const files = new Map<string, string>();
  const add = (path: string, value: unknown) => {
    const text = toJson(value);
    files.set(path, text);
    return { path, text };
  };
  const digested = ({ path, text }: { path: string; text: string }) => announce(path, text);

  for (const [path, area] of buildAreas(department, bulletins)) add(path, area);
  const shared = [
    add(feedPaths.facebook(department.code), buildFacebookFile(bulletins)),
    add(feedPaths.communes(department.code), buildCommunesFile(department)),
  ];
  const written = bulletins.map((bulletin) => ({
    bulletin,
    file: add(feedPaths.bulletin(bulletin.id), toFile(bulletin)),
  }));

  const index: DepartmentIndex = {
    version: FEED_VERSION,
    department: { code: department.code, name: department.name },
    series: published.series,
    bulletins: await Promise.all(
      written.map(async ({ bulletin, file }) => ({
        ...toHead(bulletin),
        initiatives: bulletin.themes.reduce((sum, { initiatives }) => sum + initiatives.length, 0),
        ...(await digested(file)),
      })),
    ),
    communes: countByCommune(department, bulletins),
    oldCodes: Object.fromEntries(department.oldCodes),
    territories: territoriesOf(department).map((territory) => ({
      slug: territory.slug,
      name: territory.name,
      communes: communesOfTerritory(territory, department),
    })),
    tombstones: published.tombstones,
    files: await Promise.all(shared.map(digested)),
    gazetteer: await digested(add(feedPaths.gazetteer(department.code), gazetteerFile)),
  };
  add(feedPaths.departmentIndex(department.code), index);
  return files;
}

/** What a feed's index is made from. */
export interface IndexedFeed {
  departments: readonly { department: Department; files: ReadonlyMap<string, string> }[];
  /** Grows with every publication that changes anything. */
  counter: number;
}

/** The feed's index; with keys also the signed one, which the extension asks for. */
export async function buildFeedIndexes(
  feed: IndexedFeed,
  { date, keys }: { date: string; keys: readonly SigningKey[] },
): Promise<Map<string, string>> {
  const index = {
    version: FEED_VERSION,
    counter: feed.counter,
    departments: await Promise.all(
      feed.departments.map(async ({ department: { code, name }, files }) => {
        const path = feedPaths.departmentIndex(code);
        return { code, name, ...(await announce(path, files.get(path) ?? '')) };
      }),
    ),
  } satisfies FeedIndex;
  return new Map([
    [feedPaths.index, toJson(index)],
    ...(keys.length > 0 ? [[feedPaths.signedIndex, await signIndex(index, { date, keys })] as const] : []),
  ]);
}

const toJson = (value: unknown) => `${JSON.stringify(value)}\n`;

const toFile = (bulletin: Bulletin): BulletinFile => ({ version: FEED_VERSION, ...bulletin });

const listedIn = (bulletin: Bulletin): ListedInitiative[] =>
  bulletin.themes.flatMap(({ title, slug, initiatives }) =>
    initiatives.map((initiative) => ({ ...initiative, bulletin: bulletin.id, theme: { title, slug } })),
  );

const communesOfInitiative = (initiative: ListedInitiative) =>
  listedPlaces(initiative).map(({ code }) => code);

/** One file for each commune, under its former codes too; one for each intercommunality; one for the département. */
function buildAreas(department: Department, bulletins: readonly Bulletin[]): Map<string, AreaFile> {
  const listed = bulletins.flatMap(listedIn);
  const codesOf = new Map(listed.map((initiative) => [initiative, communesOfInitiative(initiative)]));
  const nearbyOf = nearbyByCommune(
    department,
    listed.filter((initiative) => codesOf.get(initiative)?.length === 0),
  );
  const fileOf = (
    area: AreaFile['area'],
    initiatives: ListedInitiative[],
    nearby: ListedInitiative[],
    wider: AreaFile['wider'],
  ): AreaFile => ({
    version: FEED_VERSION,
    area,
    bulletins: headsOf(bulletins, [...initiatives, ...nearby]),
    initiatives,
    nearby,
    wider,
  });
  const departmentArea = { scope: 'department' as const, code: department.code, name: department.name };
  const departmentLink = {
    scope: departmentArea.scope,
    name: department.name,
    path: feedPaths.department(department.code),
    initiatives: listed.length,
  };

  const files = new Map<string, AreaFile>();
  const widerOf = new Map<string, AreaFile['wider']>();
  for (const { siren, name: shortName, members } of department.intercommunalities) {
    const name = intercommunalityName(shortName);
    const path = feedPaths.intercommunality(department.code, siren);
    const initiatives = listed.filter((each) => codesOf.get(each)?.some((code) => members.includes(code)));
    files.set(
      path,
      fileOf({ scope: 'intercommunality', code: siren, name }, initiatives, [], [departmentLink]),
    );
    const link = { scope: 'intercommunality' as const, name, path, initiatives: initiatives.length };
    for (const code of members) widerOf.set(code, [link, departmentLink]);
  }
  files.set(feedPaths.department(department.code), fileOf(departmentArea, listed, [], []));

  for (const { code, name } of department.communes.values()) {
    const initiatives = listed.filter((each) => codesOf.get(each)?.includes(code));
    const wider = widerOf.get(code) ?? [departmentLink];
    files.set(
      feedPaths.commune(code),
      fileOf(
        { scope: 'commune', code, ...formerCodesOf(code, department), name },
        initiatives,
        nearbyOf.get(code) ?? [],
        wider,
      ),
    );
  }
  for (const [old, code] of department.oldCodes) {
    const file = files.get(feedPaths.commune(code));
    if (file) files.set(feedPaths.commune(old), file);
  }
  return files;
}

/** Who asks for a commune by a former code is to know the file for the right one. */
function formerCodesOf(code: string, { oldCodes }: Department): Pick<AreaFile['area'], 'formerCodes'> {
  const formerCodes = [...oldCodes].filter(([, today]) => today === code).map(([old]) => old);
  return formerCodes.length > 0 ? { formerCodes } : {};
}

/** Initiatives of a territory and of no commune, for each commune that the territory covers. */
function nearbyByCommune(
  department: Department,
  initiatives: readonly ListedInitiative[],
): Map<string, ListedInitiative[]> {
  const nearby = new Map<string, ListedInitiative[]>();
  for (const initiative of initiatives) {
    const slugs = initiative.territories.map(({ slug }) => slug);
    const territories = territoriesOf(department).filter(({ slug }) => slugs.includes(slug));
    const codes = new Set(territories.flatMap((territory) => communesOfTerritory(territory, department)));
    for (const code of codes) nearby.set(code, [...(nearby.get(code) ?? []), initiative]);
  }
  return nearby;
}

const headsOf = (bulletins: readonly Bulletin[], initiatives: readonly ListedInitiative[]) =>
  bulletins.filter(({ id }) => initiatives.some(({ bulletin }) => bulletin === id)).map(toHead);

function countByCommune(department: Department, bulletins: readonly Bulletin[]): DepartmentIndex['communes'] {
  const counts = new Map<string, number>();
  for (const code of bulletins.flatMap(listedIn).flatMap(communesOfInitiative))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...department.communes.values()].flatMap(({ code, name }) => {
    const initiatives = counts.get(code);
    return initiatives === undefined ? [] : [{ code, name, initiatives }];
  });
}

function buildFacebookFile(bulletins: readonly Bulletin[]): FacebookFile {
  const identities: Record<string, string[]> = {};
  for (const { id, links } of bulletins.flatMap(listedIn)) {
    for (const key of links.flatMap(({ identity }) => (identity ? facebookMatchKeys(identity) : []))) {
      identities[key] = [...new Set([...(identities[key] ?? []), id])];
    }
  }
  return { version: FEED_VERSION, identities };
}

const buildCommunesFile = ({ communes, oldCodes, intercommunalities }: Department): CommunesFile => {
  const intercommunalityOf = new Map(
    intercommunalities.flatMap(({ siren, members }) => members.map((code) => [code, siren])),
  );
  return {
    version: FEED_VERSION,
    communes: [...communes.values()].map(({ code, name, postalCodes }) => {
      const intercommunality = intercommunalityOf.get(code);
      return { code, name, postalCodes, ...(intercommunality !== undefined && { intercommunality }) };
    }),
    oldCodes: Object.fromEntries(oldCodes),
  };
};

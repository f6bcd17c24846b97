/** The editor's folder → the whole static site: read, correct, validate, build, then write all of it or nothing. */
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bulletin, DepartmentIndex } from '../shared/feed/feed-schema.ts';
import { sha256 } from '../shared/feed/digest.ts';
import { feedPaths } from '../shared/feed/feed-paths.ts';
import { momentOf, readSignedIndex } from '../shared/feed/signed-index.ts';
import { correctionsSchema, type CorrectionPath, type Corrections } from '../shared/editor/corrections.ts';
import { emptyLedger, formatLedger, ledgerSchema, type Ledger } from '../shared/editor/ids.ts';
import { hasErrors, UserError, type Problem } from '../shared/editor/problem.ts';
import { seriesSchema, type Series } from '../shared/editor/series.ts';
import type { Gazetteer } from '../reader/places/gazetteer.ts';
import { isRelease } from '../reader/formats/named-format.ts';
import { loadFonts } from './load-fonts.ts';
import { SHARE_PICTURE } from '../site/shell/brand.ts';
import { alone } from './alone.ts';
import { checkFeed } from './check-feed.ts';
import { diskFault } from './disk-faults.ts';
import { drill, tracesLeftBy, withdrawnBy } from './drill.ts';
import { openEditorFile, readEditorFile } from './editor-file.ts';
import { keepPublication } from './kept-publications.ts';
import { keysPath, loadKeys, type Keys } from './keys.ts';
import { loadGazetteer } from './load-gazetteer.ts';
import { packagesWith } from './packaged-traces.ts';
import { getReadyToRead } from './read-apart.ts';
import { openBulletins } from './read-bulletin.ts';
import { readPublishedBulletins } from './read-published.ts';
import { replaceFile } from './replace-file.ts';
import { buildDepartmentFeed, buildFeedIndexes } from './steps/build-feed.ts';
import { CORRECTIONS, LEDGER, SERIES } from './steps/folder-names.ts';
import { prepareDepartment, type PreparedDepartment, type ProblemPlace } from './steps/prepare-department.ts';
import { readRanked } from './steps/rank-of-day.ts';
import type { Reading } from './steps/read-corrected.ts';
import { readPublishedFeed } from './steps/output.ts';
import type { Drill, PublishStep } from './steps/publication-news.ts';
import { zipPlugins } from './zip-plugins.ts';
import { buildServerFiles } from './steps/server-files.ts';
import { buildOutputs } from './steps/site-outputs.ts';
import type { Withdrawn } from './steps/traces.ts';
import { withdrawalsOf } from './steps/withdrawals.ts';
import { writeFolder } from './write-folder.ts';

const sharePictureFile = new URL('../site/shell/share-picture.png', import.meta.url);

export interface PublishOptions {
  /** The editor's folder, one folder a département in it. */
  bulletins: string;
  out: string;
  /** Public address that replaces the one of `series.json`. */
  site?: string;
  /** ISO date of the day. */
  today: string;
  /** The file of the series' keys, where one is named: see `keys.ts`. */
  keys?: string;
  /** The widget's files by name, as `bundleWidget` and `describeElements` give them. */
  widget: ReadonlyMap<string, string>;
  /** Those of the site's own pages, as `bundlePageScripts` gives them. */
  scripts: ReadonlyMap<string, string>;
  /** Where the extension is built: `dist/extension` unless it is said. */
  packages?: string;
  /** Told of each problem, with the file that it is in. */
  report: (file: string, problem: Problem) => void;
  /** Told of what is done next, for whoever waits. */
  progress?: (step: PublishStep) => void;
}

export interface Publication {
  /** False when problems of level error kept it from being written. */
  written: boolean;
  bulletins: number;
  initiatives: number;
  files: number;
  /** Undefined when nothing was ever withdrawn. */
  drill: Drill | undefined;
  /** ISO day from which the feed's signature no longer holds; undefined for one that is not signed. */
  expires: string | undefined;
}

/**
 * @throws UserError when a file of the editor's folder cannot be read, when there is nothing to publish, when another
 *   publication is under way, or when a disk gives up: then nothing is published
 */
export async function publish(options: PublishOptions): Promise<Publication> {
  const folders = await departmentFolders(options.bulletins);
  const paths = folders.map(({ path }) => path);
  return alone(options, paths, async (target) => writeSite(await draftSite(options), target, options));
}

/** A site as it would be written, and what it was made from. */
export interface SiteDraft extends Pick<Publication, 'expires'> {
  /** Content by path; undefined when problems of level error keep it from being built. */
  files: ReadonlyMap<string, string | Uint8Array> | undefined;
  bulletins: Bulletin[];
  departments: readonly ReadDepartment[];
  built: readonly BuiltDepartment[];
  counter: number;
}

/**
 * All of a publication but writing it.
 * @throws as `publish`
 */
export async function draftSite(options: PublishOptions): Promise<SiteDraft> {
  getReadyToRead();
  const folders = await departmentFolders(options.bulletins);
  const departments = await Promise.all(folders.map((folder) => readDepartment(folder, options)));
  const bulletins = departments.flatMap(({ prepared }) => prepared.published.bulletins);
  const problems = departments.flatMap(placed);
  for (const { file, problem } of problems) options.report(file, problem);
  if (hasErrors(problems.map(({ problem }) => problem)))
    return { departments, bulletins, files: undefined, built: [], counter: 0, expires: undefined };

  options.progress?.({ step: 'build' });
  const built = await Promise.all(departments.map(buildDepartment));
  const counter = built.reduce((sum, { ledger }) => sum + ledger.publication.counter, 0);
  const files = await gatherFiles(built, counter, options);
  const signed = readSignedIndex(files.get(`feed/v1/${feedPaths.signedIndex}`)?.toString());
  return { departments, bulletins, files, built, counter, expires: signed?.expires };
}

/** Writes what was drafted, with the ledger of each département, and looks in it for what is withdrawn. */
async function writeSite(draft: SiteDraft, target: string, options: PublishOptions): Promise<Publication> {
  const { files, built, counter, bulletins, expires } = draft;
  const count = { bulletins: bulletins.length, initiatives: countInitiatives(bulletins), expires };
  const nothing = { written: false, ...count, files: 0, drill: undefined };
  if (!files) return nothing;
  await refuseOlderCounter(options.out, counter);
  const withdrawn = withdrawnBy(draft, await readPublishedBulletins(target));
  options.progress?.({ step: 'write', files: files.size });
  const place = { folder: options.out, target, sources: await realpath(options.bulletins) };
  const written = await writeFolder(place, files, {
    isSound: async (folder) => {
      options.progress?.({ step: 'check' });
      const { problems: faults } = await checkFeed(folder, momentOf(options.today));
      for (const { file, problem } of faults) options.report(join(options.out, file), problem);
      return faults.length === 0;
    },
    // The ledger first: an id once published must be remembered, whatever happens next.
    beforeSwap: async () => {
      for (const { ledgerPath, ledger, before } of built) {
        const text = formatLedger(ledger);
        if (text !== formatLedger(before)) await replaceFile(ledgerPath, text);
      }
    },
  });
  if (!written) return nothing;
  for (const { path, ledger } of built) await keepOrSay(path, ledger, options);
  const looked = withdrawn.length > 0 ? await search(draft, target, withdrawn, options) : undefined;
  return { written, ...count, files: files.size, drill: looked };
}

/** In the site, and in the extension as it was last built, which carries a feed of its own. */
async function search(
  draft: SiteDraft,
  target: string,
  withdrawn: readonly Withdrawn[],
  { progress, report, packages = 'dist/extension' }: PublishOptions,
): Promise<Drill> {
  progress?.({ step: 'search' });
  const traces = tracesLeftBy(withdrawn, draft);
  for (const name of await packagesWith(packages, traces)) report(join(packages, name), STILL_PACKAGED);
  return drill(target, withdrawn, traces);
}

const STILL_PACKAGED: Problem = {
  level: 'warning',
  line: 0,
  message:
    'l’extension contient encore ce qui est retiré : refaites-la (npm run build:extension), et remplacez celle que vous distribuez.',
};

/** The site is published by then, whatever becomes of the copy. */
async function keepOrSay(path: string, { publication }: Ledger, { report }: PublishOptions): Promise<void> {
  try {
    await keepPublication(path, publication.counter);
  } catch (error) {
    const fault = diskFault(error);
    if (fault === undefined) throw error;
    const message = `la copie des communiqués que garde chaque publication n’a pas pu être faite, ${fault} : on ne pourra pas revenir à celle-ci.`;
    report(path, { level: 'warning', line: 0, message });
  }
}

/** All files of the site, by path. */
async function gatherFiles(
  built: readonly BuiltDepartment[],
  counter: number,
  { widget, scripts, today: date }: PublishOptions,
): Promise<Map<string, string | Uint8Array>> {
  // There is one département to a site.
  const keys = built.flatMap(({ keys: own }) => (own ? [own.sign.current, own.sign.next] : []));
  const indexes = await buildFeedIndexes({ departments: built, counter }, { date, keys });
  const files = new Map<string, string | Uint8Array>([
    ...built.flatMap(({ files: feed }) =>
      [...feed].map(([path, text]) => [`feed/v1/${path}`, text] as const),
    ),
    ...[...indexes].map(([path, text]) => [`feed/v1/${path}`, text] as const),
    ...built.flatMap(({ source }) => [...buildOutputs(source)]),
    ...[...widget].map(([name, text]) => [`widget/v1/${name}`, text] as const),
    ...[...scripts].map(([name, text]) => [`scripts/${name}`, text] as const),
    [SHARE_PICTURE.path, await readFile(sharePictureFile)],
    ...(await zipPlugins(built[0]?.source.feed.index.series.site)),
    ...(await loadFonts()),
  ]);
  for (const { source } of built)
    for (const [path, text] of buildServerFiles(source.feed, [...files.keys()])) files.set(path, text);
  return files;
}

/** Clients never go back to a smaller counter: a lost ledger would cut them off for good. */
async function refuseOlderCounter(out: string, counter: number) {
  const path = join(out, 'feed/v1', feedPaths.index);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const published = counterIn(text);
  if (published === undefined)
    throw new UserError(
      `${path} est abîmé : on n’y lit plus le compte des publications. Si ids.json est bien le dernier, effacez ${path}, puis publiez de nouveau.`,
    );
  if (counter >= published) return;
  throw new UserError(
    `${out} contient la publication ${published}, et ids.json n’en compte que ${counter} : remettez le ids.json d’alors, ou portez-y "counter" à ${published}.`,
  );
}

function counterIn(text: string): number | undefined {
  try {
    const { counter } = Object(JSON.parse(text)) as { counter?: unknown };
    return typeof counter === 'number' ? counter : undefined;
  } catch {
    return undefined;
  }
}

const countInitiatives = (bulletins: readonly Bulletin[]) =>
  bulletins.flatMap(({ themes }) => themes).reduce((sum, { initiatives }) => sum + initiatives.length, 0);

interface Folder {
  path: string;
  gazetteer: Gazetteer;
}

async function departmentFolders(bulletins: string): Promise<Folder[]> {
  const names = await readdir(bulletins).catch((cause: unknown) => {
    throw new UserError(
      `${bulletins} : dossier introuvable. Il contient un dossier par département, par exemple 62/.`,
      { cause },
    );
  });
  const folders = names.sort().flatMap((name) => {
    const gazetteer = loadGazetteer(name);
    return gazetteer ? [{ path: join(bulletins, name), gazetteer }] : [];
  });
  if (folders.length > 1) {
    const codes = folders.map(({ gazetteer }) => gazetteer.department.code).join(', ');
    throw new UserError(
      `${bulletins} contient plusieurs départements (${codes}) : publiez un site pour chacun (--bulletins, --out).`,
    );
  }
  if (folders.length === 0) {
    throw new UserError(`${bulletins} ne contient aucun dossier de département (par exemple 62/).`);
  }
  return folders;
}

export interface ReadDepartment {
  path: string;
  series: Series;
  /** The ledger as it stands in the folder. */
  before: Ledger;
  /** On which line of `corrections.json` something stands. */
  lineOf: (path: CorrectionPath) => number;
  keys: Keys | undefined;
  prepared: PreparedDepartment;
}

/** Reads the files of one département, and hands them to the pure steps. */
async function readDepartment({ path, gazetteer }: Folder, options: PublishOptions): Promise<ReadDepartment> {
  const series = await readEditorFile<Series>(join(path, SERIES), seriesSchema);
  const { value: corrections, lineOf } = await openEditorFile<Corrections>(
    join(path, CORRECTIONS),
    correctionsSchema,
    {},
  );
  const ledger = await readEditorFile<Ledger>(join(path, LEDGER), ledgerSchema, emptyLedger);
  const names = (await readdir(path)).filter(isRelease).sort();
  if (names.length === 0) throw new UserError(`${path} ne contient aucun communiqué.`);

  const { today } = options;
  const keys = await loadKeys({ folder: path, file: options.keys });
  const key = keys && Uint8Array.from(Buffer.from(keys.withdrawals, 'base64'));
  const releases = new Map<string, Reading>();
  const { numbered = true } = series;
  const ids = new Set<string>();
  for await (const { name, read } of openBulletins(path, names)) {
    options.progress?.({ step: 'read', done: releases.size, of: names.length });
    const how = { gazetteer, ledger, corrections, today, numbered, key };
    const reading = numbered
      ? read(how)
      : readRanked((number) => read({ ...how, ...(number !== undefined && { number }) }), ids);
    ids.add(reading.bulletin.id);
    releases.set(name, reading);
  }
  const site = options.site ?? series.site;
  const prepared = prepareDepartment({ gazetteer, series, corrections, ledger, releases, today, site, key });
  const isWithdrawn = prepared.withdrawn.length > 0 || withdrawalsOf(corrections, ledger).size > 0;
  if (isWithdrawn && !key) prepared.problems.push({ place: 'folder', problem: withoutKey(path, options) });
  return { path, series, before: ledger, lineOf, keys, prepared };
}

/** What is withdrawn could not be known again, were it told in other places. */
const withoutKey = (folder: string, { keys: file }: PublishOptions): Problem => ({
  level: 'error',
  line: 0,
  message: `des initiatives y sont retirées, et la clé qui les fait reconnaître manque : « solidaire keygen » la fait, dans ${keysPath({ folder, file })}. Si elle existe déjà ailleurs, remettez sa copie là, ou nommez-la par --keys.`,
});

/** Each problem with the file that it is in, and its line there. */
const placed = ({ path, lineOf, prepared }: ReadDepartment) =>
  prepared.problems.map(({ place, problem }) => ({
    file: fileOf(path, place),
    problem:
      typeof place === 'object' && 'correction' in place
        ? { ...problem, line: lineOf(place.correction) }
        : problem,
  }));

function fileOf(path: string, place: ProblemPlace): string {
  if (typeof place === 'object') return join(path, 'release' in place ? place.release : CORRECTIONS);
  return place === 'folder' ? path : join(path, place);
}

/** The département's files, and its ledger with the counter of this publication. */
async function buildDepartment({ path, series, before, keys, prepared }: ReadDepartment) {
  const { published, ledger: found } = prepared;
  const { department } = published.gazetteer;
  const files = await buildDepartmentFeed(published);
  const digest = await contentDigest(files.get(feedPaths.departmentIndex(department.code)) ?? '');
  const { publication } = before;
  const ledger: Ledger = {
    ...found,
    publication: digest === publication.digest ? publication : { counter: publication.counter + 1, digest },
  };
  const source = { feed: readPublishedFeed(department.code, files), series };
  return { path, department, files, source, ledger, ledgerPath: join(path, LEDGER), before, keys };
}

export type BuiltDepartment = Awaited<ReturnType<typeof buildDepartment>>;

/** The address of a site is where it is published, not what: trying it out under another one is no new publication. */
function contentDigest(indexText: string): Promise<string> {
  const index = JSON.parse(indexText) as DepartmentIndex;
  return sha256(JSON.stringify({ ...index, series: { ...index.series, site: undefined } }));
}

/** The editor's folder → the whole static site: read, correct, validate, build, then write all of it or nothing. */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bulletinSchema, type Bulletin, type DepartmentIndex } from '../shared/feed/feed-schema.ts';
import { sha256 } from '../shared/feed/digest.ts';
import { feedPaths } from '../shared/feed/feed-paths.ts';
import { SHARE_PICTURE } from '../site/shell/brand.ts';
import { buildDepartmentFeed, buildFeedIndex, type PublishedDepartment } from './steps/build-feed.ts';
import {
  applyCorrections,
  correctionsSchema,
  unusedCorrections,
  type Corrections,
} from './steps/corrections.ts';
import { readEditorFile } from './editor-file.ts';
import { findDepartment, type Department } from '../reader/places/gazetteer.ts';
import {
  dateChanges,
  emptyLedger,
  forget,
  formatLedger,
  ledgerSchema,
  type Identified,
  type Ledger,
} from './steps/ledger.ts';
import { maskBulletin, toFeedBulletin } from './steps/mask-names.ts';
import { hasErrors, UserError, type Problem } from '../shared/editor/problem.ts';
import { readPublishedFeed } from './steps/published-feed.ts';
import { readBulletin } from './read-bulletin.ts';
import { isRelease } from '../reader/formats/read-release.ts';
import { seriesSchema, type Series } from '../shared/editor/series.ts';
import { buildServerFiles } from './steps/server-files.ts';
import { sharePicture } from './share-picture.ts';
import { buildOutputs } from './steps/site-outputs.ts';
import { writeFolder } from './write-folder.ts';

export interface PublishOptions {
  /** The editor's folder, one folder a département in it. */
  bulletins: string;
  out: string;
  /** Public address that replaces the one of `series.json`. */
  site?: string;
  /** ISO date of the day. */
  today: string;
  /** The widget's files by name, as `bundleWidget` and `describeElements` give them. */
  widget: ReadonlyMap<string, string>;
  /** Those of the site's own pages, as `bundlePageScripts` gives them. */
  scripts: ReadonlyMap<string, string>;
  /** Told of each problem, with the file that it is in. */
  report: (file: string, problem: Problem) => void;
}

export interface Publication {
  /** False when problems of level error kept it from being written. */
  written: boolean;
  bulletins: number;
  initiatives: number;
  files: number;
}

/** @throws UserError when a file of the editor's folder cannot be read, or when there is nothing to publish */
export async function publish(options: PublishOptions): Promise<Publication> {
  const folders = await departmentFolders(options.bulletins);
  const prepared = await Promise.all(folders.map((folder) => prepareDepartment(folder, options)));
  const count = {
    bulletins: prepared.reduce((sum, { published }) => sum + published.bulletins.length, 0),
    initiatives: prepared.reduce((sum, { published }) => sum + countInitiatives(published.bulletins), 0),
  };
  if (prepared.some(({ failed }) => failed)) return { written: false, ...count, files: 0 };

  const built = await Promise.all(prepared.map(buildDepartment));
  const counter = built.reduce((sum, { ledger }) => sum + ledger.publication.counter, 0);
  const files = new Map<string, string | Uint8Array>([
    ...built.flatMap(({ files: feed }) =>
      [...feed].map(([path, text]) => [`feed/v1/${path}`, text] as const),
    ),
    [`feed/v1/${feedPaths.index}`, await buildFeedIndex(built, counter)],
    ...built.flatMap(({ source }) => [...buildOutputs(source)]),
    ...[...options.widget].map(([name, text]) => [`widget/v1/${name}`, text] as const),
    ...[...options.scripts].map(([name, text]) => [`scripts/${name}`, text] as const),
    [SHARE_PICTURE.path, sharePicture()],
  ]);
  for (const { source } of built)
    for (const [path, text] of buildServerFiles(source.feed, [...files.keys()])) files.set(path, text);
  await refuseOlderCounter(options.out, counter);
  // The ledger first: an id once published must be remembered, whatever happens next.
  for (const { ledgerPath, ledger, before } of built) {
    if (formatLedger(ledger) !== formatLedger(before)) await writeLedger(ledgerPath, ledger);
  }
  await writeFolder(options.out, files);
  return { written: true, ...count, files: files.size };
}

async function writeLedger(path: string, ledger: Ledger) {
  await writeFile(`${path}.new`, formatLedger(ledger));
  await rename(`${path}.new`, path);
}

/** Clients never go back to a smaller counter: a lost ledger would cut them off for good. */
async function refuseOlderCounter(out: string, counter: number) {
  const text = await readFile(join(out, 'feed/v1', feedPaths.index), 'utf8').catch(() => '{}');
  const { counter: published = 0 } = JSON.parse(text) as { counter?: number };
  if (counter >= published) return;
  throw new UserError(
    `${out} contient la publication ${published}, et ids.json n’en compte que ${counter} : remettez le ids.json d’alors, ou portez-y "counter" à ${published}.`,
  );
}

const countInitiatives = (bulletins: readonly Bulletin[]) =>
  bulletins.flatMap(({ themes }) => themes).reduce((sum, { initiatives }) => sum + initiatives.length, 0);

interface Folder {
  path: string;
  department: Department;
}

async function departmentFolders(bulletins: string): Promise<Folder[]> {
  const names = await readdir(bulletins).catch((cause: unknown) => {
    throw new UserError(
      `${bulletins} : dossier introuvable. Il contient un dossier par département, par exemple 62/.`,
      { cause },
    );
  });
  const folders = names.sort().flatMap((name) => {
    const department = findDepartment(name);
    return department ? [{ path: join(bulletins, name), department }] : [];
  });
  if (folders.length > 1) {
    const codes = folders.map(({ department }) => department.code).join(', ');
    throw new UserError(
      `${bulletins} contient plusieurs départements (${codes}) : publiez un site pour chacun (--bulletins, --out).`,
    );
  }
  if (folders.length === 0) {
    throw new UserError(`${bulletins} ne contient aucun dossier de département (par exemple 62/).`);
  }
  return folders;
}

interface Prepared {
  series: Series;
  published: PublishedDepartment;
  /** The ledger as it stands in the folder, and with what was found since. */
  before: Ledger;
  ledger: Ledger;
  ledgerPath: string;
  failed: boolean;
}

/** Everything of one département that comes before the files of the feed. */
async function prepareDepartment({ path, department }: Folder, options: PublishOptions): Promise<Prepared> {
  const ledgerPath = join(path, 'ids.json');
  const series = await readEditorFile<Series>(join(path, 'series.json'), seriesSchema);
  const corrections = await readEditorFile<Corrections>(
    join(path, 'corrections.json'),
    correctionsSchema,
    {},
  );
  const before = await readEditorFile<Ledger>(ledgerPath, ledgerSchema, emptyLedger);
  const releases = (await readdir(path))
    .filter(isRelease)
    .sort()
    .map((name) => join(path, name));
  if (releases.length === 0) throw new UserError(`${path} ne contient aucun communiqué.`);

  let failed = false;
  const report = (file: string, problems: readonly Problem[]) => {
    for (const problem of problems) options.report(file, problem);
    failed ||= hasErrors(problems);
  };

  const bulletins: Bulletin[] = [];
  const entries: Ledger['bulletins'] = {};
  const withdrawn = new Set(Object.keys(corrections).filter((id) => corrections[id]?.withdrawn));
  for (const file of releases) {
    const identified = await readBulletin(file, {
      department,
      ledger: before,
      today: options.today,
      withdrawn,
    });
    const { bulletin, problems } = finish(identified, series, corrections);
    const repeated = bulletin.id in entries ? [alreadyRead(bulletin.id)] : [];
    report(file, [...identified.problems, ...problems, ...repeated]);
    const dated = dateChanges(bulletin, identified.entries, options.today);
    entries[bulletin.id] = dated.entries;
    bulletins.push(dated.bulletin);
  }
  for (const [id, known] of Object.entries(before.bulletins)) {
    if (entries[id]) continue;
    if (known.some((entry) => !entry.withdrawn)) report(path, [vanished(id)]);
    entries[id] = known.map((entry) => forget(entry, options.today));
  }
  const ids = Object.entries(entries).flatMap(([id, list]) => list.map((entry) => `${id}#${entry.id}`));
  report(join(path, 'corrections.json'), unusedCorrections(corrections, new Set(ids)));

  const site = options.site ?? series.site;
  if (!site) report(join(path, 'series.json'), [withoutAddress]);
  return {
    series,
    published: {
      department,
      series: feedSeries(series, site),
      bulletins,
      tombstones: tombstonesOf(entries, corrections),
    },
    before,
    ledger: { ...before, bulletins: entries },
    ledgerPath,
    failed,
  };
}

const withoutAddress: Problem = {
  level: 'info',
  line: 0,
  message:
    'Sans adresse publique ("site", ou --site) : pas de plan de site, pas d’oEmbed, pas d’image quand on partage une page, et les données ne donnent pas l’adresse des pages.',
};

const alreadyRead = (id: string): Problem => ({
  level: 'error',
  line: 1,
  message: `Un autre fichier du dossier porte déjà ce numéro et cette date (${id}) : n’en gardez qu’un.`,
});

const vanished = (id: string): Problem => ({
  level: 'warning',
  line: 0,
  message: `Le bulletin ${id} n’est plus dans le dossier, ou a changé de date ou de numéro : ses initiatives sont retirées.`,
});

const feedSeries = (
  { title, issuer, contact, licence, source }: Series,
  site: string,
): DepartmentIndex['series'] => ({
  title,
  issuer,
  contact,
  licence,
  source,
  ...(site && { site }),
});

/** Corrections, masking, and the schema that every published bulletin must meet. */
function finish(identified: Identified, series: Series, corrections: Corrections) {
  const { bulletin, problems } = applyCorrections(identified.bulletin, corrections);
  const inFull = (id: string) => corrections[id]?.fullNames ?? false;
  const masked = series.fullNames ? bulletin : maskBulletin(bulletin, inFull);
  const feedBulletin = toFeedBulletin({
    ...masked,
    source: bulletin.source ?? series.source,
    themes: masked.themes.filter(({ initiatives }) => initiatives.length > 0),
  });
  const checked = bulletinSchema.safeParse(feedBulletin);
  const faults = checked.success ? [] : checked.error.issues.map(toProblem);
  return { bulletin: feedBulletin, problems: [...problems, ...faults] };
}

const toProblem = ({ path, message }: { path: PropertyKey[]; message: string }): Problem => ({
  level: 'error',
  line: 0,
  message: `${path.join(' → ')} : ${message}`,
});

/** Initiatives that their source no longer holds, and those that a correction takes back. */
function tombstonesOf(entries: Ledger['bulletins'], corrections: Corrections): DepartmentIndex['tombstones'] {
  return Object.entries(entries).flatMap(([bulletin, list]) =>
    list.flatMap(({ id, withdrawn }) => {
      const date = corrections[`${bulletin}#${id}`]?.withdrawn ?? withdrawn;
      return date === undefined ? [] : [{ id: `${bulletin}#${id}`, date }];
    }),
  );
}

/** The département's files, and its ledger with the counter of this publication. */
async function buildDepartment({ series, published, before, ledger: found, ledgerPath }: Prepared) {
  const { department } = published;
  const files = await buildDepartmentFeed(published);
  const digest = await contentDigest(files.get(feedPaths.departmentIndex(department.code)) ?? '');
  const { publication } = before;
  const ledger: Ledger = {
    ...found,
    publication: digest === publication.digest ? publication : { counter: publication.counter + 1, digest },
  };
  const source = { feed: readPublishedFeed(department.code, files), series };
  return { department, files, source, ledger, ledgerPath, before };
}

/** The address of a site is where it is published, not what: trying it out under another one is no new publication. */
function contentDigest(indexText: string): Promise<string> {
  const index = JSON.parse(indexText) as DepartmentIndex;
  return sha256(JSON.stringify({ ...index, series: { ...index.series, site: undefined } }));
}

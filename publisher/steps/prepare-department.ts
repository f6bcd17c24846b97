/** What was read of a département → what is published of it: corrected, masked, dated, with its ledger brought up to date. */
import { bulletinSchema, type Bulletin, type DepartmentIndex } from '../../shared/feed/feed-schema.ts';
import {
  correctedIds,
  correctedReleases,
  type CorrectionFault,
  type CorrectionPath,
  type Corrections,
} from '../../shared/editor/corrections.ts';
import type { Ledger } from '../../shared/editor/ids.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import type { Series } from '../../shared/editor/series.ts';
import type { Gazetteer } from '../../reader/places/gazetteer.ts';
import type { PublishedDepartment } from './build-feed.ts';
import { dateChanges, forget, remember } from './ledger.ts';
import { withdrawalsOf, type Withdrawals } from './withdrawals.ts';
import type { Reading } from './read-corrected.ts';
import { standingBulletin, toFeedBulletin, type IdentifiedInitiative } from './identified-bulletin.ts';
import { maskBulletin } from './mask-names.ts';
import { standingAlone } from './standing-alone.ts';
import { withdrawToldAgain } from './told-again.ts';

export interface DepartmentSources {
  gazetteer: Gazetteer;
  series: Series;
  corrections: Corrections;
  /** As it stands in the folder. */
  ledger: Ledger;
  /** What was read, by the name of the file. */
  releases: ReadonlyMap<string, Reading>;
  /** ISO date of the day. */
  today: string;
  /** The series' own, by which withdrawn initiatives are known again. */
  key?: Uint8Array | undefined;
  /** The public address of the site; empty while there is none. */
  site: string;
}

/** Where a problem stands: in a release, or in what the editor wrote. */
export type ProblemPlace = { release: string } | { correction: CorrectionPath } | 'series.json' | 'folder';

export interface PreparedDepartment {
  published: PublishedDepartment;
  /** With what was found since. */
  ledger: Ledger;
  /** What releases tell and nobody may read any more. */
  withdrawn: IdentifiedInitiative[];
  problems: { place: ProblemPlace; problem: Problem }[];
}

/** Pure: all that comes before the files of the feed. */
export function prepareDepartment(given: DepartmentSources): PreparedDepartment {
  const { gazetteer, series, corrections, ledger, today, site, key } = given;
  const withdrawals = withdrawalsOf(corrections, ledger);
  const releases = withdrawToldAgain(given.releases, { ledger, withdrawals, key });
  const sources = { ...given, releases };
  const problems: PreparedDepartment['problems'] = [];
  const note = (place: ProblemPlace, some: readonly Problem[]) =>
    problems.push(...some.map((problem) => ({ place, problem })));
  const noteFaults = (faults: readonly CorrectionFault[]) => {
    for (const { path, level, message } of faults) note({ correction: path }, [{ level, line: 0, message }]);
  };

  const bulletins: Bulletin[] = [];
  const known: Ledger['bulletins'] = {};
  for (const [release, reading] of releases) {
    const finished = finishBulletin(reading, sources);
    const repeated = finished.bulletin.id in known ? [alreadyRead(finished.bulletin.id)] : [];
    note({ release }, [...reading.problems, ...finished.problems, ...repeated]);
    noteFaults(reading.faults);
    const dated = dateChanges(finished.bulletin, reading.known, today);
    known[dated.bulletin.id] = dated.known;
    bulletins.push(standingAlone(dated.bulletin));
  }
  for (const [id, before] of Object.entries(ledger.bulletins)) {
    if (known[id]) continue;
    if (before.some(({ withdrawn }) => !withdrawn)) note('folder', [vanished(id)]);
    known[id] = before.map((each) => remember(forget(each, today), withdrawals.get(`${id}#${each.id}`)));
  }
  const ids = Object.entries(known).flatMap(([id, list]) => list.map((each) => `${id}#${each.id}`));
  noteFaults(unused(corrections, new Set([...ids, ...releases.keys()])));
  if (!site) note('series.json', [withoutAddress]);
  return {
    published: {
      gazetteer,
      series: feedSeries(series, site),
      bulletins,
      tombstones: tombstonesOf(known, takenBackNow(sources)),
    },
    ledger: { ...ledger, bulletins: known },
    withdrawn: [...releases.values()]
      .flatMap(({ bulletin }) => bulletin.themes.flatMap(({ initiatives }) => initiatives))
      .filter((each) => each.withdrawn !== undefined),
    problems,
  };
}

/** What is published of it, masked, and the schema that every published bulletin must meet. */
function finishBulletin({ bulletin: read }: Reading, { series }: DepartmentSources) {
  const bulletin = standingBulletin(read);
  const masked = series.fullNames ? { bulletin, problems: [] } : maskBulletin(bulletin);
  const feedBulletin = toFeedBulletin({
    ...masked.bulletin,
    source: masked.bulletin.source ?? series.source,
  });
  const faults = bulletinSchema.safeParse(feedBulletin).error?.issues.map(toProblem) ?? [];
  return { bulletin: feedBulletin, problems: [...masked.problems, ...faults] };
}

/** Of what stands in a release, what was found there; of what has gone, what the lines and the ledger say. */
function takenBackNow({ corrections, ledger, releases }: DepartmentSources): Withdrawals {
  const days = new Map(withdrawalsOf(corrections, ledger));
  for (const { bulletin } of releases.values())
    for (const { id, withdrawn } of bulletin.themes.flatMap(({ initiatives }) => initiatives))
      if (withdrawn === undefined) days.delete(id);
      else days.set(id, withdrawn);
  return days;
}

/** A mistyped key changes nothing, and the editor must know. */
const unused = (corrections: Corrections, known: ReadonlySet<string>): CorrectionFault[] => [
  ...correctedIds(corrections)
    .filter((id) => !known.has(id))
    .map((id): CorrectionFault => ({
      level: 'warning',
      path: [id],
      message: `aucun bulletin ne contient l’initiative ${id} : vérifiez l’identifiant, ou ôtez ces lignes.`,
    })),
  ...correctedReleases(corrections)
    .filter((name) => !known.has(name))
    .map((name): CorrectionFault => ({
      level: 'warning',
      path: [name],
      message: `aucun communiqué du dossier ne s’appelle « ${name} » : s’il a été renommé, écrivez ici son nouveau nom ; sinon ôtez ces lignes.`,
    })),
];

const toProblem = ({ path, message }: { path: PropertyKey[]; message: string }): Problem => ({
  level: 'error',
  line: 0,
  message: `${path.join(' → ')} : ${message}`,
});

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

/** Initiatives that their source no longer holds, and those that were taken back. */
const tombstonesOf = (known: Ledger['bulletins'], withdrawals: Withdrawals): DepartmentIndex['tombstones'] =>
  Object.entries(known).flatMap(([bulletin, list]) =>
    list.flatMap(({ id, withdrawn }) => {
      const date = withdrawals.get(`${bulletin}#${id}`) ?? withdrawn;
      return date === undefined ? [] : [{ id: `${bulletin}#${id}`, date }];
    }),
  );

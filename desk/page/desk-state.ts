/** All that the desk is drawn from: one object, of which events make the next. What can be computed from it is not in it. Pure. */
import type { Release } from '../../reader/formats/read-release.ts';
import type { Gazetteer } from '../../reader/places/gazetteer.ts';
import type { Corrections } from '../../shared/editor/corrections.ts';
import {
  NEW_SERIES_AT_FIRST,
  NO_SERIES_YET,
  type NewSeriesState,
  type SeriesState,
} from './bulletins/series-state.ts';
import type { DepartmentName } from './departments.ts';
import { NOTHING_DROPPED, type DropState } from './bulletins/drop-state.ts';
import { ENTRIES_AT_FIRST, type EntriesState } from './entry/entries-state.ts';
import type { Edit } from './edits.ts';
import type { EditorFolder } from './folder/editor-folder.ts';
import type { FolderContents, ReleaseFile } from './folder-contents.ts';
import { begin, type History } from './history.ts';
import { LECTURE_AT_FIRST, type LectureState } from './lecture/lecture-state.ts';
import { AT_FIRST, type Place } from './place.ts';
import { PUBLISHING_AT_FIRST, type PublishState } from './publish/publish-state.ts';
import { QUESTIONS_AT_FIRST, type QuestionsState } from './questions/questions-state.ts';
import type { Signing } from '../../publisher/steps/publication-news.ts';
import { readRanked } from '../../publisher/steps/rank-of-day.ts';
import type { Reading } from '../../publisher/steps/read-corrected.ts';
import { readBlocks, type ReadingSource } from './reading.ts';
import { REQUESTS_AT_FIRST, type RequestsState } from './requests/requests-state.ts';

/** What does not change while the page is open. */
export interface DeskSite {
  /** Served by the local server, which keeps the folder and publishes; else everything stays in the browser. */
  isLocal: boolean;
  /** The département of the site that the page stands in; empty on the local desk, where the folder says it. */
  department: string;
}

export interface DeskState {
  site: DeskSite;
  /** ISO date of the day, as of the last change: a page may stay open for days. */
  today: string;
  place: Place;
  /** Those that can be opened, the first at first. */
  folders: readonly EditorFolder[];
  folder: EditorFolder | undefined;
  /** What stands in it; its corrections as the desk has them are in `history`. None while there is no folder at all. `fault` in French. */
  contents: FolderContents | 'awaited' | 'none' | { fault: string };
  /** Those that a new folder may be made for; none where none is made. */
  departments: readonly DepartmentName[];
  gazetteer: Gazetteer | 'awaited' | { fault: string };
  history: History<Corrections>;
  kept: Kept;
  /** The last thing done or heard of, in French; read out as it changes. */
  said: string;
  drop: DropState;
  series: SeriesState;
  newSeries: NewSeriesState;
  questions: QuestionsState;
  lecture: LectureState;
  entries: EntriesState;
  requests: RequestsState;
  publishing: PublishState;
  /** How the feed of the folder is signed; undefined until it is known, and where nothing is published from here. */
  signing: Signing | undefined;
}

/** Parts of the state; made from the state as it then is where they come later than what asked for them. */
export type DeskChange = Partial<DeskState> | ((now: DeskState) => Partial<DeskState>);

/** Is what was changed written in the folder? */
export type Kept = 'kept' | 'keeping' | { fault: string };

export const deskAtFirst = (site: DeskSite, today: string): DeskState => ({
  site,
  today,
  place: AT_FIRST,
  folders: [],
  folder: undefined,
  contents: 'awaited',
  departments: [],
  gazetteer: 'awaited',
  history: begin({}),
  kept: 'kept',
  said: '',
  drop: NOTHING_DROPPED,
  series: NO_SERIES_YET,
  newSeries: NEW_SERIES_AT_FIRST,
  questions: QUESTIONS_AT_FIRST,
  lecture: LECTURE_AT_FIRST,
  entries: ENTRIES_AT_FIRST,
  requests: REQUESTS_AT_FIRST,
  publishing: PUBLISHING_AT_FIRST,
  signing: undefined,
});

export const isThere = <Value extends object>(
  value: Value | 'awaited' | 'none' | { fault: string },
): value is Value => typeof value !== 'string' && !('fault' in value);

export const contentsOf = ({ contents }: DeskState): FolderContents | undefined =>
  isThere(contents) ? contents : undefined;

export const gazetteerOf = ({ gazetteer }: DeskState): Gazetteer | undefined =>
  isThere(gazetteer) ? gazetteer : undefined;

/** Do the releases of the series bear numbers? They do unless it says otherwise. */
export const isNumbered = (state: DeskState): boolean => contentsOf(state)?.series?.numbered ?? true;

export const correctionsOf = ({ history }: DeskState): Corrections => history.present;

export const releaseFile = (state: DeskState, name: string): ReleaseFile | undefined =>
  contentsOf(state)?.releases.get(name);

/** @returns undefined while a release or the gazetteer is awaited, and where the file cannot be read */
export function readingOf(state: DeskState, name: string): Reading | undefined {
  const source = sourceOf(state, name);
  return source && (source.numbered ? readOnce(source, name) : rankedReadings(state).get(name));
}

/** As it would be read after an edit. */
export function readWith(state: DeskState, name: string, edit: Edit): Reading | undefined {
  const source = sourceOf(state, name);
  if (!source) return undefined;
  const edited = { ...source, corrections: edit(source.corrections) };
  const read = (number?: number) => readBlocks(source.release, name, edited, number);
  return source.numbered ? read() : readRanked(read, idsBefore(state, name));
}

/** In a series without numbers what a release is known by hangs on those before it: until these are open nobody can say. */
function rankedReadings(state: DeskState): Map<string, Reading> {
  const known = ranked.get(state);
  if (known) return known;
  const found = new Map<string, Reading>();
  const ids = new Set<string>();
  for (const [name, { opened }] of contentsOf(state)?.releases ?? []) {
    if (!opened) break;
    const source = sourceOf(state, name);
    if (!source) continue;
    const reading = readRanked((number) => readOnce(source, name, number), ids);
    ids.add(reading.bulletin.id);
    found.set(name, reading);
  }
  ranked.set(state, found);
  return found;
}

const ranked = new WeakMap<DeskState, Map<string, Reading>>();

const idsBefore = (state: DeskState, name: string) =>
  new Set([...rankedReadings(state)].flatMap(([each, { bulletin }]) => (each < name ? [bulletin.id] : [])));

type OpenedSource = ReadingSource & { release: Release };

function sourceOf(state: DeskState, name: string): OpenedSource | undefined {
  const [contents, gazetteer] = [contentsOf(state), gazetteerOf(state)];
  const opened = contents?.releases.get(name)?.opened;
  if (!contents || !gazetteer || !opened || 'fault' in opened) return undefined;
  const { ledger } = contents;
  return {
    release: opened.release,
    gazetteer,
    ledger,
    corrections: correctionsOf(state),
    today: state.today,
    numbered: isNumbered(state),
  };
}

/** What is said of initiatives by their ids may be of any release. */
const byId = (corrections: Corrections) =>
  JSON.stringify(Object.entries(corrections).filter(([key]) => key.includes('#')));

/** Of each release the last under each number, and what it was made from: a section is drawn often, and edits touch one release. */
const readings = new WeakMap<Release, Map<number | undefined, KnownReading>>();

interface KnownReading {
  from: readonly unknown[];
  reading: Reading;
}

function readOnce(source: OpenedSource, name: string, number?: number): Reading {
  const { release, gazetteer, ledger, corrections, numbered } = source;
  const from = [gazetteer, ledger, corrections[name], byId(corrections), numbered];
  const ofRelease = readings.get(release) ?? new Map<number | undefined, KnownReading>();
  readings.set(release, ofRelease);
  const known = ofRelease.get(number);
  if (known?.from.every((each, index) => each === from[index])) return known.reading;
  const reading = readBlocks(release, name, source, number);
  ofRelease.set(number, { from, reading });
  return reading;
}

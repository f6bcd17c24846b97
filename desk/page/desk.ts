/** The desk at work: it holds the state, opens the folder, and keeps what is changed. What it draws with and asks of the browser are arguments. */
import type { Gazetteer } from '../../reader/places/gazetteer.ts';
import { isRelease } from '../../reader/formats/named-format.ts';
import type { Release } from '../../reader/formats/read-release.ts';
import { UserError } from '../../shared/editor/problem.ts';
import type { Series } from '../../shared/editor/series.ts';
import type { Corrections } from '../../shared/editor/corrections.ts';
import {
  contentsOf,
  deskAtFirst,
  gazetteerOf,
  isNumbered,
  type DeskChange,
  type DeskSite,
  type DeskState,
} from './desk-state.ts';
import { NO_SERIES_YET } from './bulletins/series-state.ts';
import type { DepartmentName } from './departments.ts';
import type { Edit } from './edits.ts';
import { inWords } from './fault-words.ts';
import { CORRECTIONS, departmentIn, SERIES } from '../../publisher/steps/folder-names.ts';
import type { EditorFolder } from './folder/editor-folder.ts';
import { readFolder, type FolderContents, type ReleaseFile } from './folder-contents.ts';
import { begin, carryOver, redo, step, undo, type History } from './history.ts';
import { createKeeper, type Keeper } from './keep-corrections.ts';
import type { Place } from './place.ts';
import type { Signing } from '../../publisher/steps/publication-news.ts';
import type { Reading } from '../../publisher/steps/read-corrected.ts';
import { readBlocks } from './reading.ts';

export interface DeskSurroundings {
  site: DeskSite;
  /** ISO date of the day. */
  today: () => string;
  openFolders: () => Promise<readonly EditorFolder[]>;
  /** Where the desk can make folders: for which départements, and how. */
  newFolders?: {
    departments: () => Promise<readonly DepartmentName[]>;
    make: (name: string, series: Series) => Promise<EditorFolder>;
  };
  fetchGazetteer: (department: string) => Promise<Gazetteer>;
  /** Within a limit of time. @throws UserError saying what is wrong with the file */
  readRelease: (bytes: Uint8Array, name: string) => Promise<Release>;
  /** Where the desk publishes: how the feed of a folder is signed. */
  readSigning?: (folder: string) => Promise<Signing>;
  draw: (state: DeskState) => void;
}

export interface Desk {
  state: () => DeskState;
  change: (part: DeskChange) => void;
  /** Opens the first folder that there is. */
  start: () => Promise<void>;
  openFolder: (folder: EditorFolder) => Promise<void>;
  /** Makes the folder of a new series, and opens it. @throws UserError where there is one, or none can be made */
  makeFolder: (name: string, series: Series) => Promise<void>;
  /** Reads the folder anew: something else has changed its files. */
  reload: () => Promise<void>;
  /** The folder that is open. @throws UserError while there is none */
  folder: () => EditorFolder;
  /** The blocks of a release. @throws UserError saying what is wrong with the file */
  open: DeskSurroundings['readRelease'];
  /** A release that is not in the folder, as it would be read in it; waits for the gazetteer. */
  read: (release: Release, name: string) => Promise<Reading>;
  /** @throws FolderConflict */
  writeRelease: (name: string, bytes: Uint8Array, release: Release) => Promise<void>;
  /** @throws FolderConflict */
  removeRelease: (name: string) => Promise<void>;
  /** @throws FolderConflict */
  writeSeries: (series: Series) => Promise<void>;
  edit: (words: string, edit: Edit) => void;
  /** Writes what could not be written. */
  keepAgain: () => void;
  undo: () => void;
  redo: () => void;
  go: (place: Place) => void;
  /** Once nothing is left to write. */
  settled: () => Promise<void>;
}

export function createDesk({
  site,
  today,
  openFolders,
  newFolders,
  fetchGazetteer,
  readRelease,
  readSigning,
  draw,
}: DeskSurroundings): Desk {
  let state = deskAtFirst(site, today());
  let keeper: Keeper | undefined;
  let gazetteerRead: Promise<void> | undefined;
  let stopWatching: (() => void) | undefined;

  function change(part: DeskChange) {
    state = { ...state, today: today(), ...(typeof part === 'function' ? part(state) : part) };
    draw(state);
  }

  async function start() {
    try {
      void newFolders?.departments().then(
        (departments) => change({ departments }),
        () => undefined,
      );
      const folders = await openFolders();
      change({ folders });
      if (folders[0]) await openFolder(folders[0]);
      else change({ contents: 'none' });
    } catch (error) {
      change({ contents: { fault: inWords(error) } });
    }
  }

  async function openFolder(folder: EditorFolder) {
    await keeper?.settled();
    stopWatching?.();
    // Of two by one name, the one that was opened last.
    const others = state.folders.filter(({ name }) => name !== folder.name);
    const folders = state.folders.includes(folder) ? state.folders : [...others, folder];
    change({ folder, folders, contents: 'awaited', gazetteer: 'awaited', series: NO_SERIES_YET });
    try {
      const contents = await readFolder(folder);
      const { corrections, versions } = contents;
      keeper = createKeeper(folder, { corrections, version: versions.get(CORRECTIONS) }, report);
      stopWatching = folder.watch((name) => void hear(name));
      change({ contents, history: begin(corrections), kept: 'kept' });
    } catch (error) {
      return change({ contents: { fault: inWords(error) } });
    }
    void tellSigning(folder);
    gazetteerRead = loadGazetteer(folder);
    await Promise.all([gazetteerRead, openReleases(folder)]);
  }

  /** What cannot be told of the signature keeps nobody from working. */
  const tellSigning = async ({ name }: EditorFolder) => {
    const signing = await readSigning?.(name).catch(() => undefined);
    if (state.folder?.name === name) change({ signing });
  };

  async function makeFolder(name: string, series: Series) {
    if (!newFolders) throw new UserError('Cette page ne crée pas de dossier.');
    await openFolder(await newFolders.make(name, series));
  }

  async function loadGazetteer({ name }: EditorFolder) {
    const department = departmentIn(name) ?? site.department;
    try {
      const gazetteer = await fetchGazetteer(department);
      change({ gazetteer });
    } catch (error) {
      change({ gazetteer: { fault: inWords(error) } });
    }
  }

  const contentsNow = () => contentsOf(state);

  function setContents(changed: (contents: FolderContents) => FolderContents) {
    const contents = contentsNow();
    if (contents) change({ contents: changed(contents) });
  }

  /** In the order of their names. */
  const setReleases = (changeThem: (releases: Map<string, ReleaseFile>) => void) =>
    setContents((contents) => {
      const releases = new Map(contents.releases);
      changeThem(releases);
      return { ...contents, releases: new Map([...releases].toSorted(([a], [b]) => (a < b ? -1 : 1))) };
    });

  /** One after the other, the one at hand first: each is seen as soon as it is there. */
  async function openReleases(from: EditorFolder) {
    for (let name = unopened(); name !== undefined && state.folder === from; name = unopened()) {
      const opened = await openOne(from, name);
      const at = name;
      setReleases((releases) => void (opened ? releases.set(at, opened) : releases.delete(at)));
    }
  }

  async function openOne(from: EditorFolder, name: string): Promise<ReleaseFile | undefined> {
    try {
      const file = await from.read(name);
      return file && { version: file.version, opened: { release: await readRelease(file.bytes, name) } };
    } catch (error) {
      return { version: '', opened: { fault: inWords(error) } };
    }
  }

  function unopened(): string | undefined {
    const { release = '' } = state.place;
    const releases = contentsNow()?.releases ?? new Map<string, never>();
    const names = [...releases].flatMap(([name, { opened }]) => (opened ? [] : [name]));
    return names.includes(release) ? release : names.at(-1);
  }

  function folder(): EditorFolder {
    if (!state.folder || !contentsNow()) throw new UserError('Aucun dossier n’est ouvert.');
    return state.folder;
  }

  async function read(release: Release, name: string) {
    await gazetteerRead;
    const [contents, gazetteer] = [contentsNow(), gazetteerOf(state)];
    if (!contents || !gazetteer)
      throw new UserError('Les noms des communes ne sont pas lus : vérifiez votre connexion.');
    const { today } = state;
    return readBlocks(release, name, {
      ...{ gazetteer, ledger: contents.ledger, corrections: {}, today },
      numbered: isNumbered(state),
    });
  }

  async function write(name: string, bytes: Uint8Array) {
    const { version } = await folder().write(name, bytes, contentsNow()?.versions.get(name));
    setContents((contents) => ({ ...contents, versions: new Map(contents.versions).set(name, version) }));
    return version;
  }

  async function writeRelease(name: string, bytes: Uint8Array, release: Release) {
    const version = await write(name, bytes);
    setReleases((releases) => releases.set(name, { version, opened: { release } }));
  }

  async function removeRelease(name: string) {
    await folder().remove(name, contentsNow()?.versions.get(name) ?? '');
    setContents((contents) => {
      const versions = new Map(contents.versions);
      versions.delete(name);
      return { ...contents, versions };
    });
    setReleases((releases) => void releases.delete(name));
  }

  async function writeSeries(series: Series) {
    await write(SERIES, new TextEncoder().encode(`${JSON.stringify(series, null, 2)}\n`));
    setContents((contents) => {
      const faults = new Map(contents.faults);
      faults.delete(SERIES);
      return { ...contents, series, faults };
    });
  }

  async function hear(name: string) {
    // What could not be read may be sound now: the fault goes by reading the folder anew.
    if (name === CORRECTIONS && !contentsNow()?.faults.has(CORRECTIONS)) return keeper?.takeUp();
    change({ said: isRelease(name) ? `${name} a changé dans une autre fenêtre.` : state.said });
    await reload();
  }

  async function reload() {
    const { folder } = state;
    if (!folder) return start();
    const before = contentsNow();
    if (!before) return openFolder(folder);
    void tellSigning(folder);
    let contents: FolderContents;
    try {
      contents = await readFolder(folder);
    } catch (error) {
      return change({ said: inWords(error) });
    }
    const releases = new Map(
      [...contents.releases].map(([name, file]) => {
        const known = before.releases.get(name);
        return [name, known?.version === file.version ? known : file] as const;
      }),
    );
    change({ contents: { ...contents, releases } });
    keeper?.takeUp();
    await openReleases(folder);
  }

  const report = {
    kept: (how: 'kept' | 'keeping' | { cause: unknown }) =>
      change({ kept: typeof how === 'string' ? how : { fault: `Pas enregistré : ${inWords(how.cause)}` } }),
    carried: (onto: (value: Corrections) => Corrections, clashes: readonly string[][]) =>
      change({
        history: carryOver(state.history, onto),
        said:
          clashes.length === 0
            ? 'Une autre fenêtre a fait des changements : les voici réunis aux vôtres.'
            : 'Une autre fenêtre a changé la même chose que vous : votre choix est gardé, le sien est dans « Annuler ».',
      }),
  };

  function move(history: History<Corrections>, said: string) {
    if (history === state.history) return;
    const fault = contentsNow()?.faults.get(CORRECTIONS);
    if (fault !== undefined)
      return change({ said: `Rien n’est changé : ${CORRECTIONS} ne se lit pas. ${fault}` });
    change({ history, said });
    keeper?.keep(history.present);
  }

  return {
    state: () => state,
    change,
    start,
    openFolder,
    makeFolder,
    reload,
    folder,
    open: readRelease,
    read,
    writeRelease,
    removeRelease,
    writeSeries,
    edit(words, edit) {
      const next = edit(state.history.present);
      if (JSON.stringify(next) !== JSON.stringify(state.history.present))
        move(step(state.history, words, next), `Fait : ${words}.`);
    },
    keepAgain: () => keeper?.keep(state.history.present),
    undo: () => move(undo(state.history), `Annulé : ${state.history.past.at(-1)?.words ?? ''}.`),
    redo: () => move(redo(state.history), `Refait : ${state.history.future[0]?.words ?? ''}.`),
    // What was said of a release or a series that has just come is to be read where it leads to.
    go: (place) => change({ place, said: COMING.has(state.place.section) ? state.said : '' }),
    settled: async () => keeper?.settled(),
  };
}

const COMING: ReadonlySet<Place['section']> = new Set(['bulletins', 'nouvelle-serie']);

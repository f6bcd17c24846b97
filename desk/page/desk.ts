/** The desk at work: it holds the state, opens the folder, and keeps what is changed. What it draws with and asks of the browser are arguments. */
import type { Gazetteer } from '../../reader/places/gazetteer.ts';
import { isRelease } from '../../reader/formats/read-release.ts';
import type { Corrections } from './awaited-corrections.ts';
import { deskAtFirst, type DeskSite, type DeskState } from './desk-state.ts';
import type { Edit } from './edits.ts';
import { inWords } from './fault-words.ts';
import type { EditorFolder } from './folder/editor-folder.ts';
import { CORRECTIONS, openRelease, readFolder, type FolderContents } from './folder-contents.ts';
import { begin, carryOver, redo, step, undo, type History } from './history.ts';
import { createKeeper, type Keeper } from './keep-corrections.ts';
import type { Place } from './place.ts';

export interface DeskSurroundings {
  site: DeskSite;
  openFolders: () => Promise<readonly EditorFolder[]>;
  fetchGazetteer: (department: string) => Promise<Gazetteer>;
  draw: (state: DeskState) => void;
}

export interface Desk {
  state: () => DeskState;
  change: (part: Partial<DeskState>) => void;
  /** Opens the first folder that there is. */
  start: () => Promise<void>;
  openFolder: (folder: EditorFolder) => Promise<void>;
  /** Reads the folder anew: something else has changed its files. */
  reload: () => Promise<void>;
  /** What stands in the folder now, after a file was written or removed by this desk. */
  setContents: (change: (contents: FolderContents) => FolderContents) => void;
  edit: (words: string, edit: Edit) => void;
  undo: () => void;
  redo: () => void;
  go: (place: Place) => void;
  /** Once nothing is left to write. */
  settled: () => Promise<void>;
}

export function createDesk({ site, openFolders, fetchGazetteer, draw }: DeskSurroundings): Desk {
  let state = deskAtFirst(site);
  let keeper: Keeper | undefined;
  let stopWatching: (() => void) | undefined;

  function change(part: Partial<DeskState>) {
    state = { ...state, ...part };
    draw(state);
  }

  async function start() {
    try {
      const folders = await openFolders();
      change({ folders });
      if (folders[0]) await openFolder(folders[0]);
      else change({ contents: { fault: 'Aucun dossier de bulletins n’est ouvert.' } });
    } catch (error) {
      change({ contents: { fault: inWords(error) } });
    }
  }

  async function openFolder(folder: EditorFolder) {
    await keeper?.settled();
    stopWatching?.();
    change({ folder, contents: 'awaited' });
    try {
      const contents = await readFolder(folder);
      const { corrections, versions } = contents;
      keeper = createKeeper(folder, { corrections, version: versions.get(CORRECTIONS) }, report);
      stopWatching = folder.watch((name) => void hear(name));
      change({ contents, history: begin(corrections), kept: 'kept' });
    } catch (error) {
      return change({ contents: { fault: inWords(error) } });
    }
    await Promise.all([loadGazetteer(folder), openReleases(folder)]);
  }

  async function loadGazetteer({ name }: EditorFolder) {
    const department = /^(?:97\d|\d[\dAB])/.exec(name)?.[0] ?? site.department;
    try {
      const gazetteer = await fetchGazetteer(department);
      change({ gazetteer });
    } catch (error) {
      change({ gazetteer: { fault: inWords(error) } });
    }
  }

  const contentsNow = () => {
    const { contents } = state;
    return typeof contents === 'string' || 'fault' in contents ? undefined : contents;
  };

  function setContents(changed: (contents: FolderContents) => FolderContents) {
    const contents = contentsNow();
    if (contents) change({ contents: changed(contents) });
  }

  /** One after the other, the one at hand first: each is seen as soon as it is there. */
  async function openReleases(folder: EditorFolder) {
    for (let name = unopened(); name !== undefined && state.folder === folder; name = unopened()) {
      const file = await folder.read(name);
      const release =
        file &&
        (await openRelease(name, file).catch((error: unknown) => ({
          version: file.version,
          opened: { fault: inWords(error) },
        })));
      const at = name;
      setContents((contents) => {
        const releases = new Map(contents.releases);
        if (release) releases.set(at, release);
        else releases.delete(at);
        return { ...contents, releases };
      });
    }
  }

  function unopened(): string | undefined {
    const { release = '' } = state.place;
    const releases = contentsNow()?.releases ?? new Map<string, never>();
    const names = [...releases].flatMap(([name, { opened }]) => (opened ? [] : [name]));
    return names.includes(release) ? release : names.at(-1);
  }

  async function hear(name: string) {
    if (name === CORRECTIONS) return keeper?.takeUp();
    change({ said: isRelease(name) ? `${name} a changé dans une autre fenêtre.` : state.said });
    await reload();
  }

  async function reload() {
    const { folder } = state;
    if (!folder) return start();
    const before = contentsNow();
    if (!before) return openFolder(folder);
    const contents = await readFolder(folder);
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
    reload,
    setContents,
    edit(words, edit) {
      const next = edit(state.history.present);
      if (JSON.stringify(next) !== JSON.stringify(state.history.present))
        move(step(state.history, words, next), `Fait : ${words}.`);
    },
    undo: () => move(undo(state.history), `Annulé : ${state.history.past.at(-1)?.words ?? ''}.`),
    redo: () => move(redo(state.history), `Refait : ${state.history.future[0]?.words ?? ''}.`),
    go: (place) => change({ place }),
    settled: async () => keeper?.settled(),
  };
}

/**
 * Writes each change of `corrections.json` to the folder, one write at a time and always the latest. Where another desk wrote
 * meanwhile, both changes are made (`merge-records.ts`), and whoever draws is told.
 */
import { parseEditorFile } from '../../shared/editor/parse-editor-file.ts';
import { correctionsSchema, formatCorrections, type Corrections } from '../../shared/editor/corrections.ts';
import { FolderConflict, type EditorFolder } from './folder/editor-folder.ts';
import { CORRECTIONS } from '../../publisher/steps/folder-names.ts';
import { mergeRecords } from './merge-records.ts';

export interface KeeperReport {
  /** Everything is written, or about to be, or it failed. */
  kept: (how: 'kept' | 'keeping' | { cause: unknown }) => void;
  /** Another desk wrote: every value that the history holds is to be carried over. */
  carried: (onto: (value: Corrections) => Corrections, clashes: readonly string[][]) => void;
}

export interface Keeper {
  /** Has the corrections written. */
  keep: (corrections: Corrections) => void;
  /** Another desk has written the file: takes up what it wrote. */
  takeUp: () => void;
  /** Once nothing is left to write. */
  settled: () => Promise<void>;
}

/** @param start what stands in the folder, and its version; none where there is no file */
export function createKeeper(
  folder: EditorFolder,
  start: { corrections: Corrections; version: string | undefined },
  report: KeeperReport,
): Keeper {
  let { corrections: base, version } = start;
  let wanted = base;
  let working: Promise<void> | undefined;
  let isToBeRead = false;

  async function work() {
    try {
      while (isToBeRead || wanted !== base) {
        if (isToBeRead) await mergeTheirs();
        if (wanted !== base) await write(wanted);
      }
      report.kept('kept');
    } catch (cause) {
      report.kept({ cause });
    } finally {
      working = undefined;
    }
  }

  async function write(corrections: Corrections) {
    const bytes = new TextEncoder().encode(formatCorrections(corrections));
    try {
      ({ version } = await folder.write(CORRECTIONS, bytes, version));
      base = corrections;
    } catch (error) {
      if (!(error instanceof FolderConflict)) throw error;
      isToBeRead = true;
    }
  }

  async function mergeTheirs() {
    isToBeRead = false;
    const file = await folder.read(CORRECTIONS);
    if (file?.version === version) return;
    const theirs = file
      ? parseEditorFile(CORRECTIONS, new TextDecoder().decode(file.bytes), correctionsSchema)
      : {};
    const from = base;
    const { merged, clashes } = mergeRecords(from, wanted, theirs);
    const isOurs = wanted !== from;
    [base, version] = [theirs, file?.version];
    wanted = isOurs ? merged : theirs;
    report.carried((value) => (value === from ? theirs : mergeRecords(from, value, theirs).merged), clashes);
  }

  const setOff = () => {
    report.kept('keeping');
    working ??= work();
  };
  return {
    keep(corrections) {
      wanted = corrections;
      setOff();
    },
    takeUp() {
      isToBeRead = true;
      setOff();
    },
    settled: async () => working,
  };
}

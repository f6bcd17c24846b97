/** What stands in the editor's folder, opened: the releases, and what is said of them. */
import { isRelease } from '../../reader/formats/named-format.ts';
import type { Release } from '../../reader/formats/read-release.ts';
import { emptyLedger, ledgerSchema, type Ledger } from '../../shared/editor/ids.ts';
import { parseEditorFile } from '../../shared/editor/parse-editor-file.ts';
import { UserError } from '../../shared/editor/problem.ts';
import { seriesSchema, type Series } from '../../shared/editor/series.ts';
import type * as z from 'zod';
import { correctionsSchema, type Corrections } from '../../shared/editor/corrections.ts';
import { CORRECTIONS, isEditorFile, LEDGER, SERIES } from '../../publisher/steps/folder-names.ts';
import type { EditorFolder } from './folder/editor-folder.ts';

export interface FolderContents {
  /** Undefined before there is a series. */
  series: Series | undefined;
  corrections: Corrections;
  ledger: Ledger;
  /** By name, in its order. */
  releases: ReadonlyMap<string, ReleaseFile>;
  /** The version of each file that is there. */
  versions: ReadonlyMap<string, string>;
  /** What is wrong with the editor's own files, by name: while `corrections.json` has a fault, nothing is written to it. */
  faults: ReadonlyMap<string, string>;
}

export interface ReleaseFile {
  version: string;
  /** Its blocks; what keeps them from being read, in French; undefined until it was opened. */
  opened: { release: Release } | { fault: string } | undefined;
}

/** Reads all but the releases themselves, of which only the names: they are many, and one at a time is looked at. */
export async function readFolder(folder: EditorFolder): Promise<FolderContents> {
  const entries = (await folder.list()).filter(({ name }) => isEditorFile(name));
  const names = entries.map(({ name }) => name);
  const faults = new Map<string, string>();
  const versions = new Map(entries.map(({ name, version }) => [name, version]));
  const read = async <T>(name: string, schema: z.ZodType<T>, otherwise: T): Promise<T> => {
    const file = names.includes(name) ? await folder.read(name) : undefined;
    if (!file) return otherwise;
    versions.set(name, file.version);
    try {
      return parseEditorFile(name, new TextDecoder().decode(file.bytes), schema);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.set(name, error.message);
      return otherwise;
    }
  };
  return {
    series: await read<Series | undefined>(SERIES, seriesSchema, undefined),
    corrections: await read(CORRECTIONS, correctionsSchema, {}),
    ledger: await read(LEDGER, ledgerSchema, emptyLedger),
    releases: new Map(
      entries
        .filter(({ name }) => isRelease(name))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, version }) => [name, { version, opened: undefined }]),
    ),
    versions,
    faults,
  };
}

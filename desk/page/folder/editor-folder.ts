/** Where the desk keeps the editor's files: one département's folder, whatever it stands on. */

export interface EditorFolder {
  /** The folder's, as the editor calls it: `62`, `62-inondations`. */
  readonly name: string;
  list(): Promise<FolderEntry[]>;
  read(name: string): Promise<FolderFile | undefined>;
  /**
   * @param version the one that the change was made on; undefined for a new file
   * @throws FolderConflict when another has stood there since
   */
  write(name: string, bytes: Uint8Array, version: string | undefined): Promise<{ version: string }>;
  /** @throws FolderConflict when the file has changed since */
  remove(name: string, version: string): Promise<void>;
  /** Told of the name of each file that another desk has changed. @returns what stops it */
  watch(changed: (name: string) => void): () => void;
}

export interface FolderEntry {
  name: string;
  /** Differs whenever the content does. */
  version: string;
}

export interface FolderFile {
  bytes: Uint8Array;
  version: string;
}

/** Another desk wrote the file meanwhile: what was to be written is to be made anew on what stands there now. */
export class FolderConflict extends Error {
  override name = 'FolderConflict';
  readonly file: string;

  constructor(file: string) {
    super(`${file} a changé entre-temps.`);
    this.file = file;
  }
}

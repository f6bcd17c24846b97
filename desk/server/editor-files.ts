/** The editor's files behind the desk: only those of known kinds, only within the given folder, each write whole or not at all. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ledgerSchema } from '../../shared/editor/ids.ts';
import { departmentIn, LEDGER, MAX_BYTES, VERSIONS } from '../../publisher/steps/folder-names.ts';
import { isReadable, isWritable } from './file-names.ts';
import { keepVersion } from './kept-versions.ts';
import { Refusal } from './refusal.ts';
import { writeSafely } from './write-safely.ts';

export interface FileVersion {
  name: string;
  /** Digest of the bytes. */
  version: string;
}

export interface EditorFiles {
  folders(): Promise<string[]>;
  /** Makes it, empty; one that is there stays as it is. */
  makeFolder(folder: string): Promise<void>;
  list(folder: string): Promise<FileVersion[]>;
  read(folder: string, name: string): Promise<{ bytes: Uint8Array; version: string } | undefined>;
  /** @param expected the version that the change was made on; undefined for a file that must not be there yet */
  write(
    folder: string,
    name: string,
    bytes: Uint8Array,
    expected: string | undefined,
  ): Promise<{ version: string }>;
  /** The file goes; its last version is kept as that of one overwritten. */
  remove(folder: string, name: string, expected: string): Promise<void>;
}

export const versionOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** @param bulletins the editor's folder, one folder a département in it; what each throws is a Refusal */
export function openEditorFiles(bulletins: string): EditorFiles {
  const inTurn = oneAtATime();
  const place = async (folder: string, name: string) => join(await folderPath(bulletins, folder), name);

  const read: EditorFiles['read'] = async (folder, name) => {
    if (!isReadable(name)) throw new Refusal(403, `« ${name} » n’est pas un fichier de la rédaction.`);
    const bytes = await readPlainFile(await place(folder, name), name);
    return bytes && { bytes, version: versionOf(bytes) };
  };

  /** Runs what changes a file, on the version that it is made for, with what stands there kept. */
  const change = async (
    folder: string,
    name: string,
    expected: string | undefined,
    make: (place: ChangedPlace) => Promise<void>,
  ): Promise<void> => {
    if (!isWritable(name)) throw new Refusal(403, `« ${name} » ne s’écrit pas d’ici.`);
    return inTurn(`${folder}/${name}`, async () => {
      const before = await read(folder, name);
      if (before?.version !== expected) throw new Refusal(412, changedMeanwhile(name));
      const path = await folderPath(bulletins, folder);
      const workshop = join(path, VERSIONS);
      for (const kept of [workshop, join(workshop, name)]) await refuseLink(kept);
      await make({
        path: join(path, name),
        workshop,
        version: before?.version,
        keep: async () => {
          if (before) await keepVersion(path, name, before.bytes);
        },
      });
    });
  };

  return {
    read,
    async folders() {
      const names = await readdir(bulletins).catch((): string[] => []);
      const paths = await Promise.all(
        names.map((name) => folderPath(bulletins, name).catch(() => undefined)),
      );
      return names.filter((_name, index) => paths[index] !== undefined).sort();
    },
    async makeFolder(folder) {
      if (departmentIn(folder) === undefined) throw new Refusal(422, noDepartment(folder));
      await mkdir(join(bulletins, folder), { recursive: true });
    },
    async list(folder) {
      const names = (await readdir(await folderPath(bulletins, folder))).filter(isReadable).sort();
      const found = await Promise.all(
        names.map(async (name) => ({ name, file: await read(folder, name).catch(() => undefined) })),
      );
      return found.flatMap(({ name, file }) => (file ? [{ name, version: file.version }] : []));
    },
    async write(folder, name, bytes, expected) {
      const version = versionOf(bytes);
      await change(folder, name, expected, async ({ path, workshop, version: before, keep }) => {
        if (before === version) return;
        await keep();
        await writeSafely(path, bytes, workshop);
      });
      return { version };
    },
    async remove(folder, name, expected) {
      await change(folder, name, expected, async ({ path, keep }) => {
        await keep();
        await rm(path);
      });
    },
  };
}

interface ChangedPlace {
  path: string;
  /** Where files on their way stand. */
  workshop: string;
  /** Of what stands there. */
  version: string | undefined;
  keep: () => Promise<void>;
}

const noDepartment = (folder: string) => `« ${folder} » n’est pas le dossier d’un département.`;

const changedMeanwhile = (name: string) => `« ${name} » a changé entre-temps : relisez-le avant de l’écrire.`;

/** Between looking at a version and writing the next one, nobody else may write. */
function oneAtATime() {
  const last = new Map<string, Promise<unknown>>();
  return <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    const forget = () => void (last.get(key) === turn && last.delete(key));
    turn.then(forget, forget);
    return turn;
  };
}

/** @throws Refusal when there is none, or when it is a link that leads elsewhere */
async function folderPath(bulletins: string, folder: string): Promise<string> {
  if (departmentIn(folder) === undefined) throw new Refusal(404, noDepartment(folder));
  const path = join(bulletins, folder);
  const found = await lstat(path).catch(() => undefined);
  if (!found) throw new Refusal(404, `Le dossier « ${folder} » n’existe pas.`);
  if (!found.isDirectory()) throw new Refusal(403, `« ${folder} » n’est pas un dossier, ou mène ailleurs.`);
  return realpath(path);
}

async function refuseLink(path: string) {
  const found = await lstat(path).catch(() => undefined);
  if (found && !found.isDirectory())
    throw new Refusal(403, `${path} n’est pas un dossier, ou mène ailleurs.`);
}

/** A file itself: a link could lead out of the folder, a pipe would never end. */
async function readPlainFile(path: string, name: string): Promise<Uint8Array | undefined> {
  const found = await lstat(path).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isFile()) throw new Refusal(403, `« ${name} » n’est pas un fichier, ou mène ailleurs.`);
  if (found.size > MAX_BYTES) throw new Refusal(413, `« ${name} » dépasse 50 Mo.`);
  // Windows knows no such flag, and says so by leaving it out.
  const notThroughLinks = (constants as Partial<typeof constants>).O_NOFOLLOW ?? 0;
  const file = await open(path, constants.O_RDONLY | notThroughLinks).catch((cause: unknown) => {
    throw new Refusal(403, `« ${name} » ne peut pas être lu.`, { cause });
  });
  return file.readFile().finally(() => file.close());
}

/** How often the folder was published, as its ledger counts it; of a ledger that is not there or damaged, never. */
export async function counterOf(files: Pick<EditorFiles, 'read'>, folder: string): Promise<number> {
  const file = await files.read(folder, LEDGER);
  const ledger = ledgerSchema.safeParse(file && parsed(new TextDecoder().decode(file.bytes)));
  return ledger.success ? ledger.data.publication.counter : 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The editor's files as they were when they were last published, and the time before: `.versions/publications/COUNTER/` of the
 * département's folder. `ids.json` is not among them: what was once published stays known.
 */
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isWrittenByEditor, VERSIONS } from './steps/folder-names.ts';

const KEPT = 2;

const placeOf = (folder: string) => join(folder, VERSIONS, 'publications');

/** @param counter the publication's, as the ledger counts it */
export async function keepPublication(folder: string, counter: number): Promise<void> {
  const place = placeOf(folder);
  const draft = join(place, `new-${randomBytes(8).toString('hex')}`);
  await mkdir(draft, { recursive: true });
  for (const name of (await readdir(folder)).filter(isWrittenByEditor))
    await copyFile(join(folder, name), join(draft, name));
  const target = join(place, nameOf(counter));
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
  // Whatever a killed publication left goes too.
  const kept = (await readdir(place)).filter(isCounter).sort().slice(-KEPT);
  for (const name of await readdir(place))
    if (!kept.includes(name)) await rm(join(place, name), { recursive: true, force: true });
}

/** @returns the files of the last publication but this one, by name; undefined when none is kept */
export async function readPublicationBefore(
  folder: string,
  counter: number,
): Promise<Map<string, Uint8Array> | undefined> {
  const place = placeOf(folder);
  const names = await readdir(place).catch((): string[] => []);
  const last = names
    .filter((name) => isCounter(name) && name < nameOf(counter))
    .sort()
    .at(-1);
  if (last === undefined) return undefined;
  const files = (await readdir(join(place, last))).filter(isWrittenByEditor);
  return new Map(
    await Promise.all(files.map(async (name) => [name, await readFile(join(place, last, name))] as const)),
  );
}

/** Sorted as text they stand in their order. */
const nameOf = (counter: number) => String(counter).padStart(8, '0');
const isCounter = (name: string) => /^\d{8}$/.test(name);

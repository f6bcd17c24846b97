/**
 * The editor's files as they were when they were last published, and the ten times before: `.versions/publications/COUNTER/` of the
 * département's folder. `ids.json` is not among them: what was once published stays known.
 */
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isRelease } from '../reader/formats/named-format.ts';
import type { EarlierPublication } from './steps/publication-news.ts';
import { isWrittenByEditor, VERSIONS } from './steps/folder-names.ts';

const KEPT = 11;

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

/** @returns those that are kept from before this one, the last first */
export async function listPublicationsBefore(folder: string, counter: number): Promise<EarlierPublication[]> {
  const place = placeOf(folder);
  const names = (await readdir(place).catch((): string[] => [])).filter(
    (name) => isCounter(name) && name < nameOf(counter),
  );
  const kept = names.map(async (name) => ({
    counter: Number(name),
    at: (await stat(join(place, name))).mtime.toISOString(),
    releases: (await readdir(join(place, name))).filter(isRelease).length,
  }));
  return (await Promise.all(kept)).sort((one, other) => other.counter - one.counter);
}

/** @returns the files of a kept publication, by name */
export async function readPublication(folder: string, counter: number): Promise<Map<string, Uint8Array>> {
  const place = join(placeOf(folder), nameOf(counter));
  const names = (await readdir(place)).filter(isWrittenByEditor);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(place, name))] as const)),
  );
}

/** Sorted as text they stand in their order. */
const nameOf = (counter: number) => String(counter).padStart(8, '0');
const isCounter = (name: string) => /^\d{8}$/.test(name);

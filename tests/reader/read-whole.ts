/** The reader from end to end, as a page that has it may call it: bundled by `in-browser.test.ts`. */
import { readRelease } from '../../reader/formats/read-release.ts';
import { parseBulletin } from '../../reader/parse-bulletin.ts';
import { openGazetteer } from '../../reader/places/gazetteer.ts';
import type { GazetteerFile } from '../../shared/feed/feed-schema.ts';

/** @returns all that was read, as JSON */
export async function readWhole(bytes: Uint8Array, name: string, file: GazetteerFile): Promise<string> {
  const gazetteer = openGazetteer(file);
  const { blocks, problems } = await readRelease(bytes, name);
  return JSON.stringify([problems, parseBulletin(blocks, { gazetteer, addresses: [name] })]);
}

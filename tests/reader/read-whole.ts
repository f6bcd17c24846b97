/** The reader from end to end, as a page that has it may call it: bundled by `in-browser.test.ts`. */
import { readRelease } from '../../reader/formats/read-release.ts';
import { parseBulletin } from '../../reader/parse-bulletin.ts';
import { buildGazetteer, type GazetteerRows } from '../../reader/places/gazetteer.ts';

/** @returns all that was read, as JSON */
export async function readWhole(bytes: Uint8Array, name: string, rows: GazetteerRows): Promise<string> {
  const gazetteer = buildGazetteer(rows, '62');
  if (!gazetteer) throw new Error('The gazetteer has no département 62.');
  const { blocks, problems } = await readRelease(bytes, name);
  return JSON.stringify([problems, parseBulletin(blocks, { gazetteer, addresses: [name] })]);
}

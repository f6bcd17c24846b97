/** A new series: a folder with its `series.json`. The desk asks for its fields, and so does `solidaire init`. */
import * as z from 'zod';
import { SERIES } from '../../publisher/steps/folder-names.ts';
import { parseEditorFile } from '../../shared/editor/parse-editor-file.ts';
import { seriesSchema } from '../../shared/editor/series.ts';
import type { EditorFiles } from './editor-files.ts';
import { Refusal } from './refusal.ts';

export const newSeriesSchema = z.strictObject({
  /** `62`, or `62-inondations` for a second series of the same département. */
  folder: z.string(),
  /** What `series.json` is to hold. */
  series: z.record(z.string(), z.unknown()),
});

/**
 * @returns the version of what was written
 * @throws UserError naming what is wrong with the fields; Refusal when there is such a series already: it is never overwritten
 */
export async function makeSeries(
  files: EditorFiles,
  { folder, series }: z.infer<typeof newSeriesSchema>,
): Promise<string> {
  const text = `${JSON.stringify(series, null, 2)}\n`;
  parseEditorFile(SERIES, text, seriesSchema);
  await files.makeFolder(folder);
  try {
    const { version } = await files.write(folder, SERIES, new TextEncoder().encode(text), undefined);
    return version;
  } catch (cause) {
    if (!(cause instanceof Refusal) || cause.status !== 412) throw cause;
    throw new Refusal(409, `${folder}/${SERIES} existe déjà : il n’est pas remplacé.`, { cause });
  }
}

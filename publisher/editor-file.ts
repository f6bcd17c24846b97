import { readFile } from 'node:fs/promises';
import type * as z from 'zod';
import { parseEditorFile } from '../shared/editor/parse-editor-file.ts';
import { UserError } from '../shared/editor/problem.ts';

/**
 * A JSON file of the editor's folder.
 * @param whenMissing what stands for a file that is not there; without it, it must be
 * @throws UserError naming every fault, with its line
 */
export async function readEditorFile<T>(path: string, schema: z.ZodType<T>, whenMissing?: T): Promise<T> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (isMissing && whenMissing !== undefined) return whenMissing;
    throw new UserError(isMissing ? `${path} manque.` : `${path} ne peut pas être lu.`, { cause });
  }
  return parseEditorFile(path, text, schema);
}

import type * as z from 'zod';
import { lineOfPath, parseEditorFile } from '../shared/editor/parse-editor-file.ts';
import { UserError } from '../shared/editor/problem.ts';
import { decodeText } from '../reader/formats/read-release.ts';
import { readPlainFile } from './read-plain-file.ts';

/**
 * A JSON file of the editor's folder.
 * @param whenMissing what stands for a file that is not there; without it, it must be
 * @throws UserError naming every fault, with its line
 */
export async function readEditorFile<T>(path: string, schema: z.ZodType<T>, whenMissing?: T): Promise<T> {
  return (await openEditorFile(path, schema, whenMissing)).value;
}

/** The same, and a way to tell on which line something in it stands. */
export async function openEditorFile<T>(
  path: string,
  schema: z.ZodType<T>,
  whenMissing?: T,
): Promise<{ value: T; lineOf: (path: readonly (string | number)[]) => number }> {
  let text: string;
  try {
    text = decodeText(await readPlainFile(path));
  } catch (error) {
    const isMissing = ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
    if (!isMissing) throw error;
    if (whenMissing !== undefined) return { value: whenMissing, lineOf: () => 0 };
    throw new UserError(`${path} manque.`, { cause: error });
  }
  return { value: parseEditorFile(path, text, schema), lineOf: (within) => lineOfPath(text, within) };
}

/** The JSON files that stand in the editor's folder: read, checked, and said in French what is wrong with them. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { UserError } from '../shared/editor/problem.ts';

z.config(z.locales.fr());

/**
 * @param whenMissing what stands for a file that is not there; without it, it must be
 * @throws UserError naming every key that is wrong
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

function parseEditorFile<T>(path: string, text: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${path} n’est pas du JSON valable (${(cause as SyntaxError).message}).`, { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map(
    ({ path: keys, message }) => `  ${keys.join(' → ') || 'fichier'} : ${message}`,
  );
  throw new UserError(`${path} :\n${issues.join('\n')}`);
}

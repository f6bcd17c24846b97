import { CORRECTIONS } from '../../publisher/steps/folder-names.ts';
import { bringBack } from '../../publisher/steps/bring-back.ts';
import { correctionsSchema, formatCorrections, type Corrections } from '../../shared/editor/corrections.ts';
import { parseEditorFile } from '../../shared/editor/parse-editor-file.ts';
import { versionOf, type EditorFiles } from './editor-files.ts';
import { isWritable } from './file-names.ts';

/**
 * Puts the editor's files back as they were; what stands there now is kept as any version that is overwritten.
 * @param then as they were, by name; withdrawals made since are added to its corrections
 * @returns undoes it
 * @throws UserError when a file of corrections is damaged
 */
export async function bringBackFiles(
  files: EditorFiles,
  folder: string,
  then: ReadonlyMap<string, Uint8Array>,
): Promise<() => Promise<void>> {
  const now = await contentOf(files, folder);
  const wanted = new Map(then).set(CORRECTIONS, mergedCorrections(then, now));
  await replaceAll(files, folder, now, wanted);
  return async () => replaceAll(files, folder, await contentOf(files, folder), now);
}

function mergedCorrections(...sides: [ReadonlyMap<string, Uint8Array>, ReadonlyMap<string, Uint8Array>]) {
  const [then, now] = sides.map((side): Corrections => {
    const bytes = side.get(CORRECTIONS);
    return bytes ? parseEditorFile(CORRECTIONS, new TextDecoder().decode(bytes), correctionsSchema) : {};
  }) as [Corrections, Corrections];
  return new TextEncoder().encode(formatCorrections(bringBack(then, now)));
}

async function contentOf(files: EditorFiles, folder: string): Promise<Map<string, Uint8Array>> {
  const content = new Map<string, Uint8Array>();
  for (const { name } of await files.list(folder)) {
    const file = isWritable(name) ? await files.read(folder, name) : undefined;
    if (file) content.set(name, file.bytes);
  }
  return content;
}

/** Corrections first: were it stopped half way, what is withdrawn would stay so. */
async function replaceAll(
  files: EditorFiles,
  folder: string,
  now: ReadonlyMap<string, Uint8Array>,
  wanted: ReadonlyMap<string, Uint8Array>,
) {
  const version = (name: string) => {
    const bytes = now.get(name);
    return bytes && versionOf(bytes);
  };
  const names = [...wanted.keys()].sort((a, b) => Number(b === CORRECTIONS) - Number(a === CORRECTIONS));
  for (const name of names)
    await files.write(folder, name, wanted.get(name) ?? new Uint8Array(), version(name));
  for (const name of now.keys()) if (!wanted.has(name)) await files.remove(folder, name, version(name) ?? '');
}

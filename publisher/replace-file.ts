import { rename, writeFile } from 'node:fs/promises';

/** Writes a file beside its place first: killed meanwhile, the old one stands. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}

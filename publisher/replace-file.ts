import { open, rename, rm } from 'node:fs/promises';

/** Under this name a file is written beside its place. */
export const onItsWay = (path: string) => `${path}.new`;

/** Writes a file beside its place first, and to the disk: killed meanwhile, or without power, the old one stands whole. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = onItsWay(path);
  try {
    const file = await open(draft, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

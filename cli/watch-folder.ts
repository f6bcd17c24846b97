import { watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Editors write a file in several steps, and several files at once. */
const SETTLED = 200;

/**
 * Runs once, then after every change below a folder, one run at a time, until it is told to stop. What a run itself
 * writes does not count.
 * @param folder is there
 * @param ignored names of files that runs write
 */
export async function watchFolder(
  folder: string,
  { run, ignored, signal }: { run: () => Promise<void>; ignored: RegExp; signal: AbortSignal },
): Promise<void> {
  let changed: (() => void) | undefined;
  let dirty = true;
  const watcher = watch(folder, { recursive: true, signal }, (_event, name) => {
    if (name !== null && ignored.test(name)) return;
    dirty = true;
    changed?.();
  });
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  watcher.on('error', () => undefined);
  while (!signal.aborted) {
    if (!dirty) await Promise.race([stopped, new Promise<void>((resolve) => (changed = resolve))]);
    await pause(SETTLED);
    if (signal.aborted) return;
    dirty = false;
    await run();
  }
}

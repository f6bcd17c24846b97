/** The process that `read-apart.ts` starts: it reads one release after the other. */
import { Worker } from 'node:worker_threads';
import { readRelease } from '../reader/formats/read-release.ts';
import { UserError } from '../shared/editor/problem.ts';
import { READING_LIMITS, type ReadingAnswer, type ReadingJob } from './reading-limits.ts';

const watch = new Worker(new URL('./watch-reading.js', import.meta.url), {
  workerData: READING_LIMITS,
  // What the process was started with is for TypeScript.
  execArgv: [],
});
watch.unref();

process.on('message', (job: ReadingJob) => void answer(job));

async function answer({ bytes, name }: ReadingJob) {
  watch.postMessage(true);
  const said = await read(bytes, name);
  watch.postMessage(false);
  process.send?.({ ...said, isWorn: process.memoryUsage.rss() > READING_LIMITS.bytes / 2 });
}

async function read(bytes: Uint8Array, name: string): Promise<ReadingAnswer> {
  try {
    return { release: await readRelease(bytes, name) };
  } catch (error) {
    return error instanceof UserError ? { fault: error.message } : { error };
  }
}

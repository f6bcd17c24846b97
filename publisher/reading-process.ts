/** The process that `read-apart.ts` starts: it reads one release after the other. */
import { Worker } from 'node:worker_threads';
import { answerJob, type ReadingAnswer, type ReadingJob } from '../reader/formats/reading-answer.ts';
import { READING_LIMITS } from './reading-limits.ts';

/** `isWorn`: so much memory is left over that the next release might suffer for it. */
export interface ReadingReply {
  answer: ReadingAnswer;
  isWorn: boolean;
}

const watch = new Worker(new URL('./watch-reading.js', import.meta.url), {
  workerData: READING_LIMITS,
  // What the process was started with is for TypeScript.
  execArgv: [],
});
watch.unref();

process.on('message', (job: ReadingJob) => void reply(job));

async function reply(job: ReadingJob) {
  watch.postMessage(true);
  const answer = await answerJob(job);
  watch.postMessage(false);
  const isWorn = process.memoryUsage.rss() > READING_LIMITS.bytes / 2;
  process.send?.({ answer, isWorn } satisfies ReadingReply);
}

/** The script of the worker that `read-apart.ts` starts: it reads one release after the other. */
import { answerJob, type ReadingJob } from '../../reader/formats/reading-answer.ts';

addEventListener('message', ({ data }: MessageEvent<ReadingJob>) => void reply(data));

const reply = async (job: ReadingJob) => postMessage(await answerJob(job));

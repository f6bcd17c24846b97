/** The script of the worker that `read-apart.ts` starts: it reads one release after the other. */
import { answerJob, type ReadingJob } from '../../reader/formats/reading-answer.ts';

addEventListener('message', ({ data, ports: [asker] }: MessageEvent<ReadingJob>) => {
  if (asker) void answerJob(data).then((answer) => asker.postMessage(answer));
});

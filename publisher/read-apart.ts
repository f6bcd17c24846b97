/**
 * Releases are read in a process of their own: they come from outside, and what reads PDF and Word may take all of a machine
 * for a small file. A process, since much of what they take stands outside the heap that bounds a thread. One reads many
 * releases, and starting it takes half a second; a release that ends it costs only itself.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Release } from '../reader/formats/read-release.ts';
import { releaseIn, type ReadingJob } from '../reader/formats/reading-answer.ts';
import { takesTooMuch } from '../reader/formats/too-much.ts';
import { inTurn } from '../shared/in-turn.ts';
import { HEAP_MEGABYTES, READING_LIMITS } from './reading-limits.ts';
import type { ReadingReply } from './reading-process.ts';

let reader: ChildProcess | undefined;
const turn = inTurn();

/**
 * `readRelease`, within bounds. One release after the other, whoever asks.
 * @throws UserError as `readRelease`, or when the release takes too much time or memory
 */
export function readApart(bytes: Uint8Array, name: string): Promise<Release> {
  return turn(() => ask({ bytes, name }));
}

/** Starts the process ahead of the first release, for whoever has something else to do meanwhile. */
export function getReadyToRead(): void {
  reader ??= start();
}

async function ask(job: ReadingJob): Promise<Release> {
  const asked = (reader ??= start());
  hold(asked, true);
  const over = new AbortController();
  const { signal } = over;
  try {
    asked.send(job, (error) => error && asked.kill());
    const reply = await Promise.race([
      once(asked, 'message', { signal }).then(([said]) => said as ReadingReply),
      once(asked, 'exit', { signal }).then(() => undefined),
    ]);
    if (reply?.isWorn) replace(asked);
    if (!reply) throw takesTooMuch(job.name, LIMITS_IN_WORDS);
    return releaseIn(reply.answer);
  } finally {
    over.abort();
    hold(asked, false);
  }
}

const LIMITS_IN_WORDS = `${READING_LIMITS.processorMs / 1000} secondes de calcul, ou de ${READING_LIMITS.bytes / 1_000_000} Mo de mémoire`;

const start = (): ChildProcess => {
  const started = fork(fileURLToPath(new URL('./reading-process.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`, '--import', import.meta.resolve('tsx')],
    serialization: 'advanced',
    // V8 has its own words for a full heap.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  hold(started, false);
  started.once('exit', () => {
    if (reader === started) reader = undefined;
  });
  return started;
};

/** A process that waits for nothing but this one lets it end. */
function hold(child: ChildProcess, isHeld: boolean) {
  const how = isHeld ? 'ref' : 'unref';
  child[how]();
  child.channel?.[how]();
}

function replace(worn: ChildProcess) {
  worn.kill();
  reader = start();
}

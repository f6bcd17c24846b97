/**
 * Releases are read in a worker: they come from outside, and a small file may take a browser's whole time. One worker reads many; a
 * release that takes too long ends it, and costs only itself.
 */
import { MAX_BYTES, tooLarge } from '../../publisher/steps/folder-names.ts';
import type { Release } from '../../reader/formats/read-release.ts';
import { releaseIn, type ReadingAnswer, type ReadingJob } from '../../reader/formats/reading-answer.ts';
import { inTurn } from '../../shared/in-turn.ts';
import { takesTooMuch } from '../../reader/formats/too-much.ts';

/** Honest releases take a second, and ten where the part that reads them has to come first. */
const LIMIT_SECONDS = 30;

let worker: Worker | undefined;
const turn = inTurn();

/**
 * `readRelease`, within bounds. One release after the other.
 * @throws UserError as `readRelease`, or when the release is too large or takes too long
 */
export function readApart(bytes: Uint8Array, name: string): Promise<Release> {
  return turn(() => ask({ bytes, name }));
}

async function ask(job: ReadingJob): Promise<Release> {
  if (job.bytes.length > MAX_BYTES) throw tooLarge(job.name);
  const answer = await answerOf((worker ??= start()), job).catch((error: unknown) => {
    worker?.terminate();
    worker = undefined;
    throw error;
  });
  return releaseIn(answer);
}

/**
 * Over a port of its own, since PDF.js uses a worker's for itself.
 * @throws UserError when none comes in time
 */
function answerOf(asked: Worker, job: ReadingJob): Promise<ReadingAnswer> {
  const { port1: here, port2: there } = new MessageChannel();
  let timer: ReturnType<typeof setTimeout>;
  const answer = new Promise<ReadingAnswer>((resolve, reject) => {
    const late = () => reject(takesTooMuch(job.name, `${LIMIT_SECONDS} secondes`));
    timer = setTimeout(late, LIMIT_SECONDS * 1000);
    here.onmessage = ({ data }) => resolve(data as ReadingAnswer);
    asked.onerror = () => reject(new TypeError('Its module does not come.'));
    asked.postMessage(job, [there]);
  });
  return answer.finally(() => {
    clearTimeout(timer);
    here.close();
  });
}

interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

/** A page may be held to Trusted Types: the one script that is asked for by its address is named there. */
const policy = (window as { trustedTypes?: ScriptPolicies }).trustedTypes?.createPolicy('solidaire-lecteur', {
  createScriptURL: (address) => address,
});

/** As `desk/vite.config.ts` calls it. */
const SCRIPT = './redaction-lecteur.js';

function start(): Worker {
  const { href } = new URL(SCRIPT, import.meta.url);
  return new Worker(policy?.createScriptURL(href) ?? href, { type: 'module' });
}

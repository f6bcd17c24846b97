/**
 * A thread beside the one that reads: it ends the whole process when a release takes more than its due, since nothing else gets
 * a word in then. Plain JavaScript, as Node runs it without help.
 */
import { parentPort, workerData } from 'node:worker_threads';

const { bytes, processorMs, ms } = workerData;

/** @type {{ at: number, processor: NodeJS.CpuUsage } | undefined} */
let begun;
parentPort?.on('message', (isReading) => {
  begun = isReading ? { at: performance.now(), processor: process.cpuUsage() } : undefined;
});

const isTooMuch = ({ at, processor }) => {
  const { user, system } = process.cpuUsage(processor);
  return (
    (user + system) / 1000 > processorMs || performance.now() - at > ms || process.memoryUsage.rss() > bytes
  );
};

setInterval(() => {
  if (begun && isTooMuch(begun)) process.kill(process.pid, 'SIGKILL');
}, 50);

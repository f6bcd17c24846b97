/** A process in which commands run one after the other: starting one for each takes longer than most commands. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../cli/run-command.ts';

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface CommandProcess {
  run(args: readonly string[]): Promise<Ended>;
  stop(): void;
}

/** @param cwd where commands run */
export function startCommandProcess(cwd: string): CommandProcess {
  const child = fork(fileURLToPath(import.meta.url), { cwd, execArgv: ['--import', 'tsx'] });
  return {
    async run(args) {
      child.send(args);
      const [ended] = (await once(child, 'message')) as [Ended];
      return ended;
    },
    stop: () => child.kill(),
  };
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    process[name].write = (text: string | Uint8Array) => {
      written[name] += String(text);
      return true;
    };
  process.on('message', (args: string[]) => {
    Object.assign(written, { stdout: '', stderr: '' });
    void runCommand(args).then((status) => process.send?.({ status, ...written }));
  });
}

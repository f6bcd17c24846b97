/**
 * One publication at a time: two would give one id twice, or take the site from under each other. A lock is a file that says
 * who holds it; killed, a publisher leaves it behind, and it counts no longer.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { UserError } from '../shared/editor/problem.ts';

interface Holder {
  host: string;
  pid: number;
  /** Milliseconds, as `Date.now` gives them. */
  since: number;
}

/** Longer than any publication takes: of another machine nothing else tells that it was killed. */
const ABANDONED = 3_600_000;

/**
 * Holds all locks while it works.
 * @param paths the files that are locks; their folders are there
 * @throws UserError when somebody else holds one
 */
export async function holding<Result>(
  paths: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  const held: string[] = [];
  try {
    for (const path of paths) {
      take(path);
      held.push(path);
    }
    return await work();
  } finally {
    for (const path of held) rmSync(path, { force: true });
  }
}

function take(path: string) {
  const holder = holderOf(path);
  if (holder && !isGone(holder)) throw new UserError(refusal(path, holder));
  if (holder) rmSync(path, { force: true });
  const ours: Holder = { host: hostname(), pid: process.pid, since: Date.now() };
  try {
    writeFileSync(path, JSON.stringify(ours), { flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    throw new UserError(refusal(path, holderOf(path) ?? ours), { cause });
  }
}

/** @returns undefined when nobody holds it; what was cut while it was written is nobody's */
function holderOf(path: string): Holder | undefined {
  try {
    const { host, pid, since } = Object(JSON.parse(readFileSync(path, 'utf8'))) as Partial<Holder>;
    return { host: String(host), pid: Number(pid), since: Number(since) };
  } catch (error) {
    return error instanceof SyntaxError ? { host: '', pid: 0, since: 0 } : undefined;
  }
}

function isGone({ host, pid, since }: Holder): boolean {
  return !(Date.now() - since < ABANDONED) || (host === hostname() && !isRunning(pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's, and there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function refusal(path: string, { host, since }: Holder): string {
  const minutes = Math.max(1, Math.round((Date.now() - since) / 60_000));
  const where = host === hostname() ? 'sur cet ordinateur' : `sur l’ordinateur « ${host} »`;
  return `Une autre publication est en cours ${where}, depuis ${minutes} min : attendez qu’elle finisse, puis publiez de nouveau. S’il n’y en a pas, effacez ${path}.`;
}

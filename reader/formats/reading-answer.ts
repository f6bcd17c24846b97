/** A release is read in a process or a worker of its own: what that one answers, and what its asker makes of it. */
import { UserError } from '../../shared/editor/problem.ts';
import { readRelease, type Release } from './read-release.ts';

export interface ReadingJob {
  bytes: Uint8Array;
  name: string;
}

/** `fault`: what a UserError says, which would not get there whole. */
export type ReadingAnswer = { release: Release } | { fault: string } | { error: unknown };

export async function answerJob({ bytes, name }: ReadingJob): Promise<ReadingAnswer> {
  try {
    return { release: await readRelease(bytes, name) };
  } catch (error) {
    return error instanceof UserError ? { fault: error.message } : { error };
  }
}

/** @throws what `readRelease` threw there */
export function releaseIn(answer: ReadingAnswer): Release {
  if ('fault' in answer) throw new UserError(answer.fault);
  if ('error' in answer) throw answer.error;
  return answer.release;
}

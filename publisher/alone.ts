/** A publication has its folders to itself, and finds them without what killed ones left. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../shared/editor/problem.ts';
import { diskFault } from './disk-faults.ts';
import { holding } from './lock.ts';
import { onItsWay } from './replace-file.ts';
import { LEDGER, LOCK } from './steps/folder-names.ts';
import { lockOf, placeOf, sweepBeside } from './write-folder.ts';

export interface Places {
  bulletins: string;
  out: string;
}

/**
 * @param folders the départements' folders, as `departmentFolders` finds them
 * @param work is told where the site really stands
 * @throws UserError when another publication is under way, or when a disk gives up
 */
export async function alone<Result>(
  { bulletins, out }: Places,
  folders: readonly string[],
  work: (target: string) => Promise<Result>,
): Promise<Result> {
  try {
    const target = await placeOf(out);
    return await holding([join(bulletins, LOCK), lockOf(target)], () => {
      sweepBeside(target);
      for (const folder of folders) rmSync(onItsWay(join(folder, LEDGER)), { force: true });
      return work(target);
    });
  } catch (cause) {
    const fault = diskFault(cause);
    if (fault === undefined) throw cause;
    const { path = out } = cause as NodeJS.ErrnoException;
    throw new UserError(`${path} : ${fault}. Rien n’a été publié.`, { cause });
  }
}

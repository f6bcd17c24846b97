import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { UserError } from '../shared/editor/problem.ts';
import { diskFault } from './disk-faults.ts';
import { MAX_BYTES, tooLarge } from './steps/folder-names.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'introuvable. Vérifiez le nom et le dossier.',
  ENOTDIR: 'introuvable. Vérifiez le nom et le dossier.',
  EACCES: 'ne peut pas être ouvert : vous n’avez pas le droit de le lire.',
};

/** Windows knows neither, and says so by leaving them out. */
const {
  O_RDONLY,
  O_NOFOLLOW = 0,
  O_NONBLOCK = 0,
} = constants as typeof constants & Partial<Pick<typeof constants, 'O_NOFOLLOW' | 'O_NONBLOCK'>>;

/**
 * A file of the editor's, itself: a link could lead out of the folder or to a device, and a pipe would never end.
 * @throws UserError when there is none, or when it is something else, or too large
 */
export async function readPlainFile(path: string): Promise<Uint8Array> {
  try {
    const found = await lstat(path);
    if (found.isDirectory())
      throw new UserError(`${path} : est un dossier : donnez le chemin du communiqué lui-même.`);
    if (!found.isFile())
      throw new UserError(
        `${path} n’est pas un fichier, ou mène ailleurs : mettez une copie du fichier à sa place.`,
      );
    if (found.size > MAX_BYTES) throw tooLarge(path);
    const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    return await file.readFile().finally(() => file.close());
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new UserError(`${path} : ${REASONS[code] ?? `lecture impossible, ${diskFault(cause) ?? code}.`}`, {
      cause,
    });
  }
}

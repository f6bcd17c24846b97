import { statSync } from 'node:fs';
import { UserError } from '../shared/editor/problem.ts';

/** Before anything is begun that takes long. @throws UserError when the editor's folder is not there */
export function checkBulletinsFolder(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(
      `${folder} : dossier introuvable. Voyez --bulletins, ou créez une série avec « solidaire init ».`,
    );
}

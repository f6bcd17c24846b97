import { readFile } from 'node:fs/promises';
import { importZip } from '../publisher/import-zip.ts';
import { UserError } from '../shared/editor/problem.ts';
import { say, UsageError, type Command } from './command.ts';

export const importZips: Command = {
  summary: 'range dans le dossier de l’éditeur ce qu’un zip de la rédaction contient',
  help: `solidaire import ZIP… [--bulletins DOSSIER]

Range les communiqués et les corrections d’un zip de la rédaction ; rien n’est écrit si le zip contient autre chose.
Un fichier du même nom est remplacé, sauf ids.json, que « publish » tient seul.

  --bulletins DOSSIER  dossier de l’éditeur (bulletins par défaut)

Sortie : 0 si tout est rangé, 1 sinon, 2 si la commande est mal écrite.`,
  options: { bulletins: { type: 'string', default: 'bulletins' } },
  async run({ bulletins }, zips) {
    if (zips.length === 0) throw new UsageError('« import » attend un zip de la rédaction, ou plusieurs.');
    for (const zip of zips) {
      const bytes = await readFile(zip).catch((cause: unknown) => {
        throw new UserError(`${zip} ne peut pas être lu : vérifiez le nom et le dossier.`, { cause });
      });
      const written = await importZip(bytes, zip, String(bulletins));
      say(`${zip} : ${written.join(', ') || 'rien de nouveau'}.`);
    }
    return 0;
  },
};

import { formatProblem } from '../shared/editor/problem.ts';
import { formatCount } from '../shared/french/format-french.ts';
import { checkFeed } from '../publisher/check-feed.ts';
import { say, UsageError, type Command } from './command.ts';

export const check: Command = {
  summary: 'vérifie qu’un dossier est un flux sain',
  help: `solidaire check DOSSIER

Vérifie la forme de chaque fichier du flux, les empreintes et les renvois.

Sortie : 0 si le flux est sain, 1 sinon, 2 si la commande est mal écrite.`,
  options: {},
  async run(_values, [folder, ...others]) {
    if (folder === undefined || others.length > 0)
      throw new UsageError('« check » attend un dossier et un seul.');
    const { files, problems } = await checkFeed(folder);
    for (const { file, problem } of problems) say(formatProblem(file, problem));
    say(
      problems.length === 0
        ? `${folder} : ${files} fichiers, flux sain.`
        : `${folder} : ${formatCount(problems.length, 'erreur')}.`,
    );
    return problems.length === 0 ? 0 : 1;
  },
};

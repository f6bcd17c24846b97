import { join } from 'node:path';
import { formatProblem, UserError } from '../shared/editor/problem.ts';
import { bundlePageScripts, bundleWidget } from '../publisher/bundle-scripts.ts';
import { describeElements } from '../publisher/describe-elements.ts';
import { publish as publishFolder, type Publication, type PublishOptions } from '../publisher/publish.ts';
import type { Drill } from '../publisher/steps/publication-news.ts';
import { checkBulletinsFolder } from './bulletins-folder.ts';
import { watchFolder } from './watch-folder.ts';
import { dayInFrance } from '../shared/french/day-in-france.ts';
import { formatCount, formatDate } from '../shared/french/format-french.ts';
import { say, UsageError, type Command, type Values } from './command.ts';
import { readSite } from './site-option.ts';

export const publish: Command = {
  summary: 'publie le dossier des communiqués : flux, pages et widget',
  help: `solidaire publish [--bulletins DOSSIER] [--out DOSSIER] [--site ADRESSE] [--keys FICHIER] [--watch]

Lit tous les communiqués, écrit le site statique entier et le vérifie ; rien n’est écrit s’il reste une erreur.

  --bulletins DOSSIER  dossier de l’éditeur (bulletins par défaut)
  --out DOSSIER        où écrire le site (dist/site par défaut)
  --site ADRESSE       adresse publique du site, à la place de celle de series.json
  --keys FICHIER       clés de la série, faites par « keygen » ; sinon là où SOLIDAIRE_KEYS le dit, sinon dans votre dossier de
                       configuration. Elles signent le flux pour trente jours : publiez chaque semaine, même sans changement.
                       Il les faut dès qu’une initiative est retirée
  --watch              publier de nouveau à chaque changement du dossier, jusqu’à Ctrl+C

Les fichiers qui n’ont pas changé gardent leur contenu et leur date : n’envoyez que les autres.

Sortie : 0 si le site est écrit, 1 s’il reste une erreur, 2 si la commande est mal écrite.`,
  options: {
    bulletins: { type: 'string', default: 'bulletins' },
    out: { type: 'string', default: 'dist/site' },
    site: { type: 'string' },
    keys: { type: 'string' },
    watch: { type: 'boolean' },
  },
  async run(values, [extra]) {
    if (extra !== undefined)
      throw new UsageError(`« publish » ne prend pas « ${extra} » : voyez --bulletins et --out.`);
    const options = await publishOptions(values);
    if (!values.watch) return publishOnce(options);
    await publishAtChanges(options);
    return 0;
  },
};

async function publishOptions(values: Values): Promise<PublishOptions> {
  const site = readSite(values.site);
  const bulletins = String(values.bulletins);
  checkBulletinsFolder(bulletins);
  return {
    bulletins,
    out: String(values.out),
    ...(site && { site }),
    ...(values.keys !== undefined && { keys: String(values.keys) }),
    today: dayInFrance(),
    scripts: await bundlePageScripts(),
    widget: new Map([...(await bundleWidget()), ...(await describeElements())]),
    report: (file, problem) => say(formatProblem(file, problem)),
  };
}

async function publishOnce(options: PublishOptions): Promise<number> {
  const result = await publishFolder(options);
  say(
    result.written
      ? `${options.out} : ${formatCount(result.bulletins, 'bulletin')}, ${formatCount(result.initiatives, 'initiative')}, ${formatCount(result.files, 'fichier')}, flux sain.`
      : 'Rien n’a été écrit : corrigez les erreurs ci-dessus, puis publiez de nouveau.',
  );
  if (result.drill) for (const line of describeDrill(options.out, result.drill)) say(line);
  if (result.written) say(signedWords(result));
  return result.written ? 0 : 1;
}

/** What was looked for, in how many files, and what was found. */
function describeDrill(out: string, { withdrawn, files, finds }: Drill): string[] {
  const sought = `${formatCount(withdrawn.length, 'initiative retirée cherchée', 'initiatives retirées cherchées')} dans ${formatCount(files, 'fichier')}`;
  if (finds.length === 0) return [`${out} : ${sought} : il n’en reste rien.`];
  return [
    `${out} : ${sought} : il en reste peut-être quelque chose dans ${formatCount(finds.length, 'fichier')}.`,
    ...finds.map(({ file, trace }) => `${join(out, file)} : attention : on y lit encore « ${trace} ».`),
  ];
}

const signedWords = ({ expires }: Publication) =>
  expires === undefined
    ? 'Le flux n’est pas signé : les extensions ne peuvent vérifier ni d’où il vient, ni s’il est à jour. « solidaire keygen » fait les clés.'
    : `Le flux est signé jusqu’au ${formatDate(expires)} : publiez de nouveau avant, même sans changement.`;

/** A mistake of the editor's is said, and waits for its correction. */
async function publishAtChanges(options: PublishOptions): Promise<void> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  await watchFolder(options.bulletins, {
    run: async () => {
      try {
        await publishOnce({ ...options, today: dayInFrance() });
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        say(error.message);
      }
      say('En attente d’un changement (Ctrl+C pour arrêter)…');
    },
    ignored: /ids\.json(?:\.new)?$|\.versions|\.solidaire-lock/,
    signal: stop.signal,
  });
}

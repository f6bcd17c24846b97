/** `npm run -s solidaire -- COMMAND`: data on stdout, words for people on stderr; exit 0 good, 1 problems, 2 wrong use. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { findFacebookIdentity } from '../shared/addresses/facebook-identity.ts';
import { bundlePageScripts, bundleWidget } from '../publisher/bundle-scripts.ts';
import { describeElements } from '../publisher/describe-elements.ts';
import { checkFeed } from '../publisher/check-feed.ts';
import { readEditorFile } from '../publisher/editor-file.ts';
import { explain } from '../reader/passages/fate.ts';
import { findDepartment } from '../reader/places/gazetteer.ts';
import { emptyLedger, ledgerSchema, type Ledger } from '../publisher/steps/ledger.ts';
import { formatProblem, hasErrors, UserError } from '../shared/editor/problem.ts';
import { publish, type PublishOptions } from '../publisher/publish.ts';
import { toFeedBulletin } from '../publisher/steps/mask-names.ts';
import { readBulletin } from '../publisher/read-bulletin.ts';
import { buildReviewPage } from '../publisher/review-page.ts';
import { siteAddressSchema } from '../shared/editor/series.ts';
import { watchFolder } from '../publisher/watch-folder.ts';

/** Wrong use of the command line: exit 2. */
class UsageError extends Error {}

interface Command {
  summary: string;
  help: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** @returns the exit code */
  run(values: Record<string, string | boolean | undefined>, positionals: string[]): Promise<number>;
}

const say = (text: string) => process.stderr.write(`${text}\n`);
const print = (text: string) => process.stdout.write(`${text}\n`);
const today = () => new Date().toISOString().slice(0, 10);

const COMMANDS: Readonly<Record<string, Command>> = {
  read: {
    summary: 'lit un communiqué et montre ce qui en est compris',
    help: `solidaire read FICHIER [--department 62] [--number N] [--date AAAA-MM-JJ] [--json]
                     [--explain] [--review PAGE.html]

Lit un communiqué (.md, .html, .docx, .pdf, .txt) et écrit sur la sortie standard
{"bulletin": …, "problems": […]}. Les problèmes sont aussi dits en clair, avec leur ligne.
Dans un document Word ou un PDF, la « ligne » est le rang du paragraphe ou de la ligne imprimée.

  --department CODE  département du communiqué (62 par défaut)
  --number N         numéro du bulletin, s’il n’est pas dans le texte
  --date JOUR        date du bulletin, si elle n’est pas dans le texte
  --json             ne rien dire d’autre que le JSON
  --explain          montrer, au lieu du JSON, ce qu’il est advenu de chaque ligne, et pourquoi
  --review PAGE      écrire une page de relecture : le texte à gauche, sa lecture à droite

Sortie : 0 si tout va bien, 1 s’il reste une erreur, 2 si la commande est mal écrite.`,
    options: {
      department: { type: 'string', default: '62' },
      number: { type: 'string' },
      date: { type: 'string' },
      json: { type: 'boolean' },
      explain: { type: 'boolean' },
      review: { type: 'string' },
    },
    run: runRead,
  },
  identify: {
    summary: 'dit quelle page, quel profil, groupe ou événement Facebook désigne une adresse',
    help: `solidaire identify [--json] [ADRESSE…]

Écrit une ligne JSON par adresse : null, ou {"kind": …, "key": …}.
Sans adresse, les lit sur l’entrée standard, une par ligne.

Sortie : 0, ou 2 si la commande est mal écrite.`,
    options: { json: { type: 'boolean' } },
    run: runIdentify,
  },
  publish: {
    summary: 'publie le dossier des communiqués : flux, pages et widget',
    help: `solidaire publish [--bulletins DOSSIER] [--out DOSSIER] [--site ADRESSE] [--watch]

Lit tous les communiqués et écrit le site statique entier, ou rien s’il reste une erreur.

  --bulletins DOSSIER  dossier de l’éditeur (bulletins par défaut)
  --out DOSSIER        où écrire le site (dist/site par défaut)
  --site ADRESSE       adresse publique du site, à la place de celle de series.json
  --watch              publier de nouveau à chaque changement du dossier, jusqu’à Ctrl+C

Les fichiers qui n’ont pas changé gardent leur contenu et leur date : n’envoyez que les autres.

Sortie : 0 si le site est écrit, 1 s’il reste une erreur, 2 si la commande est mal écrite.`,
    options: {
      bulletins: { type: 'string', default: 'bulletins' },
      out: { type: 'string', default: 'dist/site' },
      site: { type: 'string' },
      watch: { type: 'boolean' },
    },
    run: runPublish,
  },
  check: {
    summary: 'vérifie qu’un dossier est un flux sain',
    help: `solidaire check DOSSIER

Vérifie la forme de chaque fichier du flux, les empreintes et les renvois.

Sortie : 0 si le flux est sain, 1 sinon, 2 si la commande est mal écrite.`,
    options: {},
    run: runCheck,
  },
};

const HELP = `solidaire COMMANDE [OPTIONS]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}

solidaire COMMANDE --help en dit plus.`;

async function runRead(values: Record<string, string | boolean | undefined>, [file, ...others]: string[]) {
  if (file === undefined || others.length > 0) throw new UsageError('« read » attend un fichier et un seul.');
  const department = findDepartment(String(values.department));
  if (!department) throw new UsageError(`Aucun département n’a le code « ${String(values.department)} ».`);
  const { number, date } = values;
  if (number !== undefined && !/^[1-9]\d*$/.test(String(number)))
    throw new UsageError('--number attend un nombre, par exemple 2.');
  if (date !== undefined && !isDay(String(date)))
    throw new UsageError('--date attend un jour comme 2020-04-08.');
  const ledger = await readEditorFile<Ledger>(join(dirname(file), 'ids.json'), ledgerSchema, emptyLedger);
  const { bulletin, problems, fates } = await readBulletin(file, {
    department,
    ledger,
    today: today(),
    ...(typeof number === 'string' && { number: Number(number) }),
    ...(typeof date === 'string' && { date }),
  });
  if (!values.json) for (const problem of problems) say(formatProblem(file, problem));
  if (typeof values.review === 'string') {
    await writeFile(values.review, buildReviewPage({ file, bulletin, problems, fates })).catch(
      (cause: unknown) => {
        throw new UserError(
          `${String(values.review)} ne peut pas être écrit : choisissez un autre dossier.`,
          { cause },
        );
      },
    );
    say(`${values.review} : page de relecture écrite.`);
  }
  if (values.explain) print(explain(fates));
  else
    print(
      JSON.stringify({ bulletin: toFeedBulletin(bulletin), problems }, null, values.json ? undefined : 2),
    );
  return hasErrors(problems) ? 1 : 0;
}

/** A day of the calendar, as ISO writes it. */
const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);

async function runIdentify(_values: unknown, addresses: string[]) {
  const list = addresses.length > 0 ? addresses : linesOf(readFileSync(0, 'utf8'));
  for (const address of list) print(JSON.stringify(findFacebookIdentity(address) ?? null));
  return Promise.resolve(0);
}

const linesOf = (text: string) => (text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/));

async function runPublish(values: Record<string, string | boolean | undefined>, extra: string[]) {
  if (extra.length > 0)
    throw new UsageError(`« publish » ne prend pas « ${extra[0]} » : voyez --bulletins et --out.`);
  const site = values.site === undefined ? undefined : siteAddressSchema.safeParse(values.site);
  if (site && !site.success)
    throw new UsageError('--site attend une adresse complète, par exemple https://exemple.fr/solidaire/.');
  const options: PublishOptions = {
    bulletins: String(values.bulletins),
    out: String(values.out),
    ...(site && { site: site.data }),
    today: today(),
    scripts: await bundlePageScripts(),
    widget: new Map([...(await bundleWidget()), ...(await describeElements())]),
    report: (file, problem) => say(formatProblem(file, problem)),
  };
  if (!values.watch) return publishOnce(options);
  await watchPublish(options);
  return 0;
}

async function publishOnce(options: PublishOptions): Promise<number> {
  const result = await publish(options);
  say(
    result.written
      ? `${options.out} : ${result.bulletins} bulletin(s), ${result.initiatives} initiative(s), ${result.files} fichiers.`
      : 'Rien n’a été écrit : corrigez les erreurs ci-dessus, puis publiez de nouveau.',
  );
  return result.written ? 0 : 1;
}

/** A mistake of the editor's is said, and waits for its correction. */
async function watchPublish(options: PublishOptions): Promise<void> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  await watchFolder(options.bulletins, {
    run: async () => {
      try {
        await publishOnce({ ...options, today: today() });
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        say(error.message);
      }
      say('En attente d’un changement (Ctrl+C pour arrêter)…');
    },
    ignored: /ids\.json(?:\.new)?$/,
    signal: stop.signal,
  });
}

async function runCheck(_values: unknown, [folder, ...others]: string[]) {
  if (folder === undefined || others.length > 0)
    throw new UsageError('« check » attend un dossier et un seul.');
  const { files, problems } = await checkFeed(folder);
  for (const { file, problem } of problems) say(formatProblem(file, problem));
  say(
    problems.length === 0
      ? `${folder} : ${files} fichiers, flux sain.`
      : `${folder} : ${problems.length} erreur(s).`,
  );
  return problems.length === 0 ? 0 : 1;
}

async function main([name, ...rest]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    print(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`Commande inconnue : « ${name} ».\n\n${HELP}`);
  if (rest.includes('--help')) {
    print(command.help);
    return 0;
  }
  const { values, positionals } = parseUse(command, rest);
  return command.run(values, positionals);
}

function parseUse({ options, help }: Command, args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true }) as {
      values: Record<string, string | boolean | undefined>;
      positionals: string[];
    };
  } catch {
    const unknown = args.find(
      (arg) => arg.startsWith('-') && !Object.hasOwn(options, arg.replace(/^--/, '').replace(/=.*/, '')),
    );
    throw new UsageError(
      `${unknown ? `Option inconnue : ${unknown}` : 'Il manque la valeur d’une option.'}\n\n${help}`,
    );
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isKnown = error instanceof UsageError || error instanceof UserError;
  say(
    isKnown
      ? error.message
      : `Erreur inattendue : ${String(error)}. Merci de la signaler, avec le fichier qui l’a causée.`,
  );
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** What is typed behind `solidaire` → the command that it names, and how it ended. A command is a file beside this one, and a row of this table. */
import { parseArgs } from 'node:util';
import { UserError } from '../shared/editor/problem.ts';
import { checkPage } from './check-page.ts';
import { check } from './check.ts';
import { print, say, UsageError, type Command, type Values } from './command.ts';
import { desk } from './desk.ts';
import { identify } from './identify.ts';
import { importZips } from './import.ts';
import { init } from './init.ts';
import { keygen } from './keygen.ts';
import { publish } from './publish.ts';
import { read } from './read.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  desk,
  init,
  keygen,
  read,
  identify,
  import: importZips,
  publish,
  check,
  'check-page': checkPage,
};

const HELP = `solidaire COMMANDE [OPTIONS]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`)
  .join('\n')}

solidaire COMMANDE --help en dit plus.`;

async function commandOf([name, ...rest]: string[]): Promise<number> {
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

function parseUse({ options, help }: Command, args: string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args, options, allowPositionals: true }) as { values: Values; positionals: string[] };
  } catch {
    const unknown = args.find(
      (arg) => arg.startsWith('-') && !Object.hasOwn(options, arg.replace(/^--/, '').replace(/=.*/, '')),
    );
    throw new UsageError(
      `${unknown ? `Option inconnue : ${unknown}` : 'Il manque la valeur d’une option.'}\n\n${help}`,
    );
  }
}

/** @returns the exit code; what goes wrong is said */
export async function runCommand(args: string[]): Promise<number> {
  try {
    return await commandOf(args);
  } catch (error) {
    const isKnown = error instanceof UsageError || error instanceof UserError;
    say(
      isKnown
        ? error.message
        : `Erreur inattendue : ${String(error)}. Merci de la signaler, avec le fichier qui l’a causée.`,
    );
    return error instanceof UsageError ? 2 : 1;
  }
}

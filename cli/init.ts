import { createInterface, type Interface } from 'node:readline/promises';
import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { departmentIn, SERIES } from '../publisher/steps/folder-names.ts';
import { makeSeries } from '../desk/server/new-series.ts';
import { openEditorFiles } from '../desk/server/editor-files.ts';
import {
  readSeries,
  SERIES_FIELDS,
  type SeriesField,
  type TypedSeries,
} from '../shared/editor/series-fields.ts';
import { say, UsageError, type Command, type Values } from './command.ts';

/** The folder first, then what the desk's form asks for. */
const DEPARTMENT: Pick<SeriesField, 'name' | 'label'> = {
  name: 'department',
  label: 'Le département : 62, 2A, 974 ; 62-inondations pour une seconde série du même',
};
type Asked = Pick<SeriesField, 'name' | 'label' | 'hint' | 'choices' | 'isOptional' | 'later'>;
const ASKED: readonly Asked[] = [DEPARTMENT, ...SERIES_FIELDS];

/** `--accessibility-audit-date` for `accessibility.audit.date`, `--full-names` for `fullNames`. */
const optionOf = ({ name }: Pick<Asked, 'name'>) =>
  name.replaceAll('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const answersOf = ({ choices }: Asked) => choices?.map(({ typed }) => typed).join('|') ?? '…';

export const init: Command = {
  summary: 'prépare une nouvelle série : le dossier d’un département et son series.json',
  help: `solidaire init [--bulletins DOSSIER] [--department 62] [--title TITRE] …

Pose les mêmes questions que la rédaction et écrit le series.json d’une nouvelle série ; ce qui est dit en option n’est pas
demandé. Un series.json qui existe n’est jamais remplacé.

  --bulletins DOSSIER             Dossier de l’éditeur (bulletins par défaut)
${ASKED.map((field) => `  ${`--${optionOf(field)} ${answersOf(field)}`.padEnd(32)}${field.label}`).join('\n')}

Ce qui suit --full-names n’est pas demandé : cela peut venir plus tard, à la rédaction.

Sortie : 0 si la série est prête, 1 si elle existe déjà, 2 si la commande est mal écrite.`,
  options: {
    bulletins: { type: 'string', default: 'bulletins' },
    ...Object.fromEntries(ASKED.map((field) => [optionOf(field), { type: 'string' as const }])),
  },
  async run({ bulletins, ...values }, [extra]) {
    if (extra !== undefined) throw new UsageError(`« init » ne prend pas « ${extra} ».`);
    const typed = await askFor(values);
    const { [DEPARTMENT.name]: department = '' } = typed;
    const read = readSeries(typed, undefined);
    if ('faults' in read)
      throw new UsageError(
        [...read.faults].map(([name, fault]) => `--${optionOf({ name })} : ${fault}`).join('\n'),
      );
    await mkdir(String(bulletins), { recursive: true });
    await makeSeries(openEditorFiles(String(bulletins)), { folder: department, series: read.series });
    const path = join(String(bulletins), department);
    say(`${join(path, SERIES)} est écrit. Déposez vos communiqués dans ${path}, ou ouvrez la rédaction.`);
    return 0;
  },
};

async function askFor(values: Values): Promise<TypedSeries> {
  const given = ASKED.flatMap((field) => {
    const said = values[optionOf(field)];
    return typeof said === 'string' ? [[field.name, said] as const] : [];
  });
  const typed: Record<string, string> = Object.fromEntries(given);
  for (const [name, said] of given) {
    const fault = faultIn(name, said);
    if (fault !== undefined) throw new UsageError(`--${optionOf({ name })} : ${fault}`);
  }
  const missing = ASKED.filter(({ name, later }) => typed[name] === undefined && !later);
  if (!process.stdin.isTTY) {
    const needed = missing.filter(({ isOptional, choices }) => !isOptional && !choices);
    if (needed.length === 0) return typed;
    throw new UsageError(
      `Sans terminal où répondre, il manque : ${needed.map((field) => `--${optionOf(field)}`).join(', ')}.`,
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  for (const field of missing) typed[field.name] = await ask(terminal, field);
  terminal.close();
  return typed;
}

/** Until the answer will do. */
async function ask(terminal: Interface, field: Asked): Promise<string> {
  const { label, hint, choices } = field;
  if (hint) say(`  ${hint}`);
  const answers = choices
    ? ` (${choices.map(({ typed }) => typed).join(' ou ')} ; Entrée : ${choices[0]?.typed})`
    : '';
  for (;;) {
    const answer = (await terminal.question(`${label}${answers} : `)).trim();
    const fault = faultIn(field.name, answer);
    if (fault === undefined) return answer;
    say(`  ${fault}`);
  }
}

function faultIn(name: string, answer: string): string | undefined {
  if (name !== DEPARTMENT.name) return faultOfField(name, answer);
  return departmentIn(answer) !== undefined ? undefined : 'un numéro de département : 62, 2A ou 974.';
}

/** What the series says of this field alone. */
function faultOfField(name: string, answer: string): string | undefined {
  const read = readSeries({ [name]: answer }, undefined);
  return 'faults' in read ? read.faults.get(name) : undefined;
}

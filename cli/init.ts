import { createInterface, type Interface } from 'node:readline/promises';
import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { departmentIn, SERIES } from '../publisher/steps/folder-names.ts';
import { makeSeries } from '../desk/server/new-series.ts';
import { openEditorFiles } from '../desk/server/editor-files.ts';
import { seriesSchema } from '../shared/editor/series.ts';
import { say, UsageError, type Command, type Values } from './command.ts';

/** Option → what is asked, and what it is for. All but the last are needed. */
const QUESTIONS = {
  department: 'Numéro du département (62)',
  title: 'Titre de la série (Le Pas-de-Calais solidaire)',
  issuer: 'Qui la publie (Préfecture du Pas-de-Calais)',
  contact: 'Adresse électronique où demander une correction ou un retrait',
  source: 'Page où paraissent les communiqués (https://…)',
  address: 'Adresse postale, pour les mentions légales (Entrée pour plus tard)',
} as const;
type Field = keyof typeof QUESTIONS;

const FIELDS = Object.keys(QUESTIONS) as Field[];
const OPTIONAL: readonly Field[] = ['address'];

export const init: Command = {
  summary: 'prépare une nouvelle série : le dossier d’un département et son series.json',
  help: `solidaire init [--bulletins DOSSIER] [--department 62] [--title TITRE] [--issuer NOM]
               [--contact ADRESSE] [--source ADRESSE] [--address ADRESSE]

Pose quelques questions et écrit le series.json d’une nouvelle série ; ce qui est dit en option n’est pas demandé. Un
series.json qui existe n’est jamais remplacé.

  --bulletins DOSSIER  dossier de l’éditeur (bulletins par défaut)
  --department CODE    le département : 62, 2A, 974 ; 62-inondations pour une seconde série du même
  --title TITRE        titre de la série
  --issuer NOM         qui la publie
  --contact ADRESSE    adresse électronique où demander une correction ou un retrait
  --source ADRESSE     page où paraissent les communiqués
  --address ADRESSE    adresse postale, pour les mentions légales ; elle peut venir plus tard

Sortie : 0 si la série est prête, 1 si elle existe déjà, 2 si la commande est mal écrite.`,
  options: {
    bulletins: { type: 'string', default: 'bulletins' },
    ...Object.fromEntries(FIELDS.map((field) => [field, { type: 'string' as const }])),
  },
  async run({ bulletins, ...values }, [extra]) {
    if (extra !== undefined) throw new UsageError(`« init » ne prend pas « ${extra} ».`);
    const { department, ...series } = await askFor(values);
    await mkdir(String(bulletins), { recursive: true });
    await makeSeries(openEditorFiles(String(bulletins)), { folder: department, series });
    const path = join(String(bulletins), department);
    say(`${join(path, SERIES)} est écrit. Déposez vos communiqués dans ${path}, ou ouvrez la rédaction.`);
    return 0;
  },
};

type Answers = Record<Field, string>;

async function askFor(values: Values): Promise<Answers> {
  const said = (field: Field) => values[field] as string | undefined;
  for (const field of FIELDS) {
    const fault = said(field) === undefined ? undefined : faultIn(field, said(field) ?? '');
    if (fault !== undefined) throw new UsageError(`--${field} : ${fault}`);
  }
  const missing = FIELDS.filter((field) => said(field) === undefined);
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stderr })
    : undefined;
  const needed = missing.filter((field) => !OPTIONAL.includes(field));
  if (!terminal && needed.length > 0)
    throw new UsageError(
      `Sans terminal où répondre, il manque : ${needed.map((each) => `--${each}`).join(', ')}.`,
    );
  const answers: Partial<Answers> = {};
  for (const field of FIELDS) answers[field] = said(field) ?? (terminal ? await ask(terminal, field) : '');
  terminal?.close();
  return answers as Answers;
}

/** Until the answer will do. */
async function ask(terminal: Interface, field: Field): Promise<string> {
  for (;;) {
    const answer = (await terminal.question(`${QUESTIONS[field]} : `)).trim();
    const fault = faultIn(field, answer);
    if (fault === undefined) return answer;
    say(`  ${fault}`);
  }
}

function faultIn(field: Field, answer: string): string | undefined {
  if (answer === '' && OPTIONAL.includes(field)) return undefined;
  if (field === 'department')
    return departmentIn(answer) !== undefined ? undefined : 'un numéro de département : 62, 2A ou 974.';
  return seriesSchema.shape[field].safeParse(answer).error?.issues[0]?.message;
}

import { basename, dirname, join, resolve } from 'node:path';
import { answersSchema, type Answers } from '../shared/editor/question.ts';
import { emptyLedger, ledgerSchema, type Ledger } from '../shared/editor/ids.ts';
import { seriesSchema, type Series } from '../shared/editor/series.ts';
import { formatProblem, hasErrors } from '../shared/editor/problem.ts';
import { readEditorFile } from '../publisher/editor-file.ts';
import { openBulletin } from '../publisher/read-bulletin.ts';
import { LEDGER, SERIES } from '../publisher/steps/folder-names.ts';
import { toFeedBulletin } from '../publisher/steps/identified-bulletin.ts';
import { explain } from '../reader/passages/fate.ts';
import { loadGazetteer } from '../publisher/load-gazetteer.ts';
import { dayInFrance } from '../shared/french/day-in-france.ts';
import { print, say, UsageError, type Command, type Values } from './command.ts';

export const read: Command = {
  summary: 'lit un communiqué et montre ce qui en est compris',
  help: `solidaire read FICHIER [--department 62] [--number N] [--date AAAA-MM-JJ] [--json]
                     [--answers RÉPONSES.json] [--explain]

Lit un communiqué (.md, .html, .docx, .pdf, .txt) et écrit sur la sortie standard
{"bulletin": …, "problems": […], "questions": […]}. Une question est un doute qu’une réponse lève : "id", ce qu’elle
regarde ("about"), le texte, la réponse supposée ("chosen"), les réponses possibles et leurs raisons. Les problèmes sont aussi dits en clair, avec leur ligne.
Dans un document Word ou un PDF, la « ligne » est le rang du paragraphe ou de la ligne imprimée.

  --department CODE  département du communiqué, s’il n’est pas dans le dossier d’un département (62/, 62-inondations/)
  --number N         numéro du bulletin, s’il n’est pas dans le texte
  --date JOUR        date du bulletin, si elle n’est pas dans le texte
  --json             ne rien dire d’autre que le JSON
  --answers FICHIER  répondre à des questions : {"id": "réponse"}, puis lire de nouveau
  --explain          montrer, au lieu du JSON, ce qu’il est advenu de chaque ligne, et pourquoi
                     (la commande « desk » le montre en regard du texte)

Sortie : 0 si tout va bien, 1 s’il reste une erreur, 2 si la commande est mal écrite.`,
  options: {
    department: { type: 'string' },
    number: { type: 'string' },
    date: { type: 'string' },
    json: { type: 'boolean' },
    answers: { type: 'string' },
    explain: { type: 'boolean' },
  },
  async run(values, [file, ...others]) {
    if (file === undefined || others.length > 0)
      throw new UsageError('« read » attend un fichier et un seul.');
    // First of all: of a file that is none, nothing else need be asked.
    const readOpened = await openBulletin(file);
    const ledger = await readEditorFile<Ledger>(join(dirname(file), LEDGER), ledgerSchema, emptyLedger);
    const answers =
      typeof values.answers === 'string' ? await readEditorFile<Answers>(values.answers, answersSchema) : {};
    const options = {
      ...readOptions(file, values),
      ...(await seriesOf(file)),
      answers,
      ledger,
      today: dayInFrance(),
    };
    const { bulletin, problems, questions, fates } = readOpened(options);
    if (!values.json) for (const problem of problems) say(formatProblem(file, problem));
    const data = { bulletin: toFeedBulletin(bulletin), problems, questions };
    const initiatives = bulletin.themes.flatMap((theme) => theme.initiatives);
    print(
      values.explain ? explain(fates, initiatives) : JSON.stringify(data, null, values.json ? undefined : 2),
    );
    return hasErrors(problems) ? 1 : 0;
  },
};

/** What the folder of the release says of its series; one that stands elsewhere has none. */
async function seriesOf(file: string): Promise<{ numbered: boolean }> {
  const path = join(dirname(file), SERIES);
  const { numbered = true } = await readEditorFile<Partial<Series>>(path, seriesSchema.partial(), {});
  return { numbered };
}

/** `62/` and `62-inondations/` are folders of a département. */
const departmentOfFolder = (file: string) =>
  /^(\d{2}|2[AB]|97\d)(?:-\p{L}.*)?$/u.exec(basename(dirname(resolve(file))))?.[1];

function readOptions(file: string, { department, number, date }: Values) {
  const code = department ?? departmentOfFolder(file);
  if (code === undefined)
    throw new UsageError(
      `De quel département est « ${file} » ? Son dossier ne le dit pas : ajoutez par exemple --department 62.`,
    );
  const gazetteer = loadGazetteer(String(code));
  if (!gazetteer) throw new UsageError(`Aucun département n’a le code « ${String(code)} ».`);
  if (number !== undefined && !/^[1-9]\d*$/.test(String(number)))
    throw new UsageError('--number attend un nombre, par exemple 2.');
  if (date !== undefined && !isDay(String(date)))
    throw new UsageError('--date attend un jour comme 2020-04-08.');
  return {
    gazetteer,
    ...(number !== undefined && { number: Number(number) }),
    ...(date !== undefined && { date: String(date) }),
  };
}

/** A day of the calendar, as ISO writes it. */
const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);

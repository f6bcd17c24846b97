/** The JSON files of the editor's folder: parsed, checked, and said in French what is wrong with them, and where. */
import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import * as z from 'zod';
import { UserError } from './problem.ts';
import { inFrench } from './schema-faults.ts';

z.config({ localeError: inFrench });

/** What the parser finds (its `ParseErrorCode`, by number), and what to do about it. */
const FAULTS: Readonly<Record<number, string>> = {
  3: 'un nom entre guillemets est attendu (ou une virgule est de trop)',
  4: 'une valeur est attendue (ou une virgule est de trop)',
  5: 'il manque « : » après le nom',
  6: 'il manque une virgule',
  7: 'il manque une accolade « } »',
  8: 'il manque un crochet « ] »',
  9: 'il y a quelque chose après la fin',
  10: 'les commentaires ne sont pas admis',
  12: 'il manque un guillemet à la fin d’un texte',
};

/** The files are hand-written: a mark of byte order, which some editors put first, is no fault. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * @param path as messages name the file
 * @throws UserError naming every fault with its line: JSON that is none, a name that stands twice, a value that the schema refuses
 */
export function parseEditorFile<T>(path: string, source: string, schema: z.ZodType<T>): T {
  const text = source.replace(BYTE_ORDER_MARK, '');
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error || !tree) throw new UserError(malformed(path, text, error));
  const repeated = repeatedNames(tree, text);
  if (repeated.length > 0) throw new UserError(`${path} :\n${repeated.join('\n')}`);
  const result = schema.safeParse(getNodeValue(tree));
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => {
    const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const place = unknown === undefined ? issue.path : [...issue.path, unknown];
    const line = lineOf(text, nearestNode(tree, place).offset);
    return `  ligne ${line}, ${issue.path.join(' → ') || 'fichier'} : ${issue.message}`;
  });
  throw new UserError(`${path} :\n${issues.join('\n')}`);
}

function malformed(path: string, text: string, error: ParseError | undefined): string {
  if (text.trim() === '')
    return `${path} est vide : remettez-y son contenu, ou au moins « {} » s’il n’y a rien à dire.`;
  const { error: code = 0, offset = text.length } = error ?? {};
  const column = offset - text.lastIndexOf('\n', offset - 1);
  return `${path}:${lineOf(text, offset)}:${column} : ce n’est pas du JSON valable : ${FAULTS[code] ?? 'un caractère n’a rien à faire ici'}.`;
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/**
 * Where in a file something stands that was found wrong only later.
 * @returns the line of its key, or of as much of the path as is there; 0 for the file as a whole
 */
export function lineOfPath(source: string, path: readonly (string | number)[]): number {
  const text = source.replace(BYTE_ORDER_MARK, '');
  const tree = parseTree(text);
  return tree && path.length > 0 ? lineOf(text, nearestNode(tree, path).offset) : 0;
}

/** JSON lets a name stand twice in one object, and the last one win without a word. */
function repeatedNames(node: Node, text: string): string[] {
  const names =
    node.type === 'object' ? (node.children ?? []).flatMap(({ children: [name] = [] }) => name ?? []) : [];
  const linesOf = new Map<string, number[]>();
  for (const { value, offset } of names as { value: string; offset: number }[])
    linesOf.set(value, [...(linesOf.get(value) ?? []), lineOf(text, offset)]);
  const own = [...linesOf].flatMap(([name, lines]) =>
    lines.length > 1
      ? `  « ${name} » s’y trouve plusieurs fois (lignes ${lines.join(' et ')}) : réunissez-les en une seule fois.`
      : [],
  );
  return [...own, ...(node.children ?? []).flatMap((child) => repeatedNames(child, text))];
}

/** The node of a path, with its name where it has one, or of as much of the path as is there. */
function nearestNode(tree: Node, names: readonly PropertyKey[]): Node {
  const path = names.filter((name) => typeof name !== 'symbol');
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node.parent?.type === 'property' ? node.parent : node;
  }
  return tree;
}

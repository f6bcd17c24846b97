/** What the sources import, as TypeScript's own parser sees it: for the tests that hold who may import whom. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface Import {
  /** As written; of a path that goes on with what is known only at run time, its beginning. */
  specifier: string;
  /** Gone when it runs. */
  typesOnly: boolean;
}

/** @param file within the project */
export const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);

/** Each file is asked for many times, and read once. */
const known = new Map<string, readonly Import[]>();

export function importsOf(file: string): readonly Import[] {
  const imports = known.get(file) ?? readImports(file);
  known.set(file, imports);
  return imports;
}

function readImports(file: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node) => {
    found.push(...importIn(node));
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

function importIn(node: ts.Node): Import[] {
  if (ts.isImportDeclaration(node))
    return toImport(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  if (ts.isExportDeclaration(node)) return toImport(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? toImport(node.argument.literal, true) : [];
  return ts.isCallExpression(node) && loads(node.expression) ? toImport(node.arguments[0], false) : [];
}

/** `import(…)`, `createRequire(…).resolve(…)` */
const loads = (called: ts.Expression) =>
  called.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isPropertyAccessExpression(called) && called.getText().startsWith('createRequire('));

function toImport(path: ts.Node | undefined, typesOnly: boolean): Import[] {
  const text = path && ts.isTemplateExpression(path) ? path.head : path;
  return text && (ts.isStringLiteralLike(text) || ts.isTemplateHead(text))
    ? [{ specifier: text.text, typesOnly }]
    : [];
}

/** The files of ours that a file imports, within the project. */
export const filesImportedBy = (file: string, { atRunTime = false } = {}): string[] =>
  importsOf(file)
    .filter(({ specifier, typesOnly }) => /^\.{1,2}\//.test(specifier) && !(atRunTime && typesOnly))
    .map(({ specifier }) => join(dirname(file), specifier));

/** The sources of a folder, its own folders' too. */
export const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();

/** A file and all that it brings with it at run time. */
export function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of filesImportedBy(file, { atRunTime: true }))
    if (imported.endsWith('.ts')) reachedFrom(imported, seen);
  return seen;
}

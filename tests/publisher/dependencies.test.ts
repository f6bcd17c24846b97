/** `npm ci --omit=dev` must be enough to publish: what the folders behind `publish` load at run time stands in `dependencies`. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What runs when something is published, and what Vite then bundles, with its configurations. */
const FOLDERS = ['cli', 'publisher', 'reader', 'shared', 'site', 'widget'];

/** Vite's `minify: 'terser'`, and what runs `npm run solidaire`. */
const BY_NAME = ['terser', 'tsx'];

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  'dependencies',
  Record<string, string>
>;
const installed = Object.keys(dependencies);

/** What a node loads when it runs: types are gone by then. A path may go on with what is known only then. */
function loadedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node))
    return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? undefined : node.moduleSpecifier;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? undefined : node.moduleSpecifier;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const loads =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isPropertyAccessExpression(expression) && expression.getText().startsWith('createRequire('));
  if (!loads) return undefined;
  const [path] = node.arguments;
  return path && ts.isTemplateExpression(path) ? path.head : path;
}

/** @returns the packages that a file loads: `lit` for `lit/html.js` */
function packagesOf(file: string): string[] {
  const packages: string[] = [];
  const visit = (node: ts.Node) => {
    const path = loadedBy(node);
    if (path && (ts.isStringLiteralLike(path) || ts.isTemplateHead(path)))
      packages.push(...packageIn(path.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true));
  return packages;
}

const packageIn = (path: string) => /^(?!node:)(?:@[\w.-]+\/)?\w[\w.-]*/.exec(path) ?? [];

const loaded = new Map(
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => packagesOf(file).map((name) => [name, file] as const)),
);

describe('dependencies', () => {
  it('hold every package that publishing loads', () => {
    assert.deepEqual(
      [...loaded].filter(([name]) => !installed.includes(name)),
      [],
    );
  });

  it('hold none that nothing loads, but what is called by its name', () => {
    assert.deepEqual(
      installed.filter((name) => !loaded.has(name)),
      BY_NAME,
    );
  });
});

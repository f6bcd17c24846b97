/**
 * The elements' source → what editors and frameworks read of them: `custom-elements.json`
 * (https://github.com/webcomponents/custom-elements-manifest), from it the files of VS Code, JetBrains and JSX.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as TypeScript from 'typescript';
import { jsxTypes } from './jsx-types.ts';

/** What a page loads, and what it registers. */
const SCRIPT = 'solidaire.js';
const SOURCES = fileURLToPath(new URL('../widget/', import.meta.url));

interface Documented {
  name: string;
  description?: string;
  type?: { text: string };
}

/** Of the manifest's format, what our elements need. */
export interface ElementDescription {
  kind: 'class';
  name: string;
  tagName: string;
  summary: string;
  members?: (Documented & { kind: string; attribute: string; reflects: boolean })[];
  attributes?: (Documented & { fieldName?: string })[];
  events?: Documented[];
  slots?: Documented[];
  cssParts?: Documented[];
  cssProperties?: Documented[];
}

interface Manifest {
  schemaVersion: string;
  modules: {
    kind: 'javascript-module';
    path: string;
    declarations: ElementDescription[];
    exports: { kind: string; name: string; declaration: { name: string; module: string } }[];
  }[];
}

/** What is used of the analyzer, whose own types leave it out; it brings a TypeScript of its own. */
interface Analyzer {
  ts: typeof TypeScript;
  create: (options: {
    modules: TypeScript.SourceFile[];
    plugins: { name: string; analyzePhase: (phase: AnalyzePhase) => void }[];
  }) => Manifest;
}

interface AnalyzePhase {
  ts: typeof TypeScript;
  node: TypeScript.Node;
  moduleDoc: Manifest['modules'][number];
}

/** The files by name. They stand beside the script that they describe. */
export async function describeElements(): Promise<Map<string, string>> {
  const elements = (await readElements()).map(addFields);
  shareProperties(elements);
  const manifest = toManifest(elements);
  return new Map([
    ['custom-elements.json', toJson(manifest)],
    ...(await editorData(manifest)),
    ['solidaire-jsx.d.ts', jsxTypes(elements)],
  ]);
}

/** The analyzer takes longer to load than most commands to run; so do those below. */
async function readElements(): Promise<ElementDescription[]> {
  const { create, ts } = (await import('@custom-elements-manifest/analyzer')) as unknown as Analyzer;
  const names = (await readdir(SOURCES)).filter((name) => /^solidaire-.*\.ts$/.test(name)).sort();
  const modules = await Promise.all(
    names.map(async (name) =>
      ts.createSourceFile(name, await readFile(join(SOURCES, name), 'utf8'), ts.ScriptTarget.ES2022, true),
    ),
  );
  const { modules: found } = create({ modules, plugins: [{ name: 'settings', analyzePhase }] });
  return found.flatMap(({ declarations }) => declarations).filter((declaration) => 'tagName' in declaration);
}

/** What the analyzer cannot know: under which tag a class is registered. */
function analyzePhase({ ts, node, moduleDoc }: AnalyzePhase): void {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementTagNameMap') return;
  for (const member of node.members) {
    if (!ts.isPropertySignature(member) || !ts.isStringLiteral(member.name)) continue;
    const className = member.type?.getText();
    const declaration = moduleDoc.declarations.find(({ name }) => name === className);
    if (declaration) Object.assign(declaration, { tagName: member.name.text, customElement: true });
  }
}

/** Every attribute but `lang`, which is all of HTML's, is a property too: `heading-level` is `headingLevel`. */
function addFields(element: ElementDescription): ElementDescription {
  const attributes = (element.attributes ?? []).map((attribute) => ({
    ...attribute,
    fieldName: attribute.name.replace(/-[a-z]/g, ([, letter = '']) => letter.toUpperCase()),
  }));
  const members = attributes
    .filter(({ name }) => name !== 'lang')
    .map(({ name, fieldName, type, description }) => ({
      kind: 'field',
      name: fieldName,
      attribute: name,
      reflects: true,
      ...(type && { type }),
      ...(description && { description }),
    }));
  return { ...element, attributes, members };
}

/** The custom properties that one element documents hold for all: they draw initiatives alike. */
function shareProperties(elements: readonly ElementDescription[]): void {
  const all = elements.flatMap(({ cssProperties = [] }) => cssProperties);
  for (const element of elements) element.cssProperties = all;
}

const toManifest = (elements: readonly ElementDescription[]): Manifest => ({
  schemaVersion: '1.0.0',
  modules: [
    {
      kind: 'javascript-module',
      path: SCRIPT,
      declarations: [...elements],
      exports: elements.map(({ tagName, name }) => ({
        kind: 'custom-element-definition',
        name: tagName,
        declaration: { name, module: SCRIPT },
      })),
    },
  ],
});

async function editorData(manifest: Manifest): Promise<[string, string][]> {
  const { getVsCodeHtmlCustomData, getVsCodeCssCustomData } =
    await import('custom-element-vs-code-integration');
  const { getWebTypesData } = await import('custom-element-jet-brains-integration');
  const options = { hideCssPropertiesDocs: true, hideCssPartsDocs: true };
  return [
    ['vscode.html-custom-data.json', toJson(JSON.parse(getVsCodeHtmlCustomData(manifest, options)))],
    ['vscode.css-custom-data.json', toJson(JSON.parse(getVsCodeCssCustomData(manifest, options)))],
    ['web-types.json', toJson(JSON.parse(getWebTypesData(manifest, options)))],
  ];
}

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

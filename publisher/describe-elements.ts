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

/** What `<solidaire-initiatives>` says of these parts, and of all custom properties, holds for every element. */
const INITIATIVE_PARTS = ['initiative', 'theme', 'title', 'where', 'text', 'links', 'link', 'bulletin'];

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
  members?: (Documented & { kind: string })[];
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
  const elements = shareParts(await readElements());
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

/** What the analyzer cannot know: how our elements declare their attributes, and under which tag they are registered. */
function analyzePhase({ ts, node, moduleDoc }: AnalyzePhase): void {
  const find = (name: string | undefined) =>
    moduleDoc.declarations.find((declaration) => declaration.name === name);
  if (ts.isClassDeclaration(node)) {
    const declaration = find(node.name?.text);
    if (declaration) describeSettings(ts, node, declaration);
  }
  if (ts.isInterfaceDeclaration(node) && node.name.text === 'HTMLElementTagNameMap') {
    for (const member of node.members) {
      const tag = member.name;
      if (!tag || !ts.isStringLiteral(tag) || !ts.isPropertySignature(member)) continue;
      const declaration = find(member.type?.getText());
      if (declaration) Object.assign(declaration, { tagName: tag.text, customElement: true });
    }
  }
}

/** `static properties = { headingLevel: { default: 2, attribute: 'heading-level' } }` → attributes and fields. */
function describeSettings(
  ts: typeof TypeScript,
  node: TypeScript.ClassDeclaration,
  declaration: ElementDescription,
): void {
  const settings = node.members.find(
    (member): member is TypeScript.PropertyDeclaration =>
      ts.isPropertyDeclaration(member) && member.name.getText() === 'properties',
  )?.initializer;
  if (!settings || !ts.isObjectLiteralExpression(settings)) return;
  const fields = declaration.members ?? [];
  declaration.members = [];
  declaration.attributes = [LANG];
  for (const [name, setting] of entriesOf(ts, settings)) {
    const field = fields.find((member) => member.name === name);
    if (!field || !ts.isObjectLiteralExpression(setting)) continue;
    const options = new Map(entriesOf(ts, setting));
    const renamed = options.get('attribute');
    const attribute = renamed && ts.isStringLiteral(renamed) ? renamed.text : name;
    const { type, description } = field;
    const said = { ...(type && { type }), ...(description && { description }) };
    declaration.members.push({ kind: 'field', name, ...said });
    declaration.attributes.push({ name: attribute, fieldName: name, ...said });
  }
}

const LANG = {
  name: 'lang',
  type: { text: 'string' },
  description: '`en` for English; the bulletins themselves stay in French.',
};

const entriesOf = (ts: typeof TypeScript, object: TypeScript.ObjectLiteralExpression) =>
  object.properties.flatMap((property): [string, TypeScript.Expression][] =>
    ts.isPropertyAssignment(property) ? [[property.name.getText(), property.initializer]] : [],
  );

function shareParts(elements: readonly ElementDescription[]): ElementDescription[] {
  const list = elements.find(({ tagName }) => tagName === 'solidaire-initiatives');
  const shared = list?.cssParts?.filter(({ name }) => INITIATIVE_PARTS.includes(name)) ?? [];
  return elements.map((element) =>
    element === list
      ? element
      : {
          ...element,
          cssParts: [...(element.cssParts ?? []), ...shared],
          cssProperties: [...(list?.cssProperties ?? [])],
        },
  );
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

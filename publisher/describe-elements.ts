/**
 * The elements' source → what editors and frameworks read of them: `custom-elements.json`
 * (https://github.com/webcomponents/custom-elements-manifest), from it the files of VS Code, JetBrains, TypeScript and JSX.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  Attribute,
  CssCustomProperty,
  CustomElementDeclaration,
  Export,
  JavaScriptModule,
  Package,
} from 'custom-elements-manifest';
import type * as TypeScript from 'typescript';
import { elementTypes, eventsOf, type DescribedElement } from './element-types.ts';

/** What a page loads, and what it registers. */
const SCRIPT = 'solidaire.js';
const SOURCES = fileURLToPath(new URL('../widget/', import.meta.url));

/** A manifest that describes elements alone. */
interface Manifest extends Package {
  modules: (JavaScriptModule & { declarations: DescribedElement[] })[];
}

/** What is used of the analyzer, whose own types leave it out; it brings a TypeScript of its own. */
interface Analyzer {
  ts: typeof TypeScript;
  create: (options: {
    modules: TypeScript.SourceFile[];
    plugins: { name: string; analyzePhase: (phase: AnalyzePhase) => void }[];
  }) => Package;
}

interface AnalyzePhase {
  ts: typeof TypeScript;
  node: TypeScript.Node;
  moduleDoc: JavaScriptModule;
}

/** The files by name. They stand beside the script that they describe. */
export async function describeElements(): Promise<Map<string, string>> {
  const elements = await readElements();
  shareProperties(elements);
  const manifest = toManifest(elements);
  return new Map([
    ['custom-elements.json', toJson(manifest)],
    ...(await editorData(manifest)),
    ['solidaire.d.ts', elementTypes(elements)],
    ['solidaire-jsx.d.ts', await jsxTypes(elements)],
  ]);
}

/** The analyzer takes longer to load than most commands to run; so do those below. */
async function readElements(): Promise<DescribedElement[]> {
  const { create, ts } = (await import('@custom-elements-manifest/analyzer')) as unknown as Analyzer;
  const names = (await readdir(SOURCES, { recursive: true }))
    .filter((name) => /\bsolidaire-.*\.ts$/.test(name))
    .sort();
  const modules = await Promise.all(
    names.map(async (name) =>
      ts.createSourceFile(name, await readFile(join(SOURCES, name), 'utf8'), ts.ScriptTarget.ES2022, true),
    ),
  );
  const { modules: found } = create({ modules, plugins: [{ name: 'settings', analyzePhase }] });
  return found
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap((each) => ('tagName' in each && each.kind === 'class' ? describe(each) : []));
}

/** What the analyzer cannot know: under which tag a class is registered. */
function analyzePhase({ ts, node, moduleDoc }: AnalyzePhase): void {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementTagNameMap') return;
  for (const member of node.members) {
    if (!ts.isPropertySignature(member) || !ts.isStringLiteral(member.name)) continue;
    const className = member.type?.getText();
    const declaration = moduleDoc.declarations?.find(({ name }) => name === className);
    if (declaration) Object.assign(declaration, { tagName: member.name.text, customElement: true });
  }
}

/** Every attribute but `lang`, which is all of HTML's, is a property too: `heading-level` is `headingLevel`. */
function describe(element: CustomElementDeclaration): DescribedElement[] {
  const { tagName } = element;
  if (tagName === undefined) return [];
  const attributes = (element.attributes ?? []).map((attribute) => ({
    ...attribute,
    fieldName: attribute.name.replace(/-[a-z]/g, ([, letter = '']) => letter.toUpperCase()),
  }));
  const members = attributes
    .filter(({ name }) => name !== 'lang')
    .map(({ name, fieldName, type, description }) => ({
      kind: 'field' as const,
      name: fieldName,
      attribute: name,
      reflects: true,
      ...(type && { type }),
      ...(description && { description }),
    }));
  return [{ ...element, tagName, attributes, members }];
}

/** The custom properties that one element documents hold for all: they draw initiatives alike. */
function shareProperties(elements: readonly DescribedElement[]): void {
  const all = elements.flatMap(({ cssProperties = [] }) => cssProperties);
  for (const element of elements) element.cssProperties = all;
}

const toManifest = (elements: readonly DescribedElement[], more: readonly Export[] = []): Manifest => ({
  schemaVersion: '1.0.0',
  modules: [
    {
      kind: 'javascript-module',
      path: SCRIPT,
      declarations: [...elements],
      exports: [
        ...elements.map(({ tagName, name }) => ({
          kind: 'custom-element-definition' as const,
          name: tagName,
          declaration: { name, module: SCRIPT },
        })),
        ...more,
      ],
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

/** What JSX keeps for itself, in each framework in its own way. */
const JSX_REF: Attribute = {
  name: 'ref',
  fieldName: 'ref',
  type: { text: 'any' },
  description:
    'JSX keeps it for itself: set the attribute by a callback, `ref={(element) => element?.setAttribute("ref", …)}`.',
};

/** The elements as the JSX of several frameworks knows them; what they are stands in `solidaire.d.ts`. */
async function jsxTypes(elements: readonly DescribedElement[]): Promise<string> {
  const { generateJsxTypes } = await import('@wc-toolkit/jsx-types');
  const withoutRef = elements.map((element) => ({
    ...element,
    attributes: [...(element.attributes ?? []).filter(({ name }) => name !== 'ref'), JSX_REF],
    members: element.members.filter(({ name }) => name !== 'ref'),
  }));
  const events = [...new Set(eventsOf(elements).values())];
  const manifest = toManifest(
    withoutRef,
    events.map((name) => ({ kind: 'js', name, declaration: { name } })),
  );
  const types = generateJsxTypes(manifest, {
    // Without a file's name, the text is not written but given back.
    fileName: '',
    globalTypePath: `./${SCRIPT}`,
    useCemTypes: true,
    componentDescriptionOptions: {
      descriptionSrc: 'summary',
      // Theirs names a default for each, which ours have not.
      apis: { cssProps: { template: listCssProperties } },
    },
  });
  return types ?? '';
}

const listCssProperties = (properties: readonly CssCustomProperty[]) =>
  properties.map(({ name, description }) => `- \`${name}\`: ${description}`).join('\n');

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

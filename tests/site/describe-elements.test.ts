/** What editors and frameworks are told of the elements is what the bundle does, no more and no less. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describeElements, type ElementDescription } from '../../publisher/describe-elements.ts';
import { STATES } from '../accessibility/states.ts';
import { startStates, type States } from '../accessibility/visit-state.ts';
import { widgetBundle } from './bundles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const namesOf = (some: readonly { name: string }[] | undefined) =>
  sorted((some ?? []).map(({ name }) => name));

let files: Map<string, string>;
let script: string;
let elements: ElementDescription[];
let states: States;

before(async () => {
  files = await describeElements();
  const bundle = await widgetBundle();
  script = ['solidaire.js', 'solidaire-plus.js'].map((name) => bundle.get(name)).join('\n');
  const manifest = JSON.parse(files.get('custom-elements.json') ?? '') as {
    modules: { declarations: ElementDescription[] }[];
  };
  elements = manifest.modules.flatMap(({ declarations }) => declarations);
  states = await startStates();
});
after(() => states.close());

describe('the manifest', () => {
  it('has every element, attribute, property and slot that the bundle has, and no other', async () => {
    const [list] = STATES.filter(({ name }) => name === 'list');
    await states.visit(list ?? assert.fail(), async ({ page }) => {
      for (const { tagName, attributes, members, slots } of elements) {
        const actual = await page.evaluate(async (tag) => {
          const waiting = document.body.appendChild(document.createElement(tag));
          const element = (await customElements.whenDefined(tag)) as CustomElementConstructor & {
            observedAttributes: string[];
          };
          await new Promise((resolve) => setTimeout(resolve));
          return {
            slots: Array.from(waiting.shadowRoot?.querySelectorAll('slot') ?? [], ({ name }) => name),
            attributes: element.observedAttributes,
            properties: Object.entries(Object.getOwnPropertyDescriptors(element.prototype))
              .filter(([, descriptor]) => descriptor.get !== undefined)
              .map(([name]) => name)
              // A property of all of HTML, which the elements watch.
              .filter((name) => name !== 'lang'),
          };
        }, tagName);
        assert.deepEqual(namesOf(attributes), sorted(actual.attributes), tagName);
        assert.deepEqual(namesOf(members), sorted(actual.properties), tagName);
        // The named slots of a pasted list are the element's own affair: it names the pieces that it keeps.
        assert.deepEqual(namesOf(slots), sorted(actual.slots), tagName);
      }
    });
    const registered = script.match(/(?<=["'`])solidaire-(?:initiatives?|bulletin)(?=["'`])/g) ?? [];
    assert.deepEqual(sorted(elements.map(({ tagName }) => tagName)), sorted(registered));
  });

  it('has every part that is drawn in some state, and no other', async () => {
    const parts = new Map(elements.map(({ tagName }) => [tagName, new Set<string>()]));
    for (const state of STATES.filter(({ body }) => typeof body === 'function')) {
      await states.visit(state, async ({ page }) => {
        for (const tag of parts.keys()) {
          const found = await page.$$eval(tag, (hosts) =>
            hosts.flatMap(({ shadowRoot }) =>
              Array.from(
                shadowRoot?.querySelectorAll('[part]') ?? [],
                (each) => each.getAttribute('part') ?? '',
              ),
            ),
          );
          for (const part of found) parts.get(tag)?.add(part);
        }
      });
    }
    for (const { tagName, cssParts } of elements)
      assert.deepEqual(sorted(parts.get(tagName) ?? []), namesOf(cssParts), tagName);
  });

  it('has every custom property and event that the bundle knows, and no other', () => {
    const properties = sorted(script.match(/--solidaire-[a-z-]+/g) ?? []);
    const events = sorted(script.match(/(?<=["'`])solidaire-(?:load|error|[a-z]+ed)(?=["'`])/g) ?? []);
    assert.ok(properties.length >= 20, `${properties.length} custom properties`);
    for (const { tagName, cssProperties, events: described } of elements) {
      assert.deepEqual(namesOf(cssProperties), properties, tagName);
      assert.deepEqual(namesOf(described), events, tagName);
    }
  });

  it('says in words what each of them is for', () => {
    for (const { tagName, summary, attributes, events, slots, cssParts, cssProperties } of elements) {
      assert.ok(summary, tagName);
      for (const { name, description } of [attributes, events, slots, cssParts, cssProperties].flatMap(
        (some) => some ?? [],
      ))
        assert.match(description ?? '', /^\P{Ll}.*\.$/u, `${tagName} ${name}`);
    }
  });
});

describe('the files for editors', () => {
  it('offer the tags and their attributes, and the values where these are few', () => {
    const { tags } = JSON.parse(files.get('vscode.html-custom-data.json') ?? '') as {
      tags: { name: string; attributes: { name: string; values: { name: string }[] }[] }[];
    };
    assert.deepEqual(namesOf(tags), sorted(elements.map(({ tagName }) => tagName)));
    for (const { name, attributes } of tags)
      assert.deepEqual(
        namesOf(attributes),
        namesOf(elements.find(({ tagName }) => tagName === name)?.attributes),
      );
    const layout = tags
      .find(({ name }) => name === 'solidaire-initiatives')
      ?.attributes.find(({ name }) => name === 'layout');
    assert.deepEqual(namesOf(layout?.values), ['cards', 'compact', 'list']);
  });

  it('are known to JetBrains too', () => {
    const { contributions } = JSON.parse(files.get('web-types.json') ?? '') as {
      contributions: { html: { elements: { name: string; attributes: { name: string }[] }[] } };
    };
    for (const { tagName, attributes } of elements) {
      const described = contributions.html.elements.find(({ name }) => name === tagName);
      assert.deepEqual(namesOf(described?.attributes), namesOf(attributes), tagName);
    }
  });
});

describe('the JSX types', () => {
  /** What the compiler says of a page that uses the elements. */
  function complaintsOf(jsx: string): string[] {
    const folder = mkdtempSync(join(root, 'node_modules', '.solidaire-jsx-'));
    try {
      writeFileSync(join(folder, 'solidaire-jsx.d.ts'), files.get('solidaire-jsx.d.ts') ?? '');
      const page = join(folder, 'page.tsx');
      writeFileSync(
        page,
        `import type { SolidaireElements, SolidaireLoadEvent } from './solidaire-jsx';
        declare global { namespace JSX { interface Element {} interface IntrinsicElements extends SolidaireElements { a: { href: string; children?: unknown } } } }
        export const page = (said: (event: SolidaireLoadEvent) => void) => ${jsx};`,
      );
      const program = ts.createProgram([page], {
        jsx: ts.JsxEmit.Preserve,
        strict: true,
        noEmit: true,
        types: [],
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
      });
      return ts
        .getPreEmitDiagnostics(program)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('compile where a page uses the elements well', () => {
    assert.deepEqual(
      complaintsOf(`[
        <solidaire-initiatives commune="62413" layout="cards" heading-level={3} onsolidaire-load={said}>
          <a href="https://solidaire.example/">Harnes</a>
        </solidaire-initiatives>,
        <solidaire-initiative ref={(element: HTMLElement | null) => element?.setAttribute('ref', '62-2020-04-08-2#e7')} />,
      ]`),
      [],
    );
  });

  it('refuse what the elements do not know', () => {
    const complaints = complaintsOf(
      '[<solidaire-initiatives commune="62413" layout="grille" />, <solidaire-initiatives insee="62413" />]',
    );
    assert.equal(complaints.length, 2);
    assert.match(complaints.join(), /grille.*insee/);
  });
});

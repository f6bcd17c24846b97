/** What editors and frameworks are told of the elements is what the bundle does, no more and no less. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describeElements } from '../../publisher/describe-elements.ts';
import type { DescribedElement } from '../../publisher/element-types.ts';
import { STATES } from '../accessibility/states.ts';
import { startStates, type States } from '../accessibility/visit-state.ts';
import { widgetBundle } from './bundles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const namesOf = (some: readonly { name: string }[] | undefined) =>
  sorted((some ?? []).map(({ name }) => name));

let files: Map<string, string>;
let script: string;
let elements: DescribedElement[];
let states: States;

before(async () => {
  files = await describeElements();
  const bundle = await widgetBundle();
  script = ['solidaire.js', 'solidaire-plus.js'].map((name) => bundle.get(name)).join('\n');
  const manifest = JSON.parse(files.get('custom-elements.json') ?? '') as {
    modules: { declarations: DescribedElement[] }[];
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

describe('the types', () => {
  /** What the compiler says of a page that stands beside the types, with the frameworks' own. */
  function complaintsOf(page: string, jsxImportSource = 'react'): string[] {
    const folder = mkdtempSync(join(root, 'node_modules', '.solidaire-types-'));
    try {
      for (const name of ['solidaire.d.ts', 'solidaire-jsx.d.ts'])
        writeFileSync(join(folder, name), files.get(name) ?? '');
      const path = join(folder, 'page.tsx');
      writeFileSync(path, page);
      const program = ts.createProgram([path], {
        jsx: jsxImportSource === 'solid-js' ? ts.JsxEmit.Preserve : ts.JsxEmit.ReactJSX,
        jsxImportSource,
        strict: true,
        noEmit: true,
        // The compiler's own library is checked by those who make it.
        skipDefaultLibCheck: true,
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

  it('compile where a page’s own script asks for an element, or listens to it', () => {
    assert.deepEqual(
      complaintsOf(
        `import './solidaire.js';
        const list = document.querySelector('solidaire-initiatives');
        if (list) list.layout = list.limit > 3 ? 'compact' : 'cards';
        document.addEventListener('solidaire-load', ({ loaded }) => console.log(loaded.stale));`,
      ),
      [],
    );
  });

  it('refuse a script that takes an element for what it is not', () => {
    const said = complaintsOf(
      `import './solidaire.js';
      const list = document.querySelector('solidaire-initiatives');
      if (list) list.layout = 'grille';
      list?.addEventListener('solidaire-error', ({ loaded }) => console.log(loaded));`,
    );
    assert.equal(said.length, 2, said.join('\n'));
    assert.match(said.join(), /grille.*loaded/);
  });

  /** How a page of a framework holds an element, and listens to an event of one. */
  const FRAMEWORKS: readonly [name: string, holds: string, listens: string][] = [
    [
      'react',
      'import { useRef } from "react"; const list = useRef<SolidaireInitiatives>(null);',
      'onsolidaire-load',
    ],
    [
      'preact',
      'import { useRef } from "preact/hooks"; const list = useRef<SolidaireInitiatives>(null);',
      'onsolidaire-load',
    ],
    ['solid-js', 'import "solid-js"; let list: SolidaireInitiatives | undefined;', 'on:solidaire-load'],
  ];
  for (const [framework, holds, listens] of FRAMEWORKS) {
    const complaints = (jsx: string) =>
      complaintsOf(
        `${holds}
        import type { SolidaireInitiatives, SolidaireLoadEvent } from './solidaire.js';
        import './solidaire-jsx';
        export const page = (said: (event: SolidaireLoadEvent) => void) => <div>${jsx}</div>;`,
        framework,
      );

    it(`compile where a page of ${framework} uses the elements well`, () => {
      assert.deepEqual(
        complaints(`
          <solidaire-initiatives commune="62413" layout="cards" heading-level={3} ${listens}={said} ref={list}>
            <a href="https://solidaire.example/">Harnes</a>
          </solidaire-initiatives>
          <solidaire-initiative ref={(element: HTMLElement | null) => element?.setAttribute('ref', '62-2020-04-08-2#e7')} />`),
        [],
      );
    });

    it(`refuse in ${framework} what the elements do not know`, () => {
      const said = complaints(`
        <solidaire-initiatives commune="62413" layout="grille" />
        <solidaire-initiatives insee="62413" />
        <solidaire-bulletin ${listens}={(event: MouseEvent) => event.button} />`);
      assert.equal(said.length, 3, said.join('\n'));
      assert.match(said.join(), /grille.*insee.*MouseEvent/);
    });
  }
});

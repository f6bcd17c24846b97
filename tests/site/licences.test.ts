/** The licences of what the published scripts hold are published beside them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formatNotice, NOTICE } from '../../shared/licences.ts';
import { assertNamed, packagesReached } from '../held-packages.ts';
import { pageScriptsBundle, widgetBundle, type Bundle } from './bundles.ts';

const PAGES = [
  'site/pages/communes-script.ts',
  'site/configurator/configurator-script.ts',
  'site/check/check-script.ts',
  'desk/page/desk-script.ts',
];

/** Brought by what we import, and bundled with it. */
const BROUGHT = [
  // By Lit.
  'lit-html',
  '@lit/reactive-element',
  // Inside the file that JSZip is published as.
  'pako',
  'lie',
  'immediate',
  'setimmediate',
  // By mammoth.
  '@xmldom/xmldom',
  'underscore',
];

const bundles: readonly [
  where: string,
  bundle: () => Promise<Bundle>,
  entries: string[],
  brought: string[],
][] = [
  ['widget/v1/', widgetBundle, ['widget/main.ts', 'widget/plus/plus.ts'], ['lit-html', 'lit-element']],
  ['scripts/', pageScriptsBundle, PAGES, BROUGHT],
];

for (const [where, bundle, entries, brought] of bundles) {
  describe(`the notice in ${where}`, () => {
    it('names each package that its scripts import, with the words of its licence', async () => {
      const packages = packagesReached(entries);
      assert.ok(packages.includes('lit'));
      assertNamed((await bundle()).get(NOTICE) ?? '', [...packages, ...brought]);
    });

    it('is the only file there that tells of it: what the bundler wrote down stays behind', async () => {
      const others = [...(await bundle()).keys()].filter((name) => name !== NOTICE);
      assert.deepEqual(
        others.filter((name) => !name.endsWith('.js')),
        [],
      );
    });
  });
}

it('the widget’s notice names nobody whom it does not hold', async () => {
  const notice = (await widgetBundle()).get(NOTICE) ?? '';
  const named = Array.from(notice.matchAll(/^(\S+) [\d.]+ \(.*its source is/gm), ([, name]) => name);
  assert.deepEqual(named, ['@lit/reactive-element', 'lit', 'lit-element', 'lit-html']);
});

it('the notice of the pages’ scripts names pdf.js as it stands in unpdf', async () => {
  const notice = (await pageScriptsBundle()).get(NOTICE) ?? '';
  const [, version = ''] = /^pdfjs-dist ([\d.]+) \(Apache-2\.0\)/m.exec(notice) ?? [];
  assert.ok(readFileSync('node_modules/unpdf/dist/pdfjs.mjs', 'utf8').includes(`"${version}"`));
  assert.match(notice, /Mozilla Foundation[^]*Apache License\s+Version 2\.0/);
});

describe('a notice', () => {
  const lit = { name: 'lit', version: '3.0.0', identifier: 'BSD-3-Clause', text: 'Some\r\nwords' };

  it('is not made for a package that tells no licence', () => {
    assert.throws(() => formatNotice('Ours', [lit, { name: 'mute', version: '1.0.0' }]), /mute/);
    assert.throws(() => formatNotice('Ours', [{ ...lit, text: ' \n' }]), /lit/);
  });

  it('names a package once, in the order of names, whichever bundle came first', () => {
    const idb = { name: 'idb', version: '8.0.4', identifier: 'ISC', text: 'Other words' };
    assert.equal(formatNotice('Ours', [lit, idb, lit]), formatNotice('Ours', [idb, lit]));
    assert.match(formatNotice('Ours', [lit, idb]), /^Solidaire[^]*\nidb 8[^]*\nlit 3[^]*Some\nwords\n$/);
  });
});

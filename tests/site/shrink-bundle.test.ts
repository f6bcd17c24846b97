import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareTemplate } from '../../widget/prepare-template.ts';
import { checkTemplate, shrinkHtml } from '../../widget/shrink-bundle.ts';

/** As a tag gets them. */
const texts = (strings: TemplateStringsArray, ...values: number[]) => {
  assert.equal(values.length, strings.length - 1);
  return strings;
};

describe('a template of the bundle', () => {
  it('is prepared: attributes out, comments for what stands between tags, and where they are', () => {
    const { html, parts } = prepareTemplate(
      texts`<ul class=${1} part=list><li><a rel=me href=${2}>${3}</a> · ${4}</li></ul><p @click=${5}>${6}</p>${7}`,
      'attribute',
      'listener',
    );
    assert.equal(
      html,
      '<ul part=list><li><a rel=me><!----></a> · <!----></li></ul><p><!----></p><!----><!---->',
    );
    assert.deepEqual(parts, [
      { type: 1, index: 0, name: 'class', ctor: 'attribute' },
      { type: 1, index: 2, name: 'href', ctor: 'attribute' },
      { type: 2, index: 3 },
      { type: 2, index: 4 },
      { type: 1, index: 5, name: 'click', ctor: 'listener' },
      { type: 2, index: 6 },
      { type: 2, index: 7 },
    ]);
  });

  it('is shrunk to what the browser reads in the same way', () => {
    assert.equal(
      shrinkHtml(
        '\n  <label class="a"\n    >Mot <input type="search" part="search" /></label\n  >\n <p lang="fr"> a </p>',
      ),
      ' <label class=a>Mot <input type=search part=search></label><p lang=fr>a</p>',
    );
  });

  const good: [what: string, strings: readonly string[]][] = [
    [
      'whole attributes, listeners, words and templates',
      texts`<p class=${1} @click=${2} lang=fr>${3} = ${4}</p>`,
    ],
    ['no value', texts`<slot></slot>`],
    ['a value alone', texts`${1}`],
    ['an attribute that ends the tag', texts`<input value=${1}/>`],
  ];
  for (const [what, strings] of good) {
    it(`may have ${what}`, () => assert.equal(checkTemplate(strings), strings));
  }

  const bad: [what: string, strings: readonly string[], why: RegExp][] = [
    [
      'a part of an attribute',
      texts`<p class="base ${1}">`,
      /less than a whole attribute: …<p class="base $/,
    ],
    ['an attribute in quotes', texts`<p class="${1}">`, /less than/],
    ['an attribute that goes on after its value', texts`<p class=${1}s>`, /less than/],
    ['a property', texts`<input .value=${1}>`, /less than/],
    ['an attribute that may be there', texts`<p ?hidden=${1}>`, /less than/],
    ['an element', texts`<p ${1}>`, /less than/],
    ['words that look like an attribute', texts`<p>a =${1}</p>`, /less than/],
    ['a comment', texts`<p><!-- x -->${1}</p>`, /Lit itself: …<p><!-- x --$/],
    ['a table, whose rows the browser puts into a body', texts`<table>${1}</table>`, /Lit itself/],
    ['a style sheet', texts`<style>${1}</style>`, /Lit itself/],
    ['a lone sign', texts`<p>1 < ${1}</p>`, /less than|Lit itself/],
  ];
  for (const [what, strings, why] of bad) {
    it(`may not bind or hold ${what}`, () => assert.throws(() => checkTemplate(strings), why));
  }
});

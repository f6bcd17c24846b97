import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html as serverHtml } from '@lit-labs/ssr';
import { html, svg } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { asWritten } from '../../../site/shell/as-written.ts';
import { renderPage } from '../../../publisher/steps/render-page.ts';

describe('a page as text', () => {
  const pages: readonly [name: string, page: unknown, text: string][] = [
    [
      'bears no mark of Lit’s',
      serverHtml`<p>${html`<b class=${classMap({ a: true })}>${'x'}</b>`}</p>`,
      '<p><b class=" a ">x</b></p>',
    ],
    ['nor behind an expression at the end', html`<b>x</b>${'y'}`, '<b>x</b>y'],
    [
      'nor in lists and drawings',
      html`${[1, 2].map((n) => svg`<path d=${n} />`)}`,
      '<path d="1" /><path d="2" />',
    ],
    [
      'keeps what a text says, even a mark',
      html`<p>${'<!--lit-part--><?>'}</p>`,
      '<p>&lt;!--lit-part--&gt;&lt;?&gt;</p>',
    ],
    [
      'leaves a data block as it is written',
      serverHtml`<p>${asWritten('<script type="application/ld+json">{"a":"b’s & c"}</script>')}</p>`,
      '<p><script type="application/ld+json">{"a":"b’s & c"}</script></p>',
    ],
  ];
  for (const [name, page, text] of pages) it(name, () => assert.equal(renderPage(page), text));
});

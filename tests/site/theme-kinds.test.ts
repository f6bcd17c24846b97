/** What themes are about, by their titles: each row takes its own examples, in the order of the table. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pictogramFile } from '../../site/shell/pictograms.ts';
import { THEME_KINDS, themeKind } from '../../site/shell/theme-kinds.ts';

describe('the kind of a theme', () => {
  for (const { kind, examples } of THEME_KINDS)
    for (const title of examples) it(`${title} → ${kind}`, () => assert.equal(themeKind(title), kind));

  for (const title of ['Ils s’engagent', 'Divers', '', 'Agenda', 'Gelée royale', 'Sangliers', 'Livreurs'])
    it(`« ${title} » is none of them`, () => assert.equal(themeKind(title), 'entraide'));

  it('has a drawing for each, once', () => {
    const drawn = Array.from(pictogramFile[1].matchAll(/<symbol id="(\w+)"/g), ([, id]) => id);
    assert.deepEqual(drawn.toSorted(), [...THEME_KINDS.map(({ kind }) => kind), 'entraide'].toSorted());
  });
});

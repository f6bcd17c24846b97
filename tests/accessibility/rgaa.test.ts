/** The self-assessment is whole, its proofs are tests that exist, and the page for town halls says the same. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { format, resolveConfig } from 'prettier';
import { CRITERIA, THEMES, type Proof } from './rgaa-criteria.ts';
import { withRgaaTable } from './rgaa-table.ts';

const page = new URL('../../docs/accessibilite.md', import.meta.url);

const proofs = CRITERIA.flatMap(({ number, verdict }): [number: string, proof: Proof][] =>
  'met' in verdict
    ? [[number, verdict.met]]
    : 'absent' in verdict && verdict.proof
      ? [[number, verdict.proof]]
      : [],
);

describe('the self-assessment against RGAA 4.1', () => {
  it('has 106 criteria, in order', () => {
    const numbers = THEMES.flatMap(({ criteria }, theme) =>
      Array.from({ length: criteria }, (_, index) => `${theme + 1}.${index + 1}`),
    );
    assert.equal(numbers.length, 106);
    assert.deepEqual(
      CRITERIA.map(({ number }) => number),
      numbers,
    );
  });

  it('names only tests that exist', () => {
    assert.ok(proofs.length > 0);
    for (const [number, { file, test }] of proofs) {
      const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
      assert.ok(
        source.includes(`${test}'`) || source.includes(`${test}\``),
        `${number}: ${file} has no test “${test}”`,
      );
    }
  });

  it('stands in docs/accessibilite.md as it is (npx tsx tests/accessibility/write-rgaa-table.ts)', async () => {
    const text = readFileSync(page, 'utf8');
    const filepath = page.pathname;
    assert.equal(text, await format(withRgaaTable(text), { ...(await resolveConfig(filepath)), filepath }));
  });
});

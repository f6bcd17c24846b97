/** The data files of the lexicon hold what the reader looks up in them: folded words, codes that exist, known kinds. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import {
  COMMON_STARTS,
  FIRST_NAMES,
  KNOWN_NAMES,
  NOUNS,
  ORDINARY_NAMES,
  PERSON_NAMES,
  USUAL_NAMES,
  neighboursOf,
} from '../../reader/lexicon/lexicon.ts';
import { organiserSchema } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';

const departmentOf = (code: string) => {
  const gazetteer = loadGazetteer(code);
  assert.ok(gazetteer, code);
  return gazetteer.department;
};

describe('the lexicon', () => {
  for (const [name, words] of Object.entries({ COMMON_STARTS, FIRST_NAMES, ORDINARY_NAMES, PERSON_NAMES })) {
    it(`${name} is folded`, () => assert.deepEqual([...words], [...words].map(foldText)));
  }
  it('gives usual names to communes of today', () => {
    for (const [code, names] of Object.entries(USUAL_NAMES))
      for (const [name, commune] of Object.entries(names))
        assert.ok(departmentOf(code).communes.has(commune), name);
  });
  it('covers territories with intercommunalities of their département', () => {
    for (const file of readdirSync(new URL('../../reader/lexicon/territories/', import.meta.url))) {
      const { intercommunalities, territories } = departmentOf(file.replace('.json', ''));
      const sirens = intercommunalities.map(({ siren }) => siren);
      assert.ok(territories.length > 0, file);
      for (const territory of territories)
        assert.deepEqual(
          territory.sirens.filter((siren) => !sirens.includes(siren)),
          [],
          territory.slug,
        );
    }
  });
  it('has neighbours both ways, and only between départements', () => {
    const codes = [...(loadGazetteer('62')?.departmentNames.keys() ?? [])];
    for (const code of codes) {
      assert.ok(neighboursOf(code).length > 0 || code.startsWith('97'), code);
      for (const other of neighboursOf(code)) {
        assert.ok(codes.includes(other), `${code} → ${other}`);
        assert.ok(neighboursOf(other).includes(code), `${other} → ${code}`);
      }
    }
  });
  it('knows every kind of organiser that it gives', () => {
    for (const { kind } of [...NOUNS, ...KNOWN_NAMES])
      assert.ok(organiserSchema.shape.kind.safeParse(kind).success, kind);
  });
});

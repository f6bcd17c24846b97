import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agrees, agreesOnAnyValue, guarded, judges, STRANGE, ways, withValue } from './guard-and-schema.ts';

for (const kind of guarded) {
  const { name, accepts, schema, file } = kind;
  describe(`the guard of a file of kind ${name}`, () => {
    it('takes the fixture, as the schema does', () => {
      assert.equal(schema.safeParse(file).error, undefined);
      assert.ok(accepts(file));
    });

    it('agrees with the schema on every strange value in every field', () => {
      for (const way of ways(file)) {
        for (const value of STRANGE) {
          judges(kind, way, value);
        }
      }
    });

    // `npm run test:long` tries 3,000.
    it('agrees with the schema on any value in any field', () => agreesOnAnyValue(kind, 20));

    it('lets pass the keys that a later feed adds', () => {
      for (const way of ways(file)) {
        const at = way.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], file);
        if (typeof at !== 'object' || at === null || Array.isArray(at) || way.at(-1) === 'oldCodes') continue;
        const wider = withValue(file, way, { ...at, addedLater: { any: 'thing' } });
        assert.ok(accepts(wider), way.join('.'));
        agrees(kind, wider, way.join('.'));
      }
    });
  });
}

describe('the guard of the head of a bulletin', () => {
  for (const kind of guarded) {
    const heads = ways(kind.file).flatMap((way) => (way.at(-1) === 'number' ? [way.slice(0, -1)] : []));
    if (heads.length === 0) continue;
    it(`agrees with the schema on what may be absent from it, in a file of kind ${kind.name}`, () => {
      for (const head of heads) {
        for (const value of [...STRANGE, false]) judges(kind, [...head, 'numbered'], value);
      }
    });
  }
});

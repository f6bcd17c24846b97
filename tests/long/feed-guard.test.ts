/** The widget's light guard and the schema, on 3,000 values in any field of each file. */
import { test } from 'node:test';
import { agreesOnAnyValue, guarded } from '../shared/feed/guard-and-schema.ts';

for (const kind of guarded)
  test(`the guard of a file of kind ${kind.name} agrees with the schema`, () => agreesOnAnyValue(kind, 3000));

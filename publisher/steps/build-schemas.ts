import * as z from 'zod/mini';
import { feedFileSchemas } from '../../shared/feed/feed-schema.ts';

/** The JSON Schema (draft 2020-12) of each kind of feed file, for those who read the feed with other tools. */
export const buildSchemas = (): Map<string, string> =>
  new Map(
    Object.entries(feedFileSchemas).map(([name, schema]) => [
      `schema/v1/${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 1)}\n`,
    ]),
  );

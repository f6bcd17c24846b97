import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { feedPaths } from '../shared/feed/feed-paths.ts';
import { feedFileSchemas, type Bulletin } from '../shared/feed/feed-schema.ts';

/**
 * The bulletins of the site as it stands published, newest first.
 * @returns none where nothing is published yet; of a damaged site what can still be read: `publish` writes it anew
 */
export async function readPublishedBulletins(site: string): Promise<Bulletin[]> {
  const read = async <T>(path: string, schema: z.ZodMiniType<T>): Promise<T[]> => {
    try {
      const text = await readFile(join(site, 'feed/v1', path), 'utf8');
      return [schema.parse(JSON.parse(text))];
    } catch {
      return [];
    }
  };
  const index = await read(feedPaths.index, feedFileSchemas['feed-index']);
  const departments = await Promise.all(
    index.flatMap(({ departments: all }) =>
      all.map(({ path }) => read(path, feedFileSchemas['department-index'])),
    ),
  );
  const bulletins = await Promise.all(
    departments
      .flat()
      .flatMap(({ bulletins: all }) => all.map(({ path }) => read(path, feedFileSchemas.bulletin))),
  );
  return bulletins.flat();
}

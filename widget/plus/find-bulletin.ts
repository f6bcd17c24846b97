import type { FeedClient, GetOptions, Loaded } from '../../shared/feed/feed-client.ts';
import { isBulletinFile } from '../../shared/feed/feed-guard.ts';
import { bulletinPath } from '../../shared/feed/feed-paths.ts';
import type { BulletinFile } from '../../shared/feed/feed-schema.ts';
import { WIDE_BYTES } from '../../shared/feed/fetch-feed-file.ts';
import { missing, SettingError } from '../../shared/render/settings.ts';

/**
 * The bulletin that a `ref` attribute names, or that the initiative it names stands in.
 * @param form what the attribute may hold
 * @throws SettingError when the webmaster has to mend the attribute
 * @throws FeedError when the feed cannot be read
 */
export async function findBulletin(
  client: FeedClient,
  ref: string,
  form: RegExp,
  options: GetOptions,
): Promise<Loaded<BulletinFile>> {
  if (!form.test(ref)) throw new SettingError('ref', ref);
  const [id = ''] = ref.split('#');
  const isAsked = (value: unknown): value is BulletinFile => isBulletinFile(value) && value.id === id;
  return client
    .get(bulletinPath(id), isAsked, { ...options, maxBytes: WIDE_BYTES })
    .catch(missing('ref', ref));
}

/** An initiative of a bulletin as it stands on its own: with its theme. */
export function initiativeOf({ id: bulletin, themes }: BulletinFile, ref: string) {
  for (const { title, slug, initiatives } of themes) {
    const initiative = initiatives.find(({ id }) => id === ref);
    if (initiative) return { ...initiative, bulletin, theme: { title, slug } };
  }
  return undefined;
}

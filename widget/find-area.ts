import type { Check, FeedClient, GetOptions, Loaded } from '../shared/feed/feed-client.ts';
import { isAreaFile } from '../shared/feed/feed-guard.ts';
import { communePath } from '../shared/feed/feed-paths.ts';
import type { AreaFile } from '../shared/feed/feed-schema.ts';
import { WIDE_BYTES } from '../shared/feed/fetch-feed-file.ts';
import { nearestWider } from '../shared/feed/stand-in.ts';
import { missing, SettingError } from '../shared/render/settings.ts';

/** The file to show, and the commune that was asked for, which a wider area's file does not name. */
export interface FoundArea extends Loaded<AreaFile> {
  commune: AreaFile['area'];
}

/**
 * The file of the commune that an attribute names; the feed has one for codes from before a merger too. When it lists
 * nothing, the nearest wider area that lists anything, as far as `scope` allows: one more request at most.
 * @throws SettingError when the webmaster has to mend the attribute
 * @throws FeedError when the feed cannot be read
 */
export async function findArea(
  client: FeedClient,
  commune: string,
  scope: string,
  options: GetOptions,
): Promise<FoundArea> {
  const code = commune.replace(/\s/g, '').toUpperCase();
  // Whether there is such a commune, the feed will say.
  if (!/^\d[\dAB]\d{3}$/.test(code)) throw new SettingError('commune', commune);
  const isOwn = fileOf((area) => area.code === code || area.formerCodes?.includes(code));
  const own = await client
    .get(communePath(code), isOwn, options)
    // Of a commune that was there before, that is a fault of the feed's.
    .catch(options.again ? undefined : missing('commune', code));
  const { area } = own.data;
  const wider = nearestWider(own.data, scope);
  if (!wider) return { ...own, commune: area };
  const isWider = fileOf(({ name }) => name === wider.name);
  const { data, stale } = await client.get(wider.path, isWider, { ...options, maxBytes: WIDE_BYTES });
  return { data, stale: stale || own.stale, commune: area };
}

/** The file of another area, in the place of the one that was asked for, is no answer. */
const fileOf =
  (isAsked: (area: AreaFile['area']) => boolean | undefined): Check<AreaFile> =>
  (value): value is AreaFile =>
    isAreaFile(value) && isAsked(value.area) === true;

import type { FeedClient, Loaded } from '../shared/feed-client.ts';
import { isAreaFile, isCommuneCode, isCommunesFile, isFeedIndex } from '../shared/feed-guard.ts';
import { departmentOf, feedPaths } from '../shared/feed-paths.ts';
import type { AreaFile, CommunesFile } from '../shared/feed-schema.ts';
import { FeedError } from '../shared/fetch-feed-file.ts';
import { foldText } from '../shared/fold-text.ts';
import { SettingError } from './solidaire-events.ts';
import type { Texts } from './texts.ts';

/**
 * The file of the commune that the `commune` attribute names; the feed has one for codes from before a merger too.
 * @throws SettingError when the webmaster has to mend the attribute, with a suggestion when the feed holds one
 * @throws FeedError when the feed cannot be read
 */
export async function findCommune(
  client: FeedClient,
  attribute: string | null,
  texts: Promise<Texts>,
): Promise<Loaded<AreaFile>> {
  const entered = attribute?.trim();
  if (!entered) throw new SettingError((await texts).missingCommune);
  const code = entered.toUpperCase();
  if (!isCommuneCode(code)) {
    const name = foldText(entered);
    const named = (await onlyDepartment(client))?.communes.filter(
      (commune) => foldText(commune.name) === name,
    );
    throw new SettingError(withAdvice(await texts, 'malformedCommune', entered, named));
  }
  try {
    return await client.get(feedPaths.commune(code), isAreaFile);
  } catch (cause) {
    if (!(cause instanceof FeedError) || cause.status !== 404) throw cause;
    const file = await communesOf(client, departmentOf(code));
    // Without an index there is no feed at that address: the code may well be right.
    if (!file && !(await indexOf(client))) throw cause;
    const delivered = file?.communes.filter(({ postalCodes }) => postalCodes.includes(code));
    throw new SettingError(withAdvice(await texts, 'unknownCommune', code, delivered), { cause });
  }
}

/** The mistake in words, and the communes that may have been meant: few enough to be read. */
function withAdvice(
  texts: Texts,
  mistake: 'malformedCommune' | 'unknownCommune',
  entered: string,
  meant: CommunesFile['communes'] = [],
): string {
  const words = texts[mistake](entered);
  return meant.length > 0 ? `${words} ${texts.suggestions(meant.slice(0, 6))}` : words;
}

/** A name says nothing of its département: only a feed of one département can be searched without asking for them all. */
async function onlyDepartment(client: FeedClient): Promise<CommunesFile | undefined> {
  const [department, ...others] = (await indexOf(client))?.departments ?? [];
  return department && others.length === 0 ? communesOf(client, department.code) : undefined;
}

const indexOf = async (client: FeedClient) =>
  (await client.get(feedPaths.index, isFeedIndex).catch(() => undefined))?.data;

/** The communes of a département, for a suggestion: when they cannot be had, the message does without. */
async function communesOf(client: FeedClient, department: string): Promise<CommunesFile | undefined> {
  const loaded = await client.get(feedPaths.communes(department), isCommunesFile).catch(() => undefined);
  return loaded?.data;
}

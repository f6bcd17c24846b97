/** What reading needs of a département, from the feed beside the page's script. */
import { openGazetteer, type Gazetteer } from '../../reader/places/gazetteer.ts';
import { feedPaths } from '../../shared/feed/feed-paths.ts';
import { gazetteerFileSchema, type GazetteerFile } from '../../shared/feed/feed-schema.ts';
import { feedClient } from '../../site/tools/published-site.ts';

/** @throws FeedError */
export async function fetchGazetteer(department: string): Promise<Gazetteer> {
  const { data } = await feedClient.get(feedPaths.gazetteer(department), isGazetteerFile);
  return openGazetteer(data);
}

const isGazetteerFile = (data: unknown): data is GazetteerFile => gazetteerFileSchema.safeParse(data).success;

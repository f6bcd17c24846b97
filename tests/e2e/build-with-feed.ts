import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { writeSampleFeed, type SampleFeed } from './sample-feed.ts';

export interface SampleBuild {
  /** The extension, unpacked. */
  folder: string;
  remove(): Promise<void>;
}

/** Builds the extension for Chromium with a sample feed, away from `dist/`. */
export async function buildWithFeed(feed: SampleFeed): Promise<SampleBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'solidaire-build-'));
  await writeSampleFeed(join(folder, 'feed'), feed);
  process.env['SOLIDAIRE_FEED'] = join(folder, 'feed');
  await build({ outDir: join(folder, 'extension'), browser: 'chrome' });
  return {
    folder: join(folder, 'extension/chrome-mv3'),
    remove: () => rm(folder, { recursive: true }),
  };
}

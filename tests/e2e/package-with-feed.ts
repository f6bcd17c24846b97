import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../browsers.ts';
import { builtExtension } from './open-extension.ts';
import { sampleFeedFiles, writeFiles, type SampleFeed } from './sample-feed.ts';

export interface SamplePackage {
  /** The extension, unpacked. */
  folder: string;
  remove(): Promise<void>;
}

/** The built extension for Chromium with a sample feed in the place of the published one: its scripts know neither. */
export const packageWithFeed = (feed: SampleFeed): Promise<SamplePackage> =>
  packageWithFiles(sampleFeedFiles(feed));

/** The same with these files of a feed, by their path below `feed/v1/`, for either browser. */
export async function packageWithFiles(
  files: ReadonlyMap<string, string>,
  browser: BrowserName = 'chrome',
): Promise<SamplePackage> {
  const folder = await mkdtemp(join(tmpdir(), 'solidaire-package-'));
  await cp(builtExtension(browser), folder, { recursive: true });
  await rm(join(folder, 'feed'), { recursive: true });
  await writeFiles(join(folder, 'feed/v1'), files);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from './open-extension.ts';
import { writeSampleFeed, type SampleFeed } from './sample-feed.ts';

export interface SamplePackage {
  /** The extension, unpacked. */
  folder: string;
  remove(): Promise<void>;
}

/** The built extension for Chromium with a sample feed in the place of the published one: its scripts know neither. */
export async function packageWithFeed(feed: SampleFeed): Promise<SamplePackage> {
  const folder = await mkdtemp(join(tmpdir(), 'solidaire-package-'));
  await cp(builtExtension('chrome'), folder, { recursive: true });
  await rm(join(folder, 'feed'), { recursive: true });
  await writeSampleFeed(join(folder, 'feed/v1'), feed);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

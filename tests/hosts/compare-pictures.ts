import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * How unlike two screenshots are.
 * @param threshold how unlike two pixels may be: 0.1 lets shades pass, 0 nothing
 * @returns the share of pixels that differ, 1 when the pictures are not of one size; and a way to keep them for a look:
 *   both pictures and their difference, in a new temporary folder
 */
export function comparePictures(
  actual: Uint8Array,
  expected: Uint8Array,
  threshold = 0.1,
): { difference: number; keep: () => string } {
  const [a, b] = [PNG.sync.read(Buffer.from(actual)), PNG.sync.read(Buffer.from(expected))];
  const sameSize = a.width === b.width && a.height === b.height;
  const picture = new PNG({ width: a.width, height: a.height });
  const differing = sameSize
    ? pixelmatch(a.data, b.data, picture.data, a.width, a.height, { threshold })
    : a.width * a.height;
  return {
    difference: differing / (a.width * a.height),
    keep() {
      const folder = mkdtempSync(join(tmpdir(), 'solidaire-pictures-'));
      writeFileSync(join(folder, 'actual.png'), actual);
      writeFileSync(join(folder, 'expected.png'), expected);
      if (sameSize) writeFileSync(join(folder, 'difference.png'), PNG.sync.write(picture));
      return folder;
    },
  };
}

/** The picture that shared addresses show is a file, made from the outlines and colours of the pages: it must keep to them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { comparePictures } from '../hosts/compare-pictures.ts';
import { drawSharePicture, sharePictureFile } from './draw-share-picture.ts';

/** Pixels at the edges of shapes are another browser's affair. A window of a house has twenty times as many. */
const TOLERATED = 25 / (1200 * 630);

it('share-picture.png shows the mark and the street as they are now', async () => {
  const { difference, keep } = comparePictures(
    readFileSync(sharePictureFile),
    await drawSharePicture(),
    0.01,
  );
  if (difference > TOLERATED)
    assert.fail(`\`npm run draw\` makes it anew; how it differs is in ${keep()}: ${difference}`);
});

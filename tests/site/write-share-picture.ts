/** `npm run draw`: makes `share-picture.png` anew, after a change of the mark, the street or their colours. */
import { writeFileSync } from 'node:fs';
import { drawSharePicture, sharePictureFile } from './draw-share-picture.ts';

writeFileSync(sharePictureFile, await drawSharePicture());

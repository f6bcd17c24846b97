import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Block } from './block.ts';
import { inflate } from './inflate.ts';
import { readHtml } from './read-html.ts';

/** As much as the text of a document and what goes with it may hold, inflated: with all that Word writes around it. */
const MOST_BYTES = 10_000_000;
const MOST_FILES = 2_000;

/**
 * Word (.docx) → blocks. A Word file has no lines: `line` counts its paragraphs.
 * @returns undefined for one that holds more than any release
 */
export async function readDocx(bytes: Uint8Array): Promise<Block[] | undefined> {
  const text = await withoutPictures(bytes);
  if (!text) return undefined;
  // Mammoth asks for an `arrayBuffer` in a browser and for a `buffer` in Node, where it takes the one for the other.
  const source = { arrayBuffer: text, buffer: text };
  const { value } = await mammoth.convertToHtml(source, {
    styleMap: ['strike => del'],
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  });
  return readHtml(value).blocks.map((block, index) => ({ ...block, line: index + 1 }));
}

const PICTURE = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|emz|wmz|svg|wdp|webp|heic|ttf|odttf)$/i;

/** The document as it is measured: nothing else is given to be read, so that nothing else is inflated. */
async function withoutPictures(bytes: Uint8Array): Promise<ArrayBuffer | undefined> {
  const { files } = await JSZip.loadAsync(bytes);
  const entries = Object.values(files).filter(({ name, dir }) => !dir && !PICTURE.test(name));
  if (entries.length > MOST_FILES) return undefined;
  const kept = new JSZip();
  let left = MOST_BYTES;
  for (const entry of entries) {
    const content = await inflate(entry, left);
    if (!content) return undefined;
    left -= content.length;
    kept.file(entry.name, content);
  }
  return kept.generateAsync({ type: 'arraybuffer', compression: 'STORE' });
}

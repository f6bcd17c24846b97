import mammoth from 'mammoth';
import type { Block } from './block.ts';
import { readHtml } from './read-html.ts';

/** Word (.docx) → blocks. A Word file has no lines: `line` counts its paragraphs. */
export async function readDocx(bytes: Uint8Array): Promise<Block[]> {
  const arrayBuffer = new Uint8Array(bytes).buffer;
  // Mammoth asks for an `arrayBuffer` in a browser and for a `buffer` in Node, where it takes the one for the other.
  const source = { arrayBuffer, buffer: arrayBuffer };
  const { value } = await mammoth.convertToHtml(source, { styleMap: ['strike => del'] });
  return readHtml(value).blocks.map((block, index) => ({ ...block, line: index + 1 }));
}

import mammoth from 'mammoth';
import type { Block } from './block.ts';
import { readHtml } from './read-html.ts';

/** Word (.docx) → blocks. A Word file has no lines: `line` counts its paragraphs. */
export async function readDocx(bytes: Uint8Array): Promise<Block[]> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ['strike => del'] },
  );
  return readHtml(value).blocks.map((block, index) => ({ ...block, line: index + 1 }));
}

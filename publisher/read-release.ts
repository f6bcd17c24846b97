import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Block } from './block.ts';
import { UserError } from './problem.ts';
import { readMarkdown } from './read-markdown.ts';

const MAX_BYTES = 50_000_000;

/** What the first bytes of a file say of it, whatever its name. */
const SIGNATURES: readonly { start: readonly number[]; name: string }[] = [
  { start: [0x25, 0x50, 0x44, 0x46], name: 'un PDF' },
  { start: [0x50, 0x4b, 0x03, 0x04], name: 'un document Word (.docx) ou une archive' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], name: 'un ancien document Word (.doc)' },
];

/** The formats that can be read, by extension. */
const READERS: Readonly<Record<string, (source: string) => Block[]>> = {
  '.md': readMarkdown,
  '.markdown': readMarkdown,
};

export const isRelease = (path: string) => extname(path).toLowerCase() in READERS;

/**
 * A press release → its blocks.
 * @throws UserError saying what is wrong with the file and what to do
 */
export async function readRelease(path: string): Promise<Block[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(unreadable(path, error.code), { cause: error });
  });
  if (bytes.length === 0)
    throw new UserError(`${path} est vide : vérifiez que l’enregistrement s’est bien terminé.`);
  if (bytes.length > MAX_BYTES) {
    throw new UserError(`${path} dépasse 50 Mo : ce n’est sans doute pas le communiqué lui-même.`);
  }
  const signature = SIGNATURES.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (signature) {
    throw new UserError(
      `${path} est ${signature.name}, qui ne se lit pas encore : enregistrez le communiqué en Markdown (.md).`,
    );
  }
  const reader = READERS[extname(path).toLowerCase()];
  if (!reader)
    throw new UserError(`${path} : format inconnu. Formats lus : ${Object.keys(READERS).join(', ')}.`);
  if (bytes.includes(0)) {
    throw new UserError(
      `${path} n’est pas un texte : enregistrez le communiqué en Markdown (.md), encodé en UTF-8.`,
    );
  }
  return reader(decode(bytes));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'introuvable. Vérifiez le nom et le dossier.',
  EISDIR: 'est un dossier : donnez le chemin du communiqué lui-même.',
  EACCES: 'ne peut pas être ouvert : vous n’avez pas le droit de le lire.',
};

const unreadable = (path: string, code = '') =>
  `${path} : ${REASONS[code] ?? `lecture impossible (${code}).`}`;

/** UTF-8, else the Windows encoding that older word processors write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

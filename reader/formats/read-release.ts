/** A press release in any format → its blocks. The format is told by the bytes; the name only decides between texts. */
import type { Block } from './block.ts';
import { UserError, type Problem } from '../../shared/editor/problem.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';
import { FORMAT_BY_EXTENSION, formatNamed, type Format } from './named-format.ts';
import { holdsTooMuch } from './too-much.ts';

export interface Release {
  blocks: Block[];
  /** Where the document says that it stands. */
  address?: string;
  problems: Problem[];
}

const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  markdown: 'du Markdown',
  html: 'une page HTML',
  docx: 'un document Word (.docx)',
  pdf: 'un PDF',
  text: 'un texte',
};

/** Undefined for what holds more than any release. */
type Found = Pick<Release, 'blocks' | 'address'> | undefined;
type Read = (bytes: Uint8Array) => Found | Promise<Found>;

/** Those of Word and PDF are heavy: a browser asks for them when such a file comes. */
const READERS: Readonly<Record<Format, () => Read | Promise<Read>>> = {
  markdown: () => (bytes) => ({ blocks: readMarkdown(decodeText(bytes)) }),
  html: () => (bytes) => readHtml(decodeText(bytes)),
  docx: async () => {
    const { readDocx } = await import('./read-docx.ts');
    return async (bytes) => {
      const blocks = await readDocx(bytes);
      return blocks && { blocks };
    };
  },
  pdf: async () => {
    const { readPdf } = await import('./read-pdf.ts');
    return async (bytes) => ({ blocks: await readPdf(bytes) });
  },
  text: () => (bytes) => ({ blocks: readText(decodeText(bytes)) }),
};

/** As much as is read of each: markup, pictures that stand in a page, and the text. The others say so themselves. */
const MOST_BYTES: Readonly<Partial<Record<Format, number>>> = {
  markdown: 4_000_000,
  text: 4_000_000,
  html: 10_000_000,
};

/** Of text, addresses included; a release has some ten thousand. */
const MOST_SIGNS = 250_000;
/** Of paragraphs, headings and items; a release has some hundred. */
const MOST_BLOCKS = 5_000;

/**
 * @param name the file's, perhaps with its folder; messages name the file so
 * @throws UserError saying what is wrong with the file and what to do
 */
export async function readRelease(bytes: Uint8Array, name: string): Promise<Release> {
  if (bytes.length === 0) {
    throw new UserError(
      `${name} est vide : vérifiez que l’enregistrement ou le téléchargement s’est bien terminé.`,
    );
  }
  const named = formatNamed(name);
  const format = formatOf(bytes, named, name);
  const { [format]: most = Infinity } = MOST_BYTES;
  if (bytes.length > most) throw holdsTooMuch(name, `plus de ${most / 1_000_000} Mo`);
  const read = await READERS[format]();
  const release = await readSoundly(read, bytes, (cause) => damaged(name, format, cause));
  if (!release || isTooLong(release.blocks)) throw tooLong(name);
  if (release.blocks.length === 0)
    throw new UserError(`${name} ne contient aucun texte${WITHOUT_TEXT[format] ?? '.'}`);
  const problems: Problem[] =
    format === named
      ? []
      : [
          {
            level: 'warning',
            line: 0,
            message: `Malgré son nom, ce fichier est ${FORMAT_NAMES[format]} : il est lu comme tel.`,
          },
        ];
  return { ...release, problems };
}

async function readSoundly(read: Read, bytes: Uint8Array, inWords: (cause: unknown) => string) {
  try {
    return await read(bytes);
  } catch (cause) {
    throw new UserError(inWords(cause), { cause });
  }
}

const tooLong = (name: string) => holdsTooMuch(name, 'plus de texte qu’un livre de cent pages');

const isTooLong = (blocks: readonly Block[]) =>
  blocks.length > MOST_BLOCKS ||
  MOST_SIGNS <
    blocks.reduce(
      (sum, { spans }) =>
        sum + spans.reduce((signs, { text, href = '' }) => signs + text.length + href.length, 0),
      0,
    );

const WITHOUT_TEXT: Partial<Record<Format, string>> = {
  pdf: ' : c’est sans doute une image numérisée. Demandez le fichier d’origine, ou passez-le par une reconnaissance de caractères.',
};

const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/**
 * What the bytes are, whatever the name.
 * @throws UserError for formats that are recognised and cannot be read
 */
function formatOf(bytes: Uint8Array, named: Format | undefined, name: string): Format {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b)) {
    const names = new TextDecoder('latin1').decode(bytes);
    if (names.includes('word/document.xml')) return 'docx';
    const odt = names.includes('opendocument.text') ? ' (un texte OpenDocument)' : '';
    throw new UserError(
      `${name} est une archive${odt} : enregistrez le communiqué en Word (.docx) ou en PDF.`,
    );
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UserError(
      `${name} est un ancien document Word (.doc), ou un document chiffré : enregistrez-le en .docx, sans mot de passe.`,
    );
  }
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) {
    throw new UserError(`${name} est un document RTF : enregistrez-le en Word (.docx).`);
  }
  if (named === 'pdf' || named === 'docx') {
    if (isHtml(bytes)) return 'html';
    throw new UserError(
      `${name} n’est pas ${FORMAT_NAMES[named]} : le fichier est abîmé, ou porte un mauvais nom.`,
    );
  }
  if (!named) {
    const known = Object.keys(FORMAT_BY_EXTENSION).join(', ');
    throw new UserError(`${name} : format inconnu. Formats lus : ${known}.`);
  }
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (!isUtf16 && bytes.includes(0)) {
    throw new UserError(`${name} n’est pas un texte : le fichier est abîmé, ou porte un mauvais nom.`);
  }
  return named === 'text' && isHtml(bytes) ? 'html' : named;
}

const isHtml = (bytes: Uint8Array) =>
  /^\s*(?:<!doctype html|<html|<head|<body|<(?:div|article|main|p|h[1-6])\b)/i.test(
    decodeText(bytes.subarray(0, 1000)),
  );

function damaged(name: string, format: Format, cause: unknown): string {
  if (cause instanceof Error && cause.name === 'PasswordException') {
    return `${name} est protégé par un mot de passe : enregistrez-le sans protection.`;
  }
  // The stack was full, as deep as it is.
  if (cause instanceof RangeError && format !== 'pdf')
    return holdsTooMuch(name, 'des listes, des citations ou des cadres emboîtés par milliers').message;
  return `${name} est abîmé : ${FORMAT_NAMES[format]} qui ne s’ouvre pas. Enregistrez-le ou téléchargez-le de nouveau.`;
}

/** UTF-8 or UTF-16 by its mark, which goes, else the Windows encoding that older word processors write. */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

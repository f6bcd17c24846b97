import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { formatNotice, NOTICE, type HeldPackage } from '../shared/licences.ts';
import { FONTS } from '../site/shell/fonts.ts';

const require = createRequire(import.meta.url);
const inPackage = (name: string, file: string) => require.resolve(`${name}/${file}`);

/** The fonts of the pages by their path in the site, from the packages that bring them, with the words of their licences. */
export async function loadFonts(): Promise<Map<string, string | Uint8Array>> {
  const own = await readFile(new URL('../LICENSE', import.meta.url), 'utf8');
  const held = await Promise.all([...new Set(FONTS.map((font) => font.package))].map(heldPackage));
  const files = await Promise.all(
    FONTS.map(async (font) => [font.path, await readFile(inPackage(font.package, font.file))] as const),
  );
  return new Map<string, string | Uint8Array>([...files, [`polices/${NOTICE}`, formatNotice(own, held)]]);
}

async function heldPackage(name: string): Promise<HeldPackage> {
  const { version, license } = JSON.parse(await readFile(inPackage(name, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  return { name, version, identifier: license, text: await readFile(inPackage(name, 'LICENSE'), 'utf8') };
}

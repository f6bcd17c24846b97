import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { HeldPackage } from '../shared/licences.ts';

/** Packages whose file is itself a bundle, and whom it holds: a bundler sees one module, of one package. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  jszip: ['immediate', 'lie', 'pako', 'setimmediate'],
};

/** The same, where whom it holds is not installed: in which file of `licences/` the words stand. */
const NOT_INSTALLED: Readonly<Record<string, HeldPackage & { file: string }>> = {
  unpdf: { name: 'pdfjs-dist', version: '5.6.205', identifier: 'Apache-2.0', file: 'pdfjs-dist.txt' },
};

const ours = createRequire(import.meta.url);

/** Whom those packages hold that were bundled before they came to us. */
export async function heldInside(held: readonly HeldPackage[]): Promise<HeldPackage[]> {
  const names = [...new Set(held.map(({ name }) => name))];
  return Promise.all(
    names.flatMap((name) => {
      const foreign = NOT_INSTALLED[name];
      return [
        ...(INSIDE[name] ?? []).map((inside) => readInstalled(inside, name)),
        ...(foreign ? [readWords(foreign)] : []),
      ];
    }),
  );
}

/** @param holder from where it is looked for, as Node does */
async function readInstalled(name: string, holder: string): Promise<HeldPackage> {
  const from = createRequire(ours.resolve(`${holder}/package.json`));
  const manifest = from.resolve(`${name}/package.json`);
  const { version, license } = JSON.parse(await readFile(manifest, 'utf8')) as {
    version: string;
    license: string;
  };
  const file = (await readdir(dirname(manifest))).sort().find((each) => /^licen[cs]e|^copying/i.test(each));
  const text = file ? await readFile(`${dirname(manifest)}/${file}`, 'utf8') : '';
  return { name, version, identifier: license, text };
}

const readWords = async ({ file, ...told }: HeldPackage & { file: string }): Promise<HeldPackage> => ({
  ...told,
  text: await readFile(new URL(`licences/${file}`, import.meta.url), 'utf8'),
});

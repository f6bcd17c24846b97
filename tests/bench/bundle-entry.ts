import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A module as a page would get it: in one file with all that it imports, minified. */
export async function bundleEntry(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'entry' },
      rolldownOptions: { output: { minify: true, codeSplitting: false } },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [];
  const [chunk] = bundle?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error(`Vite gave no bundle of ${entry}.`);
  return chunk.code;
}

/** The least that Lit needs to show the same data. */
export const bundleBareList = () => bundleEntry(fileURLToPath(new URL('bare-list.ts', import.meta.url)));

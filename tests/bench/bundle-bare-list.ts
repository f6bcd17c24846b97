import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The bare list as a page would get it: with Lit, minified. */
export async function bundleBareList(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { output: { minify: true } },
      lib: {
        entry: fileURLToPath(new URL('bare-list.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'bare-list',
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [];
  const [chunk] = bundle?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('Vite gave no bundle.');
  return chunk.code;
}

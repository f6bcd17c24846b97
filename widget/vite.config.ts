import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { shrinkBundle } from './shrink-bundle.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The widget's bundle: `solidaire.js`, and beside it the English texts, which it loads only when asked for; the scripts of
 * the iframe form, for the page inside and for the page around.
 */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  plugins: [shrinkBundle()],
  build: {
    target: 'es2022',
    outDir: '../dist/site/widget/v1',
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: {
      entry: {
        solidaire: here('define.ts'),
        cadre: here('../site/iframe/host-script.ts'),
        'cadre-page': here('../site/iframe/iframe-script.ts'),
      },
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: { minify: true, chunkFileNames: 'solidaire-[name].js' },
    },
  },
});

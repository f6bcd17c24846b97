import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { shrinkBundle } from './shrink-bundle.ts';

/** The widget's bundle: `solidaire.js`, and beside it the English texts, which it loads only when asked for. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  plugins: [shrinkBundle()],
  build: {
    target: 'es2022',
    outDir: '../dist/site/widget/v1',
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: {
      entry: fileURLToPath(new URL('define.ts', import.meta.url)),
      formats: ['es'],
      fileName: () => 'solidaire.js',
    },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: { minify: true, chunkFileNames: 'solidaire-[name].js' },
    },
  },
});

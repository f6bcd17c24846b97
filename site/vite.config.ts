import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The scripts of the site's own pages. A bundle apart: sharing a piece with the widget would cost every town hall a request. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: '../dist/site/scripts',
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: {
      entry: {
        communes: here('pages/communes-script.ts'),
        integrer: here('configurator/configurator-script.ts'),
        apercu: here('check/check-script.ts'),
      },
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    rolldownOptions: { output: { minify: true, chunkFileNames: 'shared-[name].js' } },
  },
});

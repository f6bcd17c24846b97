import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The desk's page. What reads PDF and Word, and what makes a zip, are chunks of their own: they load when such a file comes. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: {
      entry: { redaction: here('page/desk-script.ts') },
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    rolldownOptions: { output: { minify: true, chunkFileNames: 'redaction-[name].js' } },
  },
});

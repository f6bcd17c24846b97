import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** As `page/read-apart.ts` asks for it. */
const RELEASE_WORKER = 'redaction-lecteur';

/**
 * The desk's page, and the worker that it reads releases in. What reads PDF and Word, and what makes a zip, are chunks of their own:
 * they load when such a file comes.
 */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  // A worker has no document, which the reader of Markdown takes what browsers know of entities from otherwise.
  resolve: { conditions: ['worker', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: {
      entry: { redaction: here('page/desk-script.ts'), [RELEASE_WORKER]: here('page/release-worker.ts') },
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    rolldownOptions: { output: { minify: true, chunkFileNames: 'redaction-[name].js' } },
  },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The site's own scripts, by mode: those of its pages, and those of the iframe form, for the page inside and for the page
 * around. Bundles apart from the widget: sharing a piece with it would cost every town hall a request.
 */
const ENTRIES: Readonly<Record<string, Record<string, string>>> = {
  pages: {
    communes: here('pages/communes-script.ts'),
    integrer: here('configurator/configurator-script.ts'),
    apercu: here('check/check-script.ts'),
  },
  iframe: {
    cadre: here('iframe/host-script.ts'),
    'cadre-page': here('iframe/iframe-script.ts'),
  },
};

export default defineConfig(({ mode }) => ({
  root: here('.'),
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: {
      entry: ENTRIES[mode] ?? {},
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    rolldownOptions: {
      output: {
        minify: true,
        chunkFileNames: 'shared-[name].js',
        // In foreign pages a script may be put back as a classic one: what it names stays its own.
        ...(mode === 'iframe' && { banner: '(()=>{', footer: '})();' }),
      },
    },
  },
}));

import { fileURLToPath } from 'node:url';
import minifyTemplates from 'rollup-plugin-minify-template-literals';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The widget's files, one a mode. `solidaire` is all that a list needs; it runs as a classic script and as a module.
 * `plus` is the further file, which the first one imports.
 */
const FILES = {
  solidaire: { entry: here('main.ts'), format: 'iife', name: 'solidaire.js' },
  plus: { entry: here('plus/plus.ts'), format: 'es', name: 'solidaire-plus.js' },
} as const;

export default defineConfig(({ mode }) => {
  const { entry, format, name } = FILES[mode as keyof typeof FILES];
  return {
    root: here('.'),
    publicDir: false,
    plugins: [
      minifyTemplates({
        exclude: '**/node_modules/**',
        options: { minifyOptions: { removeAttributeQuotes: true } },
      }),
    ],
    build: {
      target: 'es2022',
      outDir: '../dist/site/widget/v1',
      emptyOutDir: true,
      reportCompressedSize: false,
      lib: { entry, formats: [format], name: 'solidaire', fileName: () => name },
      // Each folds what the other leaves.
      minify: 'terser',
      rolldownOptions: { output: { minify: true, postBanner: '//# allFunctionsCalledOnLoad' } },
      terserOptions: { ecma: 2020, compress: { passes: 3 } },
    },
  };
});

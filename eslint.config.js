import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', '.wxt', 'node_modules', 'coverage'] },
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js', 'tests/*.js'] } } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration',
          message: 'Use a union of strings: nothing to import, nothing at run time.',
        },
        {
          selector: 'ExportAllDeclaration',
          message: 'Import from the file that holds the thing; no barrels.',
        },
      ],
    },
  },
  {
    files: ['shared/**/*.ts', 'site/**/*.ts', 'widget/**/*.ts', 'extension/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-properties': [
        'error',
        {
          object: 'Array',
          property: 'from',
          message: 'Prototype, still on old town halls’ pages, puts one of its own there: spread and map.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['lit/directives/unsafe-*', 'lit/static-html.js'],
              message: 'The feed is text: nothing in it is parsed as HTML.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['extension/**/*.content.ts', 'extension/page/*.ts', 'shared/render/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/widget/define*', '**/widget/solidaire-*'],
              message: 'customElements is null in a content script: render templates instead.',
            },
            { group: ['zod', 'zod/*'], message: 'Too heavy for every Facebook page.' },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  // The configuration files themselves are plain JavaScript, some plugins of which have no types.
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);

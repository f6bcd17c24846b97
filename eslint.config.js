import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// What may run where goes by folder. Of two entries that set one rule, the last holds alone: each names all that it bans.
const PURE = ['shared/**/*.ts', 'publisher/steps/**/*.ts'];
const IN_BROWSERS = ['shared', 'site', 'widget', 'extension', 'desk/page'].map(
  (folder) => `${folder}/**/*.ts`,
);
const IN_FACEBOOK = ['shared/render/**/*.ts', 'extension/page/**/*.ts'];

const NODE = { group: ['node:*'], message: 'What is pure runs in a browser too.' };
const MARKUP = {
  group: ['lit/directives/unsafe-*', 'lit/static-html.js'],
  message: 'The feed is text: nothing in it is parsed as HTML.',
};
const ELEMENTS = {
  group: ['**/widget/**', 'zod', 'zod/*'],
  message:
    'In Facebook’s page customElements is null, and each byte loads with every page: templates and guards.',
};

/** What only a page, an extension or Node has. */
const GLOBALS =
  'document window navigator location customElements localStorage sessionStorage indexedDB browser chrome process Buffer'
    .split(' ')
    .map((name) => ({ name, message: 'What is pure runs anywhere: take it as an argument.' }));

const restrictImports = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

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
    files: IN_BROWSERS,
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
    },
  },
  restrictImports(IN_BROWSERS, MARKUP),
  restrictImports(PURE, NODE, MARKUP),
  restrictImports(IN_FACEBOOK, NODE, MARKUP, ELEMENTS),
  {
    files: PURE,
    rules: { 'no-restricted-globals': ['error', { globals: GLOBALS, checkGlobalObject: true }] },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // What these give back is node:test's own to wait for.
            { from: 'package', package: 'node:test', name: ['after', 'before', 'describe', 'it', 'test'] },
            // Chai's `equal`, of which Open WC's types say that it gives a promise: but for whole documents it gives none.
            { from: 'package', package: 'chai', name: 'Equal' },
          ],
        },
      ],
    },
  },
  // Chai, which these use, asserts by reading: `expect(list).to.be.empty`.
  { files: ['tests/**/*.browser.test.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
  // The configuration files themselves are plain JavaScript, some plugins of which have no types.
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);

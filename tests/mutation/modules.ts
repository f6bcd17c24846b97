/** What mutation testing tries: the modules that trust stands on, each with the tests that must notice a change of it. */
export interface MutatedModule {
  name: string;
  files: readonly string[];
  tests: readonly string[];
}

export const MUTATED: readonly MutatedModule[] = [
  {
    name: 'identity',
    files: ['shared/addresses/facebook-identity.ts', 'shared/addresses/kind-of-address.ts'],
    tests: ['tests/shared/addresses/addresses.test.ts', 'tests/shared/addresses/kind-of-address.test.ts'],
  },
  {
    name: 'signature',
    files: ['shared/feed/signature.ts', 'shared/feed/signed-index.ts', 'shared/feed/digest.ts'],
    tests: [
      'tests/shared/feed/signature.test.ts',
      'tests/shared/feed/signed-index.test.ts',
      'tests/shared/feed/sync-feed-store.test.ts',
    ],
  },
  {
    name: 'feed client',
    files: ['shared/feed/feed-client.ts', 'shared/feed/fetch-feed-file.ts'],
    tests: ['tests/shared/feed/feed-client.test.ts'],
  },
  {
    name: 'feed sync',
    files: ['shared/feed/sync-feed-store.ts', 'shared/feed/own-words.ts'],
    tests: ['tests/shared/feed/own-words.test.ts', 'tests/shared/feed/sync-feed-store.test.ts'],
  },
  {
    name: 'feed guard',
    files: ['shared/feed/feed-guard.ts', 'shared/feed/fits-shape.ts', 'shared/feed/bounded-text.ts'],
    tests: ['tests/shared/feed/feed-guard.test.ts'],
  },
  {
    name: 'names',
    files: ['shared/french/mask-person.ts'],
    tests: ['tests/shared/french/mask-person.test.ts'],
  },
  {
    name: 'masking',
    files: ['publisher/steps/mask-names.ts'],
    tests: ['tests/publisher/steps/mask-names.test.ts'],
  },
  {
    name: 'corrections',
    files: [
      'publisher/steps/apply-corrections.ts',
      'publisher/steps/correct-initiative.ts',
      'publisher/steps/correct-people.ts',
      'publisher/steps/correct-themes.ts',
      'publisher/steps/given-correction.ts',
    ],
    tests: ['tests/publisher/editor-files.test.ts', 'tests/publisher/corrections.test.ts'],
  },
];

/**
 * `npx tsx tests/mutation/run.ts [NAME]`: changes each expression of a module, one at a time, and sees whether a test fails.
 * What changed neither in code nor in tests since the last run is not tried again. Exit code 1 for a module below the mark.
 */
import { Stryker } from '@stryker-mutator/core';
import { MUTATED, type MutatedModule } from './modules.ts';

/** Of 100 changes, so many must be noticed. */
const MARK = 85;

const run = ({ name, files, tests }: MutatedModule) =>
  new Stryker({
    mutate: [...files],
    testRunner: 'tap',
    tap: {
      testFiles: [...tests],
      nodeArgs: ['--import', 'tsx', '--test-reporter=tap', '-r', '{{hookFile}}', '{{testFile}}'],
    },
    plugins: ['@stryker-mutator/tap-runner'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // On a busy machine what only takes long is not taken for what never ends.
    timeoutMS: 30_000,
    tempDirName: 'dist/mutation/copy',
    ignorePatterns: ['dist', 'integrations', 'coverage'],
    incremental: true,
    incrementalFile: `dist/mutation/${name.replace(' ', '-')}.json`,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true },
    thresholds: { high: 100, low: MARK, break: MARK },
    logLevel: 'warn',
  } as ConstructorParameters<typeof Stryker>[0]).runMutationTest();

const [wanted] = process.argv.slice(2);
for (const each of MUTATED.filter(({ name }) => wanted === undefined || name === wanted)) await run(each);

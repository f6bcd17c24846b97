import type { Reporter, TestSuiteResult } from '@web/test-runner';

/** Ends a run with one line that a script can read: `12 passed, 0 failed`. */
export function summaryReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0 };
      const add = ({ tests, suites }: TestSuiteResult) => {
        for (const { passed, skipped } of tests) if (!skipped) count[passed ? 'passed' : 'failed'] += 1;
        suites.forEach(add);
      };
      for (const { testResults, errors } of sessions) {
        if (testResults) add(testResults);
        count.failed += errors.length;
      }
      // At the very end: the runner draws its progress once more after the reporters.
      process.once('exit', () => process.stdout.write(`${count.passed} passed, ${count.failed} failed\n`));
    },
  };
}

import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './browsers.ts';
import { summaryReporter } from './summary-reporter.ts';
import { feedCases } from './widget/feed-cases.ts';

const here = (path) => fileURLToPath(new URL(path, new URL('../', import.meta.url)));

export default {
  rootDir: here('.'),
  files: 'tests/**/*.browser.test.ts',
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: here('./tsconfig.json') })],
  middleware: [feedCases],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: findBrowser('chrome'),
        args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
      },
    }),
  ],
  concurrency: 1,
  // axe is slow on two cores.
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 120_000,
  browserStartTimeout: 60_000,
  reporters: [defaultReporter(), summaryReporter()],
};

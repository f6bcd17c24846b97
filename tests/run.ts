/**
 * `npm test`: everything CI checks, in order, whatever fails on the way. Its last line counts the tests:
 * `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.ts';
import { ensureNginx } from './nginx.ts';

interface Step {
  name: string;
  command: readonly [program: string, ...args: string[]];
  /** How the output counts tests; without it, the step itself is one. */
  count?: RegExp;
}

/** The last lines of Node's own reporter. */
const NODE_COUNT = /^ℹ pass (?<passed>\d+)$[^]*?^ℹ fail (?<failed>\d+)$/m;
/** The last line of `summary-reporter.ts`. */
const BROWSER_COUNT = /^(?<passed>\d+) passed, (?<failed>\d+) failed$/m;

/** Those of a folder that run under Node; `.browser.test.ts` run in a browser. */
const nodeFilesBelow = (folder: string) =>
  readdirSync(join('tests', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.browser.test.ts'))
    .sort()
    .map((name) => join('tests', folder, name));

/** Two files at a time: each waits for a browser, a server or a file about half of its time. */
const nodeTests = (name: string, files: readonly string[]): Step => ({
  name,
  command: [
    process.execPath,
    '--import',
    'tsx',
    '--test',
    '--test-reporter=spec',
    '--test-concurrency=2',
    ...files,
  ],
  count: NODE_COUNT,
});

const STEPS: readonly Step[] = [
  { name: 'types', command: ['npm', 'run', '-s', 'types'] },
  { name: 'lint', command: ['npm', 'run', '-s', 'lint'] },
  // Before the build, which publishes: it would bring the repository's own ledger up to date unseen.
  nodeTests('core and publisher', [
    'tests/structure.test.ts',
    ...['shared', 'reader', 'publisher'].flatMap(nodeFilesBelow),
  ]),
  { name: 'build', command: ['npm', 'run', '-s', 'build'] },
  {
    name: 'components',
    command: [process.execPath, '--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js'],
    count: BROWSER_COUNT,
  },
  nodeTests('whole products', [
    ...['e2e', 'site', 'accessibility', 'hosts', 'extension'].flatMap(nodeFilesBelow),
  ]),
];

async function runStep({
  name,
  command: [program, ...args],
  count,
}: Step): Promise<{ passed: number; failed: number }> {
  process.stdout.write(`\n— ${name}\n`);
  const started = performance.now();
  const { code, output } = await run(program, args);
  process.stdout.write(`— ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  const counted = count?.exec(output)?.groups;
  if (!counted) return code === 0 && !count ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const failed = Number(counted['failed']);
  // A run that ends badly without a failed test (a crash after the last one) is still a failure.
  return { passed: Number(counted['passed']), failed: code === 0 ? failed : Math.max(failed, 1) };
}

function run(program: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}

ensureBrowsers();
ensureNginx();
const total = { passed: 0, failed: 0 };
for (const step of STEPS) {
  const { passed, failed } = await runStep(step);
  total.passed += passed;
  total.failed += failed;
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

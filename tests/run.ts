/**
 * `npm test`: everything CI checks, in order, whatever fails on the way. `npm test -- PATTERN` runs the test files whose
 * path contains PATTERN, with what they need; `npm run test:long` those of `tests/long/`. The last line counts the tests:
 * `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.ts';
import { ensureNginx } from './nginx.ts';
import { ensureWrk } from './wrk.ts';

interface Step {
  name: string;
  command: readonly [program: string, ...args: string[]];
  /** How the output counts tests; without it, the step itself is one. */
  count?: RegExp;
}

interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

/** The last lines of Node's own reporter. */
const NODE_COUNT = /^ℹ pass (?<passed>\d+)$[^]*?^ℹ fail (?<failed>\d+)$/m;
/** The last line of `summary-reporter.ts`. */
const BROWSER_COUNT = /^(?<passed>\d+) passed, (?<failed>\d+) failed$/m;

/** What a test file needs, by its path; the first that fits holds. */
const KINDS = [
  ['long', /^tests\/long\//],
  ['component', /\.browser\.test\.ts$/],
  ['core', /^tests\/(?:shared|reader|publisher|cli)\/|^tests\/[^/]+$/],
  ['product', /^/],
] as const;
type Kind = (typeof KINDS)[number][0];

const { values: options, positionals } = parseArgs({
  options: { long: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [pattern] = positionals;

const chosen = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((name) => join('tests', name))
  .filter((file) => file.endsWith('.test.ts') && file.includes(pattern ?? ''))
  .sort();
const filesOf = (kind: Kind) =>
  chosen.filter((file) => KINDS.find(([, path]) => path.test(file))?.[0] === kind);

/** Two files at a time, where nothing is timed: each waits for a browser, a server or a file about half of its time. */
const nodeTests = (name: string, files: readonly string[], atATime = 2): Step => ({
  name,
  command: [
    process.execPath,
    '--import',
    'tsx',
    '--test',
    '--test-reporter=spec',
    `--test-concurrency=${atATime}`,
    ...files,
  ],
  count: NODE_COUNT,
});

const script = (name: string): Step => ({ name, command: ['npm', 'run', '-s', name] });

const components = (files: readonly string[]): Step => ({
  name: 'components',
  command: [
    process.execPath,
    '--import',
    'tsx',
    'node_modules/@web/test-runner/dist/bin.js',
    '--config',
    'tests/web-test-runner.config.js',
    ...files.flatMap((file) => ['--files', file]),
  ],
  count: BROWSER_COUNT,
});

function stepsOfAll(): Step[] {
  const [core, component, product] = [filesOf('core'), filesOf('component'), filesOf('product')];
  return [
    ...(pattern ? [] : [script('types'), script('lint')]),
    // Before the build, which publishes: it would bring the repository's own ledger up to date unseen.
    ...(core.length > 0 ? [nodeTests('core and publisher', core)] : []),
    ...(product.length > 0 ? [script('build')] : []),
    ...(component.length > 0 ? [components(component)] : []),
    ...(product.length > 0 ? [nodeTests('whole products', product)] : []),
  ];
}

function stepsOfLong(): Step[] {
  const long = filesOf('long');
  return long.length > 0 ? [script('build'), nodeTests('what takes longer', long, 1)] : [];
}

async function runStep({ name, command: [program, ...args], count }: Step): Promise<Outcome> {
  process.stdout.write(`\n— ${name}\n`);
  const started = performance.now();
  const { code, output } = await run(program, args);
  const counts = count ? countTests(count.exec(output)?.groups, code === 0) : countStep(code === 0);
  return { name, ...counts, seconds: (performance.now() - started) / 1000 };
}

const countStep = (isGood: boolean) => (isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A run that ends badly without a failed test (a crash after the last one) is still a failure. */
function countTests(groups: Record<string, string> | undefined, isGood: boolean) {
  if (!groups) return countStep(false);
  const failed = Number(groups['failed']);
  return { passed: Number(groups['passed']), failed: isGood ? failed : Math.max(failed, 1) };
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

const row = ({ name, passed, failed, seconds }: Outcome) =>
  `${name.padEnd(20)}${seconds.toFixed(1).padStart(8)} s${String(passed).padStart(7)} passed${String(failed).padStart(5)} failed\n`;

const sum = (outcomes: readonly Outcome[], key: 'passed' | 'failed' | 'seconds') =>
  outcomes.reduce((total, outcome) => total + outcome[key], 0);

const steps = options.long ? stepsOfLong() : stepsOfAll();
if (steps.length === 0) process.stderr.write(`No test file’s path contains “${pattern ?? ''}”.\n`);
ensureBrowsers();
ensureNginx();
if (options.long) ensureWrk();
const outcomes: Outcome[] = [];
for (const step of steps) outcomes.push(await runStep(step));
const total: Outcome = {
  name: 'in all',
  passed: sum(outcomes, 'passed'),
  failed: sum(outcomes, 'failed'),
  seconds: sum(outcomes, 'seconds'),
};
process.stdout.write(
  `\n${[...outcomes, total].map(row).join('')}\n${total.passed} passed, ${total.failed} failed\n`,
);
process.exitCode = steps.length > 0 && total.failed === 0 ? 0 : 1;

/** The starters to double-click: run as they stand in a folder of their own, with the Node and npm that each row gives them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const made = mkdtempSync(join(tmpdir(), 'solidaire-starters-'));
after(() => rmSync(made, { recursive: true, force: true }));

/** A project with its starters, and a folder of programs that alone is on the path. */
let project: string;
let programs: string;
beforeEach(() => {
  const folder = mkdtempSync(join(made, 'x'));
  [project, programs] = [join(folder, 'mon projet'), join(folder, 'programs')];
  for (const each of [project, programs]) mkdirSync(each);
  for (const name of ['redaction.sh', 'redaction.command', 'package-lock.json'])
    cpSync(join(root, name), join(project, name));
  for (const name of ['dirname', 'cmp', 'cp', 'mkdir', 'cat']) {
    const found = ['/usr/bin', '/bin'].map((place) => join(place, name)).find((path) => existsSync(path));
    symlinkSync(found ?? assert.fail(name), join(programs, name));
  }
});

function program(name: string, script: string) {
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(programs, name), 0o755);
}

/** @param version what `node` says of itself; the check of it is run by the real one */
const node = (version: string) =>
  program(
    'node',
    `[ "$1" = --version ] && echo v${version} && exit
exec '${process.execPath}' -e "Object.defineProperty(process.versions, 'node', { value: '${version}' }); $2"`,
  );

/** Writes down how it is called, and makes what `npm ci` makes. */
const npm = (ciStatus = 0) =>
  program('npm', `echo "$*" >> calls; [ "$1" = ci ] && { mkdir -p node_modules; exit ${ciStatus}; }; exit 0`);

const start = (name: string, ...args: string[]) =>
  spawnSync('/bin/sh', [join(project, name), ...args], {
    encoding: 'utf8',
    cwd: '/',
    env: { PATH: programs, HOME: made },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const calls = () => readFileSync(join(project, 'calls'), 'utf8').trim().split('\n');

describe('the starters', () => {
  for (const name of ['redaction.sh', 'redaction.command']) {
    it(
      `${name} says that Node is missing, and where it is`,
      { skip: existsSync('/usr/local/bin/node') && 'Node stands where every starter looks' },
      () => {
        const { status, stdout } = start(name);
        assert.equal(status, 1);
        assert.match(stdout, /Il manque Node\.js[^]*https:\/\/nodejs\.org\/fr/);
      },
    );

    for (const [version, isEnough] of [
      ['18.20.4', false],
      ['20.18.3', false],
      ['20.19.0', true],
      ['22.1.0', true],
      ['24.0.0', true],
    ] as const)
      it(`${name} ${isEnough ? 'takes' : 'refuses'} Node ${version}`, () => {
        node(version);
        npm();
        const { status, stdout } = start(name);
        assert.equal(status, isEnough ? 0 : 1);
        if (!isEnough) assert.match(stdout, new RegExp(`trop ancien \\(v${version}\\)`));
      });

    it(`${name} installs once, again when the list of packages has changed, and opens the desk each time`, () => {
      node('22.1.0');
      npm();
      const [install, open] = [
        'ci --omit=dev --no-audit --no-fund --loglevel=error',
        'run -s solidaire -- desk --port 0',
      ];
      assert.equal(start(name, '--port', '0').status, 0);
      assert.equal(start(name, '--port', '0').status, 0);
      assert.deepEqual(calls(), [install, open, open]);
      writeFileSync(join(project, 'package-lock.json'), '{}');
      start(name, '--port', '0');
      assert.deepEqual(calls().slice(3), [install, open]);
    });

    it(`${name} leaves a developer’s tools`, () => {
      node('22.1.0');
      npm();
      mkdirSync(join(project, 'node_modules', 'typescript'), { recursive: true });
      start(name);
      assert.equal(calls()[0], 'ci --no-audit --no-fund --loglevel=error');
    });

    it(`${name} says when it could not install, and tries again the next time`, () => {
      node('22.1.0');
      npm(1);
      const { status, stdout } = start(name);
      assert.equal(status, 1);
      assert.match(stdout, /L’installation a échoué/);
      npm();
      assert.equal(start(name).status, 0);
    });
  }

  it('redaction.cmd has the line ends of Windows, no mark before its first line, and does all that the others do', () => {
    const script = readFileSync(join(root, 'redaction.cmd'), 'utf8');
    assert.match(script, /^@echo off\r\n/);
    assert.doesNotMatch(script, /(?<!\r)\n/);
    for (const name of ['npm ci', 'npm run -s solidaire -- desk', 'https://nodejs.org/fr', 'b >= 19'])
      for (const starter of ['redaction.cmd', 'redaction.sh'])
        assert.ok(
          readFileSync(join(root, starter), 'utf8')
            .replace(/%seulement%|\$seulement/, '')
            .includes(name),
          `${starter} ${name}`,
        );
    // `goto` needs its label, and a batch file that calls another without `call` never comes back.
    for (const [, label] of script.matchAll(/goto (\w+)/g))
      assert.match(script, new RegExp(`^:${label}\\r$`, 'm'));
    assert.doesNotMatch(script, /^\s*npm /m);
  });

  it('are one script under two names', () => {
    assert.equal(
      readFileSync(join(root, 'redaction.sh'), 'utf8'),
      readFileSync(join(root, 'redaction.command'), 'utf8'),
    );
  });
});

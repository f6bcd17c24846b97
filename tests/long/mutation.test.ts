/** What trust stands on, changed in each of its expressions: 85 of 100 changes must make a test fail. */
import { spawn } from 'node:child_process';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { it } from 'node:test';
import { MUTATED } from '../mutation/modules.ts';

for (const { name } of MUTATED) {
  it(`a change in what makes ${name} is noticed`, async (test) => {
    // The tests that it runs are not part of this run, and report by themselves.
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
    const run = spawn(process.execPath, ['--import', 'tsx', 'tests/mutation/run.ts', name], { env });
    let said = '';
    run.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    run.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const [code] = (await once(run, 'close')) as [number | null];
    const figures = said.slice(said.indexOf('% Mutation score')).split('\n');
    for (const line of figures.filter((each) => each.includes('|'))) test.diagnostic(line);
    assert.equal(code, 0, said);
  });
}

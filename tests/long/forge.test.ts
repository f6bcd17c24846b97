/** What a forge runs, as far as it runs without one: a repository, a zip dropped at its top, and the script of both workflows. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { promisify } from 'node:util';
import JSZip from 'jszip';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'solidaire-forge-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const [remote, clone] = [join(folder, 'remote.git'), join(folder, 'clone')] as const;
const git = async (...args: string[]) =>
  (await run('git', ['-c', 'user.name=x', '-c', 'user.email=x@localhost', ...args], { cwd: clone })).stdout;

const SERIES = {
  title: 'La Somme solidaire',
  issuer: 'Préfecture de la Somme',
  contact: 'presse@somme.gouv.fr',
  licence: 'Licence Ouverte 2.0 (Etalab)',
  source: 'https://www.somme.gouv.fr/',
};
const RELEASE = `Amiens, le 4 mai 2023

# La Somme solidaire n° 3

## Solidaires avec les plus jeunes

À Albert, l’association « La Courte Échelle » prête des livres aux écoliers.
`;

it('publishes a zip that was dropped at the top, and remembers what it must', async () => {
  const { stdout } = await run('git', ['ls-files']);
  for (const file of stdout.trim().split('\n')) if (existsSync(file)) cpSync(file, join(clone, file));
  await run('git', ['init', '-q', '--bare', '-b', 'main', remote]);
  mkdirSync(clone, { recursive: true });
  await git('init', '-q', '-b', 'main');
  await git('remote', 'add', 'origin', remote);
  const zip = new JSZip();
  zip.file('80/series.json', JSON.stringify(SERIES));
  zip.file('80/2023-05-04-3.md', RELEASE);
  writeFileSync(join(clone, 'redaction.zip'), await zip.generateAsync({ type: 'uint8array' }));
  await git('add', '--all');
  await git('commit', '-q', '-m', 'Déposer');

  const publish = ['desk/forge/publish.sh', 'https://prefecture.example.org/solidaire/', 'dist/site'];
  const env = { ...process.env, npm_config_prefer_offline: 'true' };
  await run('bash', publish, { cwd: clone, env, maxBuffer: 1e8 });
  assert.match(readFileSync(join(clone, 'dist/site/communes/80016/index.html'), 'utf8'), /La Courte Échelle/);
  const there = (await git('ls-tree', '-r', '--name-only', 'origin/main')).split('\n');
  assert.ok(there.includes('bulletins/80/ids.json'));
  assert.deepEqual(
    there.filter((path) => /\.zip$|^bulletins\/62/.test(path)),
    [],
  );

  // Nothing new: nothing to write down.
  const before = await git('rev-parse', 'origin/main');
  await run('bash', publish, { cwd: clone, env, maxBuffer: 1e8 });
  assert.equal(await git('rev-parse', 'HEAD'), before);
});

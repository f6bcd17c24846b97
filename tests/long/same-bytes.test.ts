/**
 * Whoever builds the sources gets what is published, to the byte: in another folder, another time zone and another language,
 * from a clone or from the archive of sources, with no package's own script run on the way.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { sha256 } from '../../shared/feed/digest.ts';

const run = promisify(execFile);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const base = mkdtempSync(join(tmpdir(), 'solidaire-bytes-'));
after(() => rmSync(base, { recursive: true, force: true }));

interface Place {
  folder: string;
  TZ: string;
  locale: string;
}

/** As far apart as clocks and words get: hardly an hour of a day is the same day in both; in Turkish, `i` has another capital. */
const HERE: Place = { folder: join(base, 'here'), TZ: 'Pacific/Kiritimati', locale: 'tr_TR.UTF-8' };
const THERE: Place = { folder: join(base, 'une autre', 'copié'), TZ: 'America/Los_Angeles', locale: 'C' };
const ARCHIVE: Place = { folder: join(base, 'archive'), TZ: 'Asia/Kolkata', locale: 'fr_FR.UTF-8' };

function npm(
  { folder, TZ, locale }: Place,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const settled = {
    TZ,
    LANG: locale,
    LC_ALL: locale,
    LANGUAGE: locale,
    XDG_CONFIG_HOME: join(base, 'no-keys'),
  };
  return run('npm', args, { cwd: folder, maxBuffer: 1e8, env: { ...process.env, ...settled, ...env } });
}

const install = (place: Place) => npm(place, ['ci', '--ignore-scripts', '--prefer-offline']);

async function buildClone(place: Place): Promise<Map<string, string>> {
  const { stdout } = await run('git', ['ls-files', '-z']);
  for (const file of stdout.split('\0').filter((each) => each !== '' && existsSync(each)))
    cpSync(file, join(place.folder, file));
  await install(place);
  await npm(place, ['run', 'build']);
  return digestsBelow(join(place.folder, 'dist'));
}

async function digestsBelow(folder: string): Promise<Map<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
  const digests = files.map(
    async (file) => [relative(folder, file), await sha256(readFileSync(file, 'latin1'))] as const,
  );
  return new Map(await Promise.all(digests));
}

async function unpack(archive: string, folder: string): Promise<void> {
  const { files } = await JSZip.loadAsync(readFileSync(archive));
  for (const [name, file] of Object.entries(files).filter(([, each]) => !each.dir)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), await file.async('nodebuffer'));
  }
}

const zips = ['chrome', 'firefox', 'sources'].map((name) => `extension/solidaire-${version}-${name}.zip`);

describe('what is built', () => {
  let here: Map<string, string>;
  before(async () => {
    here = await buildClone(HERE);
  });

  it('from a clone with npm ci --ignore-scripts, is site and packages', () => {
    for (const file of ['site/index.html', 'site/widget/v1/solidaire.js', ...zips])
      assert.ok(here.has(file), `${file} is not there`);
  });

  it('is the same in another folder, time zone and language', async () => {
    const there = await buildClone(THERE);
    const differing = [...new Set([...here.keys(), ...there.keys()])].filter(
      (file) => here.get(file) !== there.get(file),
    );
    assert.deepEqual(differing, []);
  });

  it('is the same extension from the archive of its sources, with the same feed', async () => {
    await unpack(join(HERE.folder, 'dist', zips[2] ?? ''), ARCHIVE.folder);
    await install(ARCHIVE);
    const feed = join(HERE.folder, 'dist/site/feed/v1');
    await npm(ARCHIVE, ['run', 'build:extension'], { SOLIDAIRE_FEED: feed });
    const built = await digestsBelow(join(ARCHIVE.folder, 'dist'));
    assert.deepEqual(
      zips.map((file) => built.get(file)),
      zips.map((file) => here.get(file)),
    );
  });
});

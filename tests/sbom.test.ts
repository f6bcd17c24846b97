/** The bill of materials tells every package that the lock file installs, and tells it the same wherever it is made. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';

interface Component {
  group?: string;
  name: string;
  version: string;
  licenses?: object[];
  components?: Component[];
}

interface Bill {
  bomFormat: string;
  metadata: { component: Component };
  components: Component[];
}

const run = promisify(execFile);

async function makeBill(TZ: string, LANG: string): Promise<string> {
  await run('npm', ['run', '-s', 'sbom'], { env: { ...process.env, TZ, LANG, LC_ALL: LANG } });
  return readFileSync('dist/sbom.cdx.json', 'utf8');
}

const named = ({ group, name, version }: Component) => `${group ? `${group}/` : ''}${name}@${version}`;
const below = (components: readonly Component[]): string[] =>
  components.flatMap((each) => [named(each), ...below(each.components ?? [])]);

/** Each package that `npm ci` lays down, by its own name: an alias has one beside its place. */
function lockedPackages(): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { name?: string; version: string }>;
  };
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(
      ([place, { name, version }]) =>
        `${name ?? place.slice(place.lastIndexOf('node_modules/') + 13)}@${version}`,
    );
}

describe('npm run sbom', () => {
  let text: string;
  let bill: Bill;
  before(async () => {
    text = await makeBill('Pacific/Kiritimati', 'tr_TR.UTF-8');
    bill = JSON.parse(text) as Bill;
  });

  it('tells Solidaire itself, in the form of CycloneDX', () => {
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Component;
    assert.equal(bill.bomFormat, 'CycloneDX');
    assert.equal(named(bill.metadata.component), `${name}@${version}`);
  });

  it('tells every package of the lock file, and no other', () => {
    assert.deepEqual([...new Set(below(bill.components))].sort(), [...new Set(lockedPackages())].sort());
  });

  it('is the same in another time zone and another language', async () => {
    assert.equal(await makeBill('America/Los_Angeles', 'C'), text);
  });
});

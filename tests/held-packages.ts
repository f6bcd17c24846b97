/** Whom bundles must name: told from the sources and from `node_modules`, not by what bundles them. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { importsOf, reachedFrom } from './imports.ts';

/** The packages that what opens a bundle imports at run time, itself or by ours: `lit`, `@noble/hashes`. */
export function packagesReached(entries: readonly string[]): string[] {
  const files = [...new Set(entries.flatMap((entry) => [...reachedFrom(entry)]))];
  const specifiers = files.flatMap((file) => importsOf(file)).filter(({ typesOnly }) => !typesOnly);
  return [
    ...new Set(
      specifiers
        .map(({ specifier }) => /^(?:@[\w-]+\/)?[a-z][\w.-]*(?=$|\/)/.exec(specifier)?.[0])
        .filter((name) => name !== undefined && existsSync(`node_modules/${name}/package.json`)),
    ),
  ] as string[];
}

/** Each of them stands in a notice, with its version and, where it has them, its own words; and so does our own licence. */
export function assertNamed(notice: string, packages: readonly string[]): void {
  assert.ok(notice.includes(readFileSync('LICENSE', 'utf8').trim()), 'our own licence');
  for (const name of packages) {
    const folder = `node_modules/${name}`;
    const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string };
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    assert.ok(notice.includes(`\n${name} ${version} (`), `${name} ${version} is not named`);
    if (!file) continue;
    const words = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim();
    assert.ok(notice.includes(words), `the words of ${name}’s licence are not there`);
  }
}

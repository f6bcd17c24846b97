/** What goes with a bundle of the packages of others that it holds: nearly every licence asks that its words travel along. */

/** One package, as Vite's `build.license` tells it when the file that it is given is JSON. */
export interface HeldPackage {
  name: string;
  version: string;
  /** As SPDX names the licence. */
  identifier?: string;
  /** The words of its licence file. */
  text?: string;
}

/** The file beside the bundles that holds all of it. */
export const NOTICE = 'NOTICE.txt';

const RULE = '-'.repeat(72);

/**
 * The text of `NOTICE.txt`: our own licence, then each package once, by its name.
 * @param own the words of our own licence
 * @throws when a package tells no licence: it must not be handed on
 */
export function formatNotice(own: string, held: readonly HeldPackage[]): string {
  const silent = held.filter(({ text = '' }) => text.trim() === '').map(({ name }) => name);
  if (silent.length > 0) throw new Error(`Bundled without the words of a licence: ${silent.join(', ')}.`);
  const sections = new Map(held.map((each) => [titleOf(each), each.text ?? '']));
  const inOrder = [...sections].sort(([a], [b]) => (a < b ? -1 : 1));
  return [['Solidaire (MIT)', own] as const, ...inOrder]
    .map(([title, text]) => `${title}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`)
    .join(`\n${RULE}\n`);
}

/** Where the source is, too: MPL-2.0 asks that it be told. */
const titleOf = ({ name, version, identifier }: HeldPackage) =>
  `${name} ${version}${identifier ? ` (${identifier})` : ''}: its source is the npm package of that name and version`;

/** What the desk may touch, told by names alone: a département's folder, and the files of known kinds in it. */
import { isRelease } from '../../reader/formats/read-release.ts';
import { feedPatterns } from '../../shared/feed/feed-patterns.ts';

/** The ledger is `publish`'s own: the desk shows it, and never writes it. */
const WRITABLE = ['corrections.json', 'series.json'];
export const LEDGER = 'ids.json';

/** Where a folder keeps what was overwritten in it. */
export const VERSIONS = '.versions';

/** No path, nothing hidden (`~$` is Word's mark of an open file), nothing that a file system of today refuses or takes for a device. */
const PLAIN_NAME = /^(?![.~])[^\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]{1,200}(?<![. ])$/u;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const isPlain = (name: string) => PLAIN_NAME.test(name) && !DEVICE.test(name);

export const isWritable = (name: string) => isPlain(name) && (WRITABLE.includes(name) || isRelease(name));

export const isReadable = (name: string) => name === LEDGER || isWritable(name);

/** `62`, or `62-inondations` for a second series of the same département. */
export function isFolderName(name: string): boolean {
  const [department = '', ...series] = name.split('-');
  return (
    feedPatterns.departmentCode.test(department) &&
    (series.length === 0 || feedPatterns.slug.test(series.join('-')))
  );
}

/** What an editor's folder holds, and what it may be called, told by names alone: for whoever reads, writes or carries it. */
import { isRelease } from '../../reader/formats/named-format.ts';
import { UserError } from '../../shared/editor/problem.ts';
import { feedPatterns } from '../../shared/feed/feed-patterns.ts';

export const CORRECTIONS = 'corrections.json';
export const SERIES = 'series.json';
/** `publish`'s own: everyone else shows it, and never writes it. */
export const LEDGER = 'ids.json';
/** Where a folder keeps what was overwritten in it, and what was published of it. */
export const VERSIONS = '.versions';
/** Says, in the editor's folder, that a publication is under way. */
export const LOCK = '.solidaire-lock';

/** What the editor puts there, or has the desk write. */
export const isWrittenByEditor = (name: string) =>
  !/[/\\]/.test(name) && (name === CORRECTIONS || name === SERIES || isRelease(name));

/** Whatever else lies in a folder is none of our business. */
export const isEditorFile = (name: string) => name === LEDGER || isWrittenByEditor(name);

/** As much as is read of one file. */
export const MAX_BYTES = 50_000_000;

/** As much as is taken in of a folder that comes as one zip. */
export const MOST_FILES = 2_000;
export const MOST_BYTES = 500_000_000;

export const tooLarge = (name: string) =>
  new UserError(`${name} dépasse 50 Mo : ce n’est sans doute pas le communiqué lui-même.`);

/**
 * @param folder `62`, or `62-inondations` for another series of the same département
 * @returns undefined for a name that is no such folder's
 */
export function departmentIn(folder: string): string | undefined {
  const [department = '', ...series] = folder.split('-');
  const isSeries = series.length === 0 || feedPatterns.slug.test(series.join('-'));
  return isSeries && feedPatterns.departmentCode.test(department) ? department : undefined;
}

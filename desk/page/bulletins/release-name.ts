/** Under which name a release is kept: by its date and number, by which the folder sorts itself. Pure. */
import { isRelease } from '../../../reader/formats/named-format.ts';
import type { Bulletin } from '../../../shared/feed/feed-schema.ts';

/**
 * @param brought the name that it came under
 * @example releaseName('CP solidaire VF.docx', { date: '2020-04-15', number: 3 }) // 2020-04-15-3.docx
 */
export function releaseName(brought: string, { date, number }: Pick<Bulletin, 'date' | 'number'>): string {
  const plain = plainName(brought);
  if (!date) return plain;
  const extension = plain.slice(plain.lastIndexOf('.')).toLowerCase();
  return `${date}${number > 0 ? `-${number}` : ''}${extension}`;
}

/** A name that every system can bear, with the ending of a format that is read. */
function plainName(brought: string): string {
  const plain = brought
    .replace(/^.*[/\\]/, '')
    .normalize('NFC')
    .replace(/[<>:"|?*\u0000-\u001F]/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(-120);
  return isRelease(plain) ? plain : `${plain || 'communique'}.txt`;
}

const stemOf = (name: string) => name.slice(0, name.lastIndexOf('.')).toLowerCase();

/** The file that a new one of this name would stand in the way of: of the same name, be it in another format. */
export const holderOf = (name: string, names: Iterable<string>): string | undefined =>
  [...names].find((each) => isRelease(each) && stemOf(each) === stemOf(name));

/** The first of `NAME (2).docx`, `NAME (3).docx` … that is free. */
export function freeName(name: string, names: Iterable<string>): string {
  const taken = [...names];
  const at = name.lastIndexOf('.');
  for (let number = 2; ; number++) {
    const other = `${name.slice(0, at)} (${number})${name.slice(at)}`;
    if (holderOf(other, taken) === undefined) return other;
  }
}

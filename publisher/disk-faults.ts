/** What a disk, a folder or a network drive refuses, in the words of whoever publishes. */

const REASONS: readonly [codes: readonly string[], reason: string][] = [
  [['ENOSPC', 'EDQUOT', 'EFBIG'], 'le disque est plein'],
  [['EACCES', 'EPERM', 'EROFS'], 'il est protégé : vous n’avez pas le droit d’y lire ou d’y écrire'],
  [['EBUSY', 'ETXTBSY'], 'un autre programme, ou le système, le tient'],
  [['EMFILE', 'ENFILE'], 'trop de fichiers sont ouverts'],
  [['ENAMETOOLONG'], 'son nom est trop long'],
  [['ELOOP'], 'ses liens tournent en rond'],
  [
    ['ENOENT', 'ENOTDIR', 'EIO', 'ESTALE', 'ENODEV', 'ENXIO', 'ENOTCONN', 'EHOSTDOWN', 'ETIMEDOUT'],
    'il n’est plus là : disque ou lecteur réseau débranché ?',
  ],
];

/** @returns undefined for what is no such fault, which is ours */
export function diskFault(error: unknown): string | undefined {
  const { code, syscall } = Object(error) as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return undefined;
  const reason = REASONS.find(([codes]) => codes.includes(code))?.[1] ?? 'le système le refuse';
  return `${reason} (${code})`;
}

/**
 * An address that leads to the desk once. It is handed to the program that opens the browser, where all who work on this
 * machine may read it (`ps`): by then it leads to the page alone, without the token.
 */
import { randomBytes } from 'node:crypto';

export interface OpenOnce {
  /** Within the server's address. */
  path: string;
  /** @returns where a request goes on to; undefined where the path is none of this kind */
  follow(path: string): string | undefined;
}

export function openOnce(token: string): OpenOnce {
  const path = `${FOLDER}${randomBytes(24).toString('hex')}`;
  let isUsed = false;
  return {
    path,
    follow(asked) {
      if (!asked.startsWith(FOLDER)) return undefined;
      if (asked !== path || isUsed) return '/';
      isUsed = true;
      return `/#${token}`;
    },
  };
}

const FOLDER = 'ouvrir/';

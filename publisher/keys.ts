/**
 * The secrets of a series, which never lie with what is published nor in the editor's folder:
 *
 * ```
 * { "sign": { "current": { "key": "…", "secret": "…" }, "next": { … } }, "withdrawals": "…" }
 * ```
 *
 * `sign`: the key that signs the feed, and the one that will after it: whoever trusts the first trusts the second as well, so that
 * one can take the other's place. `withdrawals`: by which the words of a withdrawn initiative are known again and not told.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import * as z from 'zod';
import { UserError } from '../shared/editor/problem.ts';
import { makeSigningKey } from '../shared/feed/signature.ts';
import { replaceFile } from './replace-file.ts';

/** Names a file of keys, or holds what such a file says: the secret of a forge. */
export const KEYS_VARIABLE = 'SOLIDAIRE_KEYS';

const hexadecimal = z.string().regex(/^[0-9a-f]{64}$/, '64 chiffres hexadécimaux');
const signingKey = z.strictObject({ key: hexadecimal, secret: hexadecimal });
const keysSchema = z.strictObject({
  sign: z.strictObject({ current: signingKey, next: signingKey }),
  withdrawals: z.base64().min(40),
});

export type Keys = z.infer<typeof keysSchema>;

export interface KeysPlace {
  /** The folder of the series: `bulletins/62`. */
  folder: string;
  /** The file that was named on the command line. */
  file?: string | undefined;
  env?: NodeJS.ProcessEnv;
}

/**
 * The keys of a series: from the file that is named, else from what `SOLIDAIRE_KEYS` names or holds, else from the user's own folder.
 * @returns undefined where the series has none
 * @throws UserError for a named file that is not there, for one that cannot be read, and for one in the editor's folder
 */
export async function loadKeys(place: KeysPlace): Promise<Keys | undefined> {
  const held = heldKeys(place);
  if (held !== undefined) return parseKeys(held, KEYS_VARIABLE);
  const path = keysPath(place);
  refuseWithin(place.folder, path);
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' && path === defaultPath(place)) return undefined;
    throw new UserError(
      `${path} : ce fichier de clés ${cause.code === 'ENOENT' ? 'manque' : 'ne peut pas être lu'}. « solidaire keygen » en fait un ; s’il y en a une copie, remettez-la là.`,
      { cause },
    );
  });
  return text === undefined ? undefined : parseKeys(text, path);
}

/** Where the keys are looked for, or made, when the environment does not hold them itself. */
export function keysPath(place: KeysPlace): string {
  const { file, env = process.env } = place;
  return file ?? (env[KEYS_VARIABLE] || defaultPath(place));
}

/** Where the keys of a series are, in words for people; undefined where it has none. */
export async function findKeys(place: KeysPlace): Promise<string | undefined> {
  if (heldKeys(place) !== undefined) return KEYS_VARIABLE;
  const path = keysPath(place);
  return (await stat(path).catch(() => undefined)) ? path : undefined;
}

/**
 * Makes the keys of a series.
 * @returns where they are
 * @throws UserError where there are some already: what they signed could not be signed again
 */
export async function makeKeys(place: KeysPlace): Promise<string> {
  const path = newPath(place);
  if (await stat(path).catch(() => undefined))
    throw new UserError(
      `${path} existe déjà : ces clés servent, et ne sont jamais remplacées d’un coup. Pour en changer : « solidaire keygen --rotate ».`,
    );
  const keys: Keys = {
    sign: { current: await makeSigningKey(), next: await makeSigningKey() },
    withdrawals: randomBytes(32).toString('base64'),
  };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, format(keys), { mode: 0o600, flag: 'wx' });
  return path;
}

/**
 * The next key takes the place of the current one, and another is made to follow it.
 * @returns where they are
 */
export async function rotateKeys(place: KeysPlace): Promise<string> {
  const path = newPath(place);
  const keys = await loadKeys(place);
  if (!keys)
    throw new UserError(`${path} manque : il n’y a pas de clés à remplacer. Faites « solidaire keygen ».`);
  const rotated: Keys = { ...keys, sign: { current: keys.sign.next, next: await makeSigningKey() } };
  await replaceFile(path, format(rotated));
  await chmod(path, 0o600);
  return path;
}

function newPath(place: KeysPlace): string {
  if (heldKeys(place) !== undefined)
    throw new UserError(
      `${KEYS_VARIABLE} contient déjà des clés : elles se remplacent là où ce secret est gardé. Dites où écrire avec --keys FICHIER.`,
    );
  const path = keysPath(place);
  refuseWithin(place.folder, path);
  return path;
}

/** The environment's own text, when it is that of keys rather than the name of a file. */
function heldKeys({ file, env = process.env }: KeysPlace): string | undefined {
  const said = env[KEYS_VARIABLE];
  return file === undefined && said?.trimStart().startsWith('{') ? said : undefined;
}

/** `~/.config/solidaire/62.json`, or where this system keeps such files. */
function defaultPath({ folder, env = process.env }: KeysPlace): string {
  const ofSystem =
    process.platform === 'win32'
      ? env['APPDATA']
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : env['XDG_CONFIG_HOME'];
  const name = resolve(folder).split(/[/\\]/).at(-1) ?? '';
  return join(ofSystem || join(homedir(), '.config'), 'solidaire', `${name}.json`);
}

/** What lies in the editor's folder is carried, zipped and published with it. */
function refuseWithin(folder: string, path: string): void {
  const way = relative(resolve(folder, '..'), resolve(path));
  if (way.startsWith('..') || isAbsolute(way)) return;
  throw new UserError(
    `${path} est dans le dossier des communiqués, que l’on copie et que l’on transmet : gardez les clés ailleurs (--keys FICHIER).`,
  );
}

function parseKeys(text: string, name: string): Keys {
  try {
    return keysSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UserError(
      `${name} ne se lit pas comme des clés : reprenez-en la copie, telle que « solidaire keygen » l’a écrite.`,
      { cause },
    );
  }
}

const format = (keys: Keys) => `${JSON.stringify(keys, undefined, 2)}\n`;

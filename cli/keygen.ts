import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KEYS_VARIABLE, makeKeys, rotateKeys } from '../publisher/keys.ts';
import { departmentIn } from '../publisher/steps/folder-names.ts';
import { print, say, UsageError, type Command, type Values } from './command.ts';

export const keygen: Command = {
  summary: 'fait les clés d’une série, qui signent son flux et gardent ses retraits',
  help: `solidaire keygen [--bulletins DOSSIER] [--series 62] [--keys FICHIER] [--rotate]

Écrit les clés d’une série dans un fichier, hors du dossier des communiqués, et dit où. Des clés qui existent ne sont jamais
remplacées d’un coup. Faites-en une copie, ailleurs et à l’abri : sans elles, le flux ne peut plus être signé, et une série qui a
des retraits ne peut plus être publiée.

  --bulletins DOSSIER  dossier de l’éditeur (bulletins par défaut)
  --series 62          dossier de la série, s’il y en a plusieurs
  --keys FICHIER       où les écrire ; sinon là où ${KEYS_VARIABLE} le dit, sinon dans votre dossier de configuration
  --rotate             la clé suivante prend la place de la clé actuelle, et une nouvelle la suit : si d’autres ont pu lire ce
                       fichier. Laissez un mois entre deux fois : les extensions doivent voir passer la première

Chez une forge : un secret nommé ${KEYS_VARIABLE}, dont la valeur est le contenu de ce fichier.

Sortie : 0 si les clés sont écrites, 1 s’il y en a déjà, 2 si la commande est mal écrite.`,
  options: {
    bulletins: { type: 'string', default: 'bulletins' },
    series: { type: 'string' },
    keys: { type: 'string' },
    rotate: { type: 'boolean' },
  },
  async run(values, [extra]) {
    if (extra !== undefined)
      throw new UsageError(`« keygen » ne prend pas « ${extra} » : voyez --series et --keys.`);
    const place = {
      folder: join(String(values.bulletins), seriesFolder(values)),
      file: values.keys === undefined ? undefined : String(values.keys),
    };
    const path = await (values.rotate ? rotateKeys(place) : makeKeys(place));
    print(path);
    say(
      `Les clés sont dans ${path}, lisibles de vous seul. Faites-en une copie, ailleurs et à l’abri, et ne les envoyez à personne.`,
    );
    return 0;
  },
};

function seriesFolder({ bulletins, series }: Values): string {
  if (series !== undefined) {
    if (departmentIn(String(series)) === undefined)
      throw new UsageError('--series attend le nom du dossier de la série, par exemple 62.');
    return String(series);
  }
  const folder = String(bulletins);
  const found = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder).filter((name) => departmentIn(name) !== undefined)
    : [];
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  throw new UsageError(
    found.length === 0
      ? `${folder} ne contient aucune série : dites laquelle avec --series, par exemple --series 62.`
      : `${folder} contient plusieurs séries (${found.join(', ')}) : dites laquelle avec --series.`,
  );
}

import { text } from 'node:stream/consumers';
import { findFacebookIdentity } from '../shared/addresses/facebook-identity.ts';
import { print, type Command } from './command.ts';

export const identify: Command = {
  summary: 'dit quelle page, quel profil, groupe ou événement Facebook désigne une adresse',
  help: `solidaire identify [--json] [ADRESSE…]

Écrit une ligne JSON par adresse : null, ou {"kind": …, "key": …}.
Sans adresse, les lit sur l’entrée standard, une par ligne.

Sortie : 0, ou 2 si la commande est mal écrite.`,
  options: { json: { type: 'boolean' } },
  async run(_values, addresses) {
    const list = addresses.length > 0 ? addresses : linesOf(await text(process.stdin));
    for (const address of list) print(JSON.stringify(findFacebookIdentity(address) ?? null));
    return 0;
  },
};

const linesOf = (text: string) => (text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/));

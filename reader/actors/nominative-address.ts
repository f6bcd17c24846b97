/** E-mail addresses that bear someone's name. */
import type { Contact } from '../../shared/addresses/classify-link.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { FIRST_NAMES } from '../lexicon/lexicon.ts';
import type { Certainty } from './person-rules.ts';

/** Words of an e-mail's name that are no one's surname. */
const OFFICES =
  /^(?:contact|asso|association|accueil|aide|mairie|ville|club|info|infos|secretariat|direction|bureau|equipe|don|dons|boutique|commande|benevoles?|solidarite|solidaire|lycee|college|ecole|epicerie|presse|communication|service|centre|maison|ccas|mediatheque|bibliotheque|atelier|collectif|comite)\d*$/;

/** No French word begins so: a letter stands before another word. */
const INITIAL_AHEAD =
  /^(?:([b-df-hj-np-tv-z])\1|c[bdfgjmpvwz]|s[bdgjrvz]|[jmnvxz][b-df-hj-np-tv-xz]|[dtkg][bcdfgjkmnpqtvxz]|[lr][b-df-hj-np-tv-xz]|[bpf][bcdfgjkmnpqtvxz]|h[^aeiouy]|q[^u])/;

/**
 * Does an address name someone? `jeanne.wattel@…` does, `jdupont@…` and `j.dupont@…` may.
 * @returns undefined when it does not
 */
export function namesSomeone(contact: Contact): Certainty | undefined {
  if (contact.kind !== 'email') return undefined;
  const words = contact.url
    .replace(/^mailto:|@.*$/g, '')
    .split(/[._-]/)
    .map((part) => foldText(part).replace(/\d+$/, ''));
  const [one = '', other = ''] = words;
  const isName = (word: string) => /^[a-z]{2,}$/.test(word) && !OFFICES.test(word);
  if (words.length === 2) {
    if ((FIRST_NAMES.has(one) && isName(other)) || (FIRST_NAMES.has(other) && isName(one))) return 'sure';
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    return /^[a-z]$/.test(short) && long.length > 2 && isName(long) ? 'doubt' : undefined;
  }
  const isShortened =
    words.length === 1 &&
    one.length > 4 &&
    isName(one) &&
    (INITIAL_AHEAD.test(one) || FIRST_NAMES.has(one.slice(1)));
  return isShortened ? 'doubt' : undefined;
}

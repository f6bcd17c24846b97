/** What an address is, in words that its owner understands: a page, or a post that leads to one, or nobody. */
import { classifyLink } from '../../shared/addresses/classify-link.ts';
import {
  findFacebookIdentity,
  type FacebookForm,
  type FacebookIdentity,
} from '../../shared/addresses/facebook-identity.ts';
import { isCutShort, parsePrintedAddress } from '../../shared/addresses/printed-address.ts';
import { shownAddress } from '../../shared/addresses/shown-address.ts';

const NOUNS: Readonly<Record<FacebookIdentity['kind'], string>> = {
  page: 'la page',
  profile: 'le profil',
  group: 'le groupe',
  event: 'l’événement',
};

/** What comes before the subject, by the form that the address has. */
const FORM_WORDS: Readonly<Record<FacebookForm, string>> = {
  username: 'C’est l’adresse de',
  id: 'C’est l’adresse, par son numéro, de',
  'name-id': 'C’est l’adresse, par son numéro, de',
  pages: 'C’est l’ancienne forme d’adresse de',
  profile: 'C’est l’adresse de',
  people: 'C’est l’adresse de',
  group: 'C’est l’adresse, ou une publication, de',
  event: 'C’est l’adresse de',
  post: 'Ceci est une publication, une photo ou une vidéo, pas une page\u00A0; mais son adresse nomme',
  story: 'Ceci est une publication, pas une page\u00A0; mais son adresse donne le numéro de',
  photo: 'Ceci est une photo, pas une page\u00A0; mais son adresse donne le numéro de',
  redirect: 'C’est un lien qui passe par Facebook\u00A0; il mène à',
  plugin: 'C’est l’adresse d’un encart Facebook\u00A0; il montre',
  login: 'C’est la page où Facebook demande de se connecter\u00A0; elle mène ensuite à',
  messenger: 'C’est l’adresse de la messagerie de',
  short: 'C’est une adresse raccourcie de',
  app: 'C’est un lien vers l’application, qui ouvre',
};

/** Addresses of Facebook's that name no one: what they are, and what to copy instead. */
const NAMELESS: readonly [path: RegExp, words: string][] = [
  [
    /^\/share\//,
    'Ceci est un lien de partage\u00A0: l’adresse ne dit pas de qui il est. Ouvrez-le, puis copiez l’adresse qui s’affiche.',
  ],
  [/^\/(?:sharer|share\.php|dialog)/, 'Ceci est un bouton de partage\u00A0: il ne mène à aucune page.'],
  [
    /\/posts\/|^\/(?:permalink|story)\.php|^\/pfbid/,
    'Ceci est une publication, pas une page. Copiez l’adresse de la page qui l’a publiée.',
  ],
  [/^\/photo/, 'Ceci est une photo, pas une page. Copiez l’adresse de la page qui l’a publiée.'],
  [
    /^\/(?:watch|reel|reels|video)\b/,
    'Ceci est une vidéo, pas une page. Copiez l’adresse de la page qui l’a publiée.',
  ],
  [/^\/groups\b/, 'Ceci est une liste de groupes, pas un groupe.'],
  [/^\/events?\b/, 'Ceci est une liste d’événements, pas un événement.'],
  [/^\/pages?\b/, 'Ceci est une liste de pages, pas une page.'],
  [/^\/(?:hashtag|search)\b/, 'Ceci est une recherche, pas une page.'],
  [/^\/?$/, 'Ceci est l’accueil de Facebook, pas une page.'],
];

const OTHER_KINDS = {
  twitter: 'C’est un compte sur X (Twitter)',
  instagram: 'C’est un compte Instagram',
  youtube: 'C’est une chaîne YouTube',
  website: 'C’est un site',
  email: 'C’est une adresse e-mail',
  phone: 'C’est un numéro de téléphone',
} as const;

/**
 * @param typed what somebody pasted
 * @returns undefined for what is no address: a name
 * @example explainAddress('https://www.facebook.com/permalink.php?story_fbid=1') // 'Ceci est une publication, pas une page. …'
 */
export function explainAddress(typed: string): string | undefined {
  const identity = isCutShort(typed) ? undefined : findFacebookIdentity(typed);
  if (identity) return `${FORM_WORDS[identity.via]} ${NOUNS[identity.kind]} «\u00A0${identity.key}\u00A0».`;
  const url = parsePrintedAddress(typed.trim());
  const isFacebook = url && /(?:^|\.)(?:facebook\.com|fb\.com|fb\.me|fb\.watch|fb\.gg)$/.test(url.hostname);
  if (isFacebook) {
    if (isCutShort(typed)) return 'L’adresse est coupée\u00A0: copiez-la en entier.';
    if (url.hostname.endsWith('fb.watch')) return NAMELESS.find(([path]) => path.test('/watch'))?.[1];
    const [, words = 'Cette adresse de Facebook ne nomme ni page, ni groupe, ni événement.'] =
      NAMELESS.find(([path]) => path.test(url.pathname)) ?? [];
    return words;
  }
  const contact = classifyLink(typed);
  const kind = contact && (OTHER_KINDS as Readonly<Record<string, string>>)[contact.kind];
  return kind && `${kind}${contact.kind === 'website' ? hostIfOther(contact.url) : ''}.`;
}

/** A host of other letters may pass for another. */
function hostIfOther(url: string): string {
  const shown = shownAddress(url);
  return shown === url ? '' : ` à l’adresse «\u00A0${shown}\u00A0»`;
}

/** How the same page may be written, for its name or its number. */
const SAME: Readonly<Record<FacebookIdentity['kind'], readonly ((key: string) => string)[]>> = {
  page: [
    (key) => `https://www.facebook.com/${key}`,
    (key) => `https://m.facebook.com/${key}/about`,
    (key) => `https://fr-fr.facebook.com/${key}/posts/123456789`,
    (key) => `https://m.me/${key}`,
  ],
  profile: [
    (key) => `https://www.facebook.com/profile.php?id=${key}`,
    (key) => `https://www.facebook.com/${key}`,
    (key) => `https://www.facebook.com/people/nom/${key}`,
  ],
  group: [
    (key) => `https://www.facebook.com/groups/${key}`,
    (key) => `https://m.facebook.com/groups/${key}/posts/123456789`,
  ],
  event: [
    (key) => `https://www.facebook.com/events/${key}`,
    (key) => `https://m.facebook.com/events/${key}/`,
  ],
};

/** Some of the addresses that are recognised as the same; all were tried, so that none is promised in vain. */
export const sameAddresses = ({ kind, key }: Pick<FacebookIdentity, 'kind' | 'key'>): string[] =>
  SAME[kind].map((write) => write(key)).filter((address) => findFacebookIdentity(address)?.key === key);

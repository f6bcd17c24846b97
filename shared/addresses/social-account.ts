/**
 * X, Instagram and YouTube: whose account an address speaks of. Hosts, characters and reserved words as each network
 * documents them or as seen in its addresses; handles are compared in lower case, YouTube's four namespaces kept apart.
 */
import { decodedSegments, hostOf } from './printed-address.ts';

export type SocialKind = 'twitter' | 'instagram' | 'youtube';

interface Network {
  kind: SocialKind;
  host: RegExp;
  /** The account, or undefined for an address of the network that names none. */
  account(segments: string[], params: URLSearchParams, host: string): string | undefined;
}

const words = (list: string) => new Set(list.split(/\s+/));

const TWITTER_RESERVED = words(
  `about account bookmarks communities compose download explore followers following hashtag home i intent jobs lists
  login logout messages notifications oauth personalization premium privacy search search-advanced settings share
  signup statuses tos topics who_to_follow widgets`,
);
const INSTAGRAM_RESERVED = words(
  `about accounts ads api archive challenge developer direct directory emails explore graphql highlights invites legal lite nametag
  oauth p press privacy push reel reels session settings share stories terms tv web your_activity _n _u`,
);
const YOUTUBE_RESERVED = words(
  `about account ads attribution_link browse c channel clip creators embed feed feeds gaming handle hashtag howyoutubeworks kids live logout
  movies music new oembed paid_memberships playlist post premium redirect reporthistory results shorts signin source t trending
  tv upload user v watch`,
);

const free = (name: string, reserved: ReadonlySet<string>) => (reserved.has(name) ? undefined : name);

const twitterHandle = (text = '') => {
  const handle = text.replace(/^@/, '');
  return /^[A-Za-z\d_]{1,15}$/.test(handle) ? free(handle.toLowerCase(), TWITTER_RESERVED) : undefined;
};

const instagramName = (text = '') => {
  const name = text.replace(/^@/, '');
  const isName = /^(?!\.)(?!.*\.\.)[A-Za-z\d._]{1,30}(?<!\.)$/.test(name);
  return isName ? free(name.toLowerCase(), INSTAGRAM_RESERVED) : undefined;
};

const NETWORKS: readonly Network[] = [
  {
    kind: 'twitter',
    host: /^(?:(?:www|mobile|m)\.)?(?:twitter|x)\.com$|^t\.co$/,
    account([first, second, third], params, host) {
      if (host === 't.co') return undefined;
      if (first === 'intent') return twitterHandle(params.get('screen_name') ?? undefined);
      if (first === 'i' && second === 'user' && /^\d+$/.test(third ?? '')) return `i/user/${third}`;
      return twitterHandle(first);
    },
  },
  {
    kind: 'instagram',
    host: /^(?:(?:www|m|[a-z]{2}-[a-z]{2})\.)?instagram\.com$|^instagr\.am$/,
    account: ([first, second]) => instagramName(first === 'stories' ? second : first),
  },
  {
    kind: 'youtube',
    host: /^(?:(?:www|m|music)\.)?youtube\.com$|^youtu\.be$|^(?:www\.)?youtube-nocookie\.com$/,
    account([first = '', second], _params, host) {
      if (!host.endsWith('youtube.com')) return undefined;
      if (first === 'channel') return /^UC[\w-]{22}$/.test(second ?? '') ? `channel/${second}` : undefined;
      if (first.startsWith('@'))
        return /^@[\p{L}\p{N}_.·-]{3,30}$/u.test(first) ? first.toLowerCase() : undefined;
      if (first === 'user' || first === 'c') return second && `${first}/${second.toLowerCase()}`;
      return first && !YOUTUBE_RESERVED.has(first.toLowerCase()) ? `c/${first.toLowerCase()}` : undefined;
    },
  },
];

/**
 * @returns which network the address belongs to, and the account when it names one; undefined for other hosts
 * @example findSocialAccount(new URL('https://twitter.com/AvenirdesCites')) // { kind: 'twitter', account: 'avenirdescites' }
 */
export function findSocialAccount(url: URL): { kind: SocialKind; account?: string } | undefined {
  const host = hostOf(url);
  const network = NETWORKS.find((each) => each.host.test(host));
  if (!network) return undefined;
  // The single-page addresses of 2010 to 2012, as on Facebook: /#!/handle.
  const path = url.hash.startsWith('#!/') ? url.hash.slice(2) : url.pathname;
  const account = network.account(decodedSegments(path) ?? [], url.searchParams, host);
  return { kind: network.kind, ...(account && { account }) };
}

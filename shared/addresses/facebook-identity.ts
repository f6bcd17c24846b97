/**
 * From an address to the Facebook page, profile, group or event that it speaks of, without the network.
 *
 * The host must be one of Facebook's own, compared whole; the first segment of the path then decides alone: either
 * it is in `READERS` (a script or a section with a form of its own), or it is reserved by Facebook and names no one,
 * or it is the owner. What follows an owner (a tab, a post, a photo) does not change who it is.
 *
 * Rules: Facebook's help (article 105399436216001: letters, digits and dots; dots and capitals never distinguish) and
 * addresses seen in the wild. Each form's examples stand in `facebook-identity.examples.ts`.
 */
import { decodedSegments, hostOf, isCutShort, parsePrintedAddress, toUrl } from './printed-address.ts';

export type FacebookKind = 'page' | 'profile' | 'group' | 'event';

/** The form of address that an identity was read from. */
export type FacebookForm =
  | 'username'
  | 'id'
  | 'name-id'
  | 'post'
  | 'pages'
  | 'profile'
  | 'people'
  | 'group'
  | 'event'
  | 'story'
  | 'photo'
  | 'redirect'
  | 'plugin'
  | 'login'
  | 'messenger'
  | 'short'
  | 'app';

export interface FacebookIdentity {
  /** `/NAME` and `/ID` are pages, `profile.php` and `people/` profiles: the address cannot tell more. */
  kind: FacebookKind;
  /** The numeric id, or the username in lower case; a page's without its dots, a group's with them. */
  key: string;
  /** Other keys that the same address gives: the owner's number in a video's, the whole of an event that comes back. */
  aliases?: string[];
  via: FacebookForm;
  /** The address leads to the identity through another surface: a redirector, a plugin, a login wall, Messenger. */
  confidence?: 'weak';
}

interface Address {
  segments: string[];
  params: URLSearchParams;
  url: URL;
}

type Reader = (address: Address, depth: number) => FacebookIdentity | undefined;

const LANGUAGES =
  'ar|bg|bn|bs|ca|cs|cy|da|de|el|en|eo|es|et|eu|fa|fi|fr|ga|gl|he|hi|hr|hu|id|is|it|ja|ka|ko|lt|lv|mk|ms|nb|nl|nn|pl|pt|ro|ru|sk|sl|sq|sr|sv|sw|ta|te|th|tl|tr|uk|ur|vi|zh';
const SITE_HOST = new RegExp(
  `^(?:(?:www|m|mbasic|touch|web|business|free|d|p|x|beta|p-upload|z-m-www|${LANGUAGES}|[a-z]{2,3}-[a-z]{2})\\.)?facebook\\.com$` +
    '|^(?:(?:www|m)\\.)?fb\\.com$' +
    '|^(?:(?:www|m)\\.)?facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd\\.onion$',
);
const REDIRECTOR_HOST = /^lm?\.facebook\.com$/;
/** Old and mistyped hosts that send whoever asks on to the same path of the site. */
const FORWARDING_HOST = /^(?:(?:mobile|b-www|wwww)\.facebook\.com|(?:www\.)?facebook\.fr)$/;
const MESSENGER_HOST = /^(?:www\.)?(?:m\.me|messenger\.com)$/;
const SHORT_HOST = /^(?:www\.)?fb\.me$/;
/** Short links whose owner only the network knows. */
const OPAQUE_HOST = /^(?:www\.)?fb\.(?:watch|gg)$/;

const HOSTS = [SITE_HOST, REDIRECTOR_HOST, FORWARDING_HOST, MESSENGER_HOST, SHORT_HOST, OPAQUE_HOST];

/** First segments that name no one; patterns follow below. Exact: `mediatheque` is a name. */
const RESERVED = new Set(
  `about account ad_campaign ad_center ads adsmanager advertising ajax allactivity api apps asset_library badges bizsite
  bookmarks browse buddylist bugnub business businesses c campaign campus careers checkpoint city comment comments commerce
  common communitystandards community composer connect consent contact_importer content_management cookie coronavirus_info
  create creators creatorstudio crisis crisisresponse crossposting data dating developers device dialog directory discover
  docs donate editprofile events events_manager events_manager2 family fbml feed feeds file_download find-friends
  findfriends flx friends fund fundraisers games gaming giving group groups gettingstarted hashtag help home images
  instantgames intl invite job_application jobs l language latest legal lists lite live local local_surface location
  login logout marketplace me media memories menu messages messenger_media mobile moments_app nd nearby news nfx notes
  notifications nt oauth offers onthisday overview p page pages pay payments people pg photo photos places plugins
  policies policy policy_center pokes portal posts privacy privacy_sandbox profile public r rapid_report reactions
  recover reel reels reg report safetycheck salegroups saved search security sem_campaigns settings share sharer shares
  shop signup stories story subscribe support supportinbox tag terms ticket timeline topic tr translations ufi
  unsupportedbrowser upload username verify video videos wa watch watchparty wifi_card work workplace
  favicon.ico robots.txt sitemap.xml ads.txt security.txt manifest.json http https null undefined`.split(
    /\s+/,
  ),
);
/** Scripts, versions of the API, opaque tokens, and hosts pasted behind a host. */
const RESERVED_PATTERN = /\.(?:php\d?|html?)$|^v\d+\.\d+$|^pfbid|(?:^|\.)(?:facebook|fb)\.com$/;
const RESERVED_PAGES = new Set('create creation_flow launchpoint search'.split(' '));
const RESERVED_GROUPS = new Set(
  'browse categories create discover feed join joins learn notifications permalink search you_should_join'.split(
    ' ',
  ),
);
const RESERVED_EVENTS = new Set(
  'birthdays calendar create discovery explore going hosting invites notifications past search upcoming'.split(
    ' ',
  ),
);
/** Behind the number of a subject, these words lead to its tabs, posts and guests, whose numbers are not its own. */
const SUBJECT_END = new Set(
  'about app discussion events go guests media members permalink photos posts reviews user videos'.split(' '),
);
/** Followed by one more segment, these make the address one of a post, a photo or a video. */
const POST_MARKS = new Set('notes permalink photos posts reel reels videos'.split(' '));

const ID = /^[1-9]\d{0,19}$/;
/** What follows the number in a parameter (`4/photos`, `4?ref=x`) was pasted with it. */
const ID_PARAMETER = /^([1-9]\d{0,19})(?=\/?$|\/[a-z]|\/?[?&\s])/;
/** `OWNER_POST`, as Facebook's programming interface writes a post. */
const OWNER_POST = /^([1-9]\d{0,19})_[1-9]\d{0,19}$/;
const USERNAME = /^(?=.*[A-Za-z])[A-Za-z\d.]{2,60}$/;
/** The digits after the last hyphen, eight or more: fewer may be a postal code. */
const NAME_ID = /^.+-([1-9]\d{7,19})$/su;

/**
 * @param address any address: of a page, a tab, a post; with or without scheme; as printed in a press release
 * @returns undefined when the address names no one that can be known without the network
 * @example findFacebookIdentity('https://fr-fr.facebook.com/Second.Depart/about') // { kind: 'page', key: 'seconddepart', … }
 */
export function findFacebookIdentity(address: string): FacebookIdentity | undefined {
  // A name cut short would be somebody else's.
  const url = isCutShort(address) ? undefined : parsePrintedAddress(address);
  return url && identityOf(url, 0);
}

/** Is the host one of those that carry Facebook's pages, or forward to them? */
export function isFacebookHost(host: string): boolean {
  return HOSTS.some((pattern) => pattern.test(host));
}

/**
 * The keys under which the feed lists an identity: a page and a profile share theirs, groups are compared without dots.
 * @example facebookMatchKeys({ kind: 'group', key: 'entraide.imprimante.3d' }) // ['group:entraideimprimante3d']
 */
export function facebookMatchKeys({
  kind,
  key,
  aliases = [],
}: Pick<FacebookIdentity, 'kind' | 'key' | 'aliases'>): string[] {
  const namespace = kind === 'profile' ? 'page' : kind;
  return [key, ...aliases].map((each) => `${namespace}:${each.replaceAll('.', '')}`);
}

/**
 * Where a redirector of Facebook's leads: `l.facebook.com/l.php?u=…` → the address in `u`, `www.facebook.fr/NAME` →
 * `https://www.facebook.com/NAME`.
 */
export function facebookRedirectTarget(url: URL): URL | undefined {
  const host = hostOf(url);
  if (FORWARDING_HOST.test(host)) return onSite(url);
  const isRedirector =
    (SITE_HOST.test(host) || REDIRECTOR_HOST.test(host)) && /^\/(?:l\.php|flx\/warn\/?)$/.test(url.pathname);
  const target = isRedirector ? param(url.searchParams, 'u') : undefined;
  return target && /^https?:\/\//i.test(target) ? toUrl(target) : undefined;
}

function onSite(url: URL): URL {
  const { pathname, search, hash } = url;
  return Object.assign(new URL('https://www.facebook.com/'), { pathname, search, hash });
}

/** `depth` counts the addresses already unwrapped: one inside another is all that is ever followed. */
function identityOf(url: URL, depth: number): FacebookIdentity | undefined {
  if (url.protocol === 'fb:') return readApp(url);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const segments = decodedSegments(url.pathname);
  if (!segments) return undefined;
  const address: Address = { segments, params: url.searchParams, url };
  const host = hostOf(url);
  if (SITE_HOST.test(host)) return readSite(address, depth);
  if (REDIRECTOR_HOST.test(host) || FORWARDING_HOST.test(host)) return readRedirect(address, depth);
  if (MESSENGER_HOST.test(host)) return readMessenger(address, host);
  if (SHORT_HOST.test(host)) return readShort(address);
  return undefined;
}

function readSite(address: Address, depth: number): FacebookIdentity | undefined {
  // The single-page site of 2010 to 2012: what counts stands behind `#!`.
  const behind = address.url.hash.startsWith('#!/')
    ? toUrl(address.url.hash.slice(2), address.url)
    : undefined;
  if (behind) return identityOf(behind, depth);
  const [first = ''] = address.segments;
  const section = first.toLowerCase();
  const reader = Object.hasOwn(READERS, section) ? READERS[section] : undefined;
  return (reader ?? readOwnerAddress)(address, depth);
}

const readOwnerAddress: Reader = ({ segments }) => {
  const [first = '', second = '', third, fourth] = segments;
  const poster = OWNER_POST.exec(first)?.[1];
  if (poster) return page(poster, 'post');
  const owner = readOwner(first);
  if (!owner) return undefined;
  if (third === undefined || !POST_MARKS.has(second.toLowerCase())) return owner;
  const ownerId =
    second.toLowerCase() === 'videos' && fourth ? /^vb\.([1-9]\d*)$/.exec(third)?.[1] : undefined;
  return { ...owner, via: 'post', ...(ownerId && ownerId !== owner.key && { aliases: [ownerId] }) };
};

/** One segment that may name a page: a username, a number, or a decorated number. */
function readOwner(segment: string): FacebookIdentity | undefined {
  if (ID.test(segment)) return page(segment, 'id');
  const id = NAME_ID.exec(segment)?.[1];
  if (id) return page(id, 'name-id');
  const name = segment.toLowerCase().replace(/^\.+|\.+$/g, '');
  const key = name.replaceAll('.', '');
  const isReserved = RESERVED.has(name) || RESERVED.has(key) || RESERVED_PATTERN.test(name);
  return USERNAME.test(segment) && !isReserved ? page(key, 'username') : undefined;
}

const readPages: Reader = ({ segments: [, second, third, fourth, ...rest] }) => {
  if (second === undefined || third === undefined || RESERVED_PAGES.has(second.toLowerCase()))
    return undefined;
  if (second.toLowerCase() === 'category') {
    const owner = (fourth === undefined ? undefined : readOwner(fourth)) ?? readId(rest[0]);
    return owner && { ...owner, via: 'pages' };
  }
  const id = subjectIds([third, ...(fourth === undefined ? [] : [fourth]), ...rest]).at(-1);
  return id === undefined ? undefined : page(id, 'pages');
};

const readPrefixedOwner: Reader = (address, depth) =>
  readOwnerAddress({ ...address, segments: address.segments.slice(1) }, depth);

const readNameIdPage: Reader = ({ segments: [, second = ''] }) => {
  const owner = readOwner(second);
  return owner?.via === 'username' ? undefined : owner;
};

const readPeople: Reader = ({ segments: [, , id] }) => withKind('profile', readId(id), 'people');

const readProfile: Reader = ({ params }) => withKind('profile', readIdParam(params, 'id'), 'profile');

const readProfilePath: Reader = ({ segments: [, id] }) => withKind('profile', readId(id), 'profile');

const readStory: Reader = ({ params }) => withKind('page', readIdParam(params, 'id'), 'story');

/** The sets of photos and videos that name their owner; all others name themselves only. */
const SET_OWNERS: readonly [set: RegExp, kind: FacebookKind][] = [
  [/^g\.([1-9]\d*)$/, 'group'],
  // Photos of a page, the last ones first.
  [/^pb\.([1-9]\d*)\.-\d+\.*$/, 'page'],
  // An album of 2010 to 2018.
  [/^a\.\d+\.\d+\.([1-9]\d*)$/, 'page'],
  [/^vb\.([1-9]\d*)$/, 'page'],
];

/** Whose photos or videos a `set` holds, or those of a post in a group, or of whom the address names besides. */
const readSet: Reader = ({ params }) => {
  const set = param(params, 'set') ?? '';
  for (const [pattern, kind] of SET_OWNERS) {
    const owner = withKind(kind, readId(pattern.exec(set)?.[1]), 'photo');
    if (owner) return weak(owner);
  }
  if (set.startsWith('gm.')) return weak(groupOf(param(params, 'idorvanity') ?? '', 'photo'));
  return weak(withKind('page', readOwner(param(params, 'vanity') ?? ''), 'photo'));
};

const readMedia: Reader = (address, depth) =>
  address.segments[1]?.toLowerCase() === 'set' ? readSet(address, depth) : undefined;

/** The old script also names the owner. */
const readPhotoScript: Reader = (address, depth) =>
  readSet(address, depth) ?? weak(withKind('page', readIdParam(address.params, 'id'), 'photo'));

const readGroup: Reader = ({ segments: [, second = ''] }) => groupOf(second, 'group');

function groupOf(name: string, via: FacebookForm): FacebookIdentity | undefined {
  if (!ID.test(name) && !USERNAME.test(name)) return undefined;
  const key = name.toLowerCase().replace(/^\.+|\.+$/g, '');
  return RESERVED_GROUPS.has(key) || RESERVED_PATTERN.test(key) ? undefined : { kind: 'group', key, via };
}

/**
 * Each time of an event that comes back is an event of its own, and one with the whole: `/WHOLE/TIME/`,
 * `/WHOLE/?event_time_id=TIME`.
 */
const readEvent: Reader = ({ segments: [, ...rest], params }) => {
  if (rest[0] === undefined || RESERVED_EVENTS.has(rest[0].toLowerCase())) return undefined;
  const time = readIdParam(params, 'event_time_id')?.key;
  const ids = [...subjectIds(rest), ...(time === undefined ? [] : [time])];
  const key = ids.at(-1);
  const aliases = ids.filter((id) => id !== key);
  return key === undefined
    ? undefined
    : { kind: 'event', key, via: 'event', ...(aliases.length > 0 && { aliases }) };
};

const readRedirect: Reader = ({ url }, depth) =>
  wrapped(facebookRedirectTarget(url)?.href, url, 'redirect', depth);

/** The plugins that show one page, group or post; buttons and comments may speak of any page of the web. */
const SUBJECT_PLUGINS = new Set(
  'page.php likebox.php group.php post.php video.php comment_embed.php'.split(' '),
);

const readPlugin: Reader = ({ segments, params, url }, depth) =>
  SUBJECT_PLUGINS.has(segments[1]?.toLowerCase() ?? '')
    ? wrapped(param(params, 'href'), url, 'plugin', depth)
    : undefined;

const readLogin: Reader = ({ params, url }, depth) => wrapped(param(params, 'next'), url, 'login', depth);

/**
 * The sections and scripts that have a form of their own, by the first segment of the path; every other section is
 * reserved or an owner.
 */
const READERS: Readonly<Record<string, Reader>> = {
  'profile.php': readProfile,
  profile: readProfilePath,
  people: readPeople,
  p: readNameIdPage,
  pg: readPrefixedOwner,
  pages: readPages,
  groups: readGroup,
  'group.php': ({ params }) => withKind('group', readIdParam(params, 'gid'), 'group'),
  events: readEvent,
  'event.php': ({ params }) => withKind('event', readIdParam(params, 'eid'), 'event'),
  'story.php': readStory,
  'permalink.php': readStory,
  photo: readSet,
  'photo.php': readPhotoScript,
  'video.php': readSet,
  media: readMedia,
  'l.php': readRedirect,
  flx: readRedirect,
  plugins: readPlugin,
  login: readLogin,
  'login.php': readLogin,
};

/** `m.me/NAME`, `messenger.com/t/NAME`: the other surface of the same page. */
function readMessenger({ segments }: Address, host: string): FacebookIdentity | undefined {
  const path = host.endsWith('m.me') ? segments : segments[0] === 't' ? segments.slice(1) : [];
  const [name = ''] = path;
  return weak(path.length === 1 ? readOwner(name) : undefined, 'messenger');
}

/** fb.me forwards names too, but most of what it carries are random codes: only what reads like a name is taken. */
function readShort({ segments }: Address): FacebookIdentity | undefined {
  const [name = ''] = segments;
  const isName = segments.length === 1 && /^[A-Za-z.]{5,}\d{0,4}$/.test(name);
  return weak(isName ? readOwner(name) : undefined, 'short');
}

const APP_KINDS: readonly FacebookKind[] = ['page', 'profile', 'group', 'event'];

/** Links into the mobile application: `fb://page/ID`, `fb://group/?id=ID`. */
function readApp(url: URL): FacebookIdentity | undefined {
  const kind = APP_KINDS.find((each) => each === url.hostname.toLowerCase());
  const [inPath, ...more] = url.pathname.split('/').filter(Boolean);
  const id = inPath === undefined ? readIdParam(url.searchParams, 'id') : readId(inPath);
  return weak(kind && more.length === 0 ? withKind(kind, id, 'app') : undefined);
}

function wrapped(
  target: string | undefined,
  base: URL,
  via: FacebookForm,
  depth: number,
): FacebookIdentity | undefined {
  const url = target === undefined || depth > 0 ? undefined : toUrl(target, base);
  return weak(url && /^https?:$/.test(url.protocol) ? identityOf(url, depth + 1) : undefined, via);
}

const page = (key: string, via: FacebookForm): FacebookIdentity => ({ kind: 'page', key, via });

/** @param via the form it is known by; without it, its own */
const weak = (identity: FacebookIdentity | undefined, via = identity?.via): FacebookIdentity | undefined =>
  identity && via && { ...identity, via, confidence: 'weak' };

const readId = (text: string | undefined) => (text && ID.test(text) ? page(text, 'id') : undefined);

const withKind = (kind: FacebookKind, identity: FacebookIdentity | undefined, via: FacebookForm) =>
  identity && { ...identity, kind, via };

/** `amp;id` is what remains of `&amp;id=` when it was encoded once more on its way. */
const param = (params: URLSearchParams, name: string) =>
  params.get(name) ?? params.get(`amp;${name}`) ?? undefined;

const readIdParam = (params: URLSearchParams, name: string) =>
  readId(ID_PARAMETER.exec(param(params, name)?.trim() ?? '')?.[1]);

/** The last number of a subject, and those right before it. */
function subjectIds(segments: readonly string[]): string[] {
  const first = segments.findIndex((segment) => ID.test(segment));
  const end = segments.findIndex((segment, index) => index > first && SUBJECT_END.has(segment.toLowerCase()));
  const own = segments.slice(0, first < 0 || end < 0 ? undefined : end);
  const last = own.findLastIndex((segment) => ID.test(segment));
  const start = own.findLastIndex((segment, index) => index < last && !ID.test(segment)) + 1;
  return own.slice(start, last + 1);
}

/**
 * What a web server must know of the site, from one table in three forms: `_headers` and `_redirects` (Netlify, Cloudflare
 * Pages and their kin) and `nginx.conf`, to be included in a `server` block.
 */
import { DATA_FILES } from '../../site/data/data-files.ts';
import { sitePaths } from '../../site/page-context.ts';
import { redirectsOf } from './build-redirects.ts';
import type { PublishedFeed } from './output.ts';

/**
 * For every answer. Any page may read the feed, load the widget and frame the pages made for it; what stands here does
 * nothing in a reader's name, so nothing is lost when it is framed. Pages run our own scripts alone and ask our own files.
 */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'self'",
  'form-action': "'self'",
};

const policy = (changes: Readonly<Record<string, string>> = {}) =>
  Object.entries({ ...POLICY, ...changes })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

const COMMON: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  // How long a busy server asks to be left alone: without this, a page of another origin cannot hear it.
  'Access-Control-Expose-Headers': 'Retry-After',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** What is withdrawn must leave caches at once: five minutes, then the browser asks whether a file changed. */
const SHORT = 'public, max-age=300';
/** The widget says nothing of anyone, and many town halls wait for it. */
const LONG = 'public, max-age=3600, stale-while-revalidate=86400';

/** An error that a cache kept would outlive what caused it. `_headers` cannot tell errors from files: it says nothing of them. */
const ERROR = 'no-store';

/**
 * All that nginx itself may answer but 404 and 410, which have a page of ours, and 416, which it says with the headers of the
 * file: nobody needs parts of our files, so none are given.
 */
const ERRORS = '400 401 403 405 408 413 414 421 429 500 501 502 503 504';

/** By what addresses start with; the longest start decides. */
const FOLDERS: readonly { start: string; cache: string; policy: string }[] = [
  { start: '', cache: SHORT, policy: policy() },
  { start: 'widget/', cache: LONG, policy: policy() },
  { start: 'polices/', cache: LONG, policy: policy() },
  // The sample town hall is somebody else's site: its style stands in the page.
  {
    start: sitePaths.exampleHarnes.replace('index.html', ''),
    cache: SHORT,
    policy: policy({ 'style-src': "'self' 'unsafe-inline'" }),
  },
];

/** Files by name whose type servers do not know, or know without their characters. */
const TYPES: readonly [name: string, type: string][] = Object.values(DATA_FILES)
  .filter(({ name }) => name !== '')
  .map(({ name, type }) => [name, type]);

/** Not for readers. */
const PRIVATE = ['nginx.conf', '_headers', '_redirects', '.solidaire-site'];

/** @param paths of all other files of the site */
export function buildServerFiles(feed: PublishedFeed, paths: readonly string[]): Map<string, string> {
  // A site may stand below its host's root.
  const base = feed.index.series.site ? new URL(feed.index.series.site).pathname : '/';
  return new Map([
    ['_headers', headersFile(base, paths)],
    ['_redirects', redirectsFile(base, feed)],
    ['nginx.conf', nginxFile(base, feed)],
  ]);
}

/** Rules that fit one address add up there, so each of these names addresses that no other does. */
function headersFile(base: string, paths: readonly string[]): string {
  const tops = [...new Set(paths.map((path) => path.replace(/\/.*/, '/')))].sort();
  const rules = [
    rule(`${base}*`, COMMON),
    rule(base, ownHeaders('index.html')),
    ...tops.flatMap((top) => {
      const longer = FOLDERS.filter(({ start }) => start !== top && top !== '' && start.startsWith(top));
      if (longer.length > 0) return longer.map(({ start }) => rule(`${base}${start}*`, ownHeaders(start)));
      return rule(`${base}${top}${top.endsWith('/') ? '*' : ''}`, ownHeaders(top));
    }),
    ...TYPES.flatMap(([name, type]) =>
      ['communes/:code/', 'donnees/'].map((folder) => rule(base + folder + name, { 'Content-Type': type })),
    ),
  ];
  return rules.join('');
}

const rule = (address: string, headers: Readonly<Record<string, string>>) =>
  `${address}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;

function ownHeaders(path: string): Record<'Cache-Control' | 'Content-Security-Policy', string> {
  const { cache, policy: contentPolicy } = FOLDERS.filter(({ start }) => path.startsWith(start)).reduce(
    (longest, each) => (each.start.length > longest.start.length ? each : longest),
  );
  return { 'Cache-Control': cache, 'Content-Security-Policy': contentPolicy };
}

const redirectsFile = (base: string, feed: PublishedFeed) =>
  [...redirectsOf(feed)].map(([from, to]) => `${base}${from}* ${base}${to}:splat 301\n`).join('');

function nginxFile(base: string, feed: PublishedFeed): string {
  const lines = (headers: Readonly<Record<string, string>>, always: string) =>
    Object.entries(headers)
      .map(([name, value]) => `  add_header ${name} "${value}"${always};\n`)
      .join('');
  /** Without `always`, nginx says it of what it found alone. */
  const headers = (start: string) => {
    const { 'Cache-Control': cache, ...others } = ownHeaders(start);
    return lines({ ...COMMON, ...others }, ' always') + lines({ 'Cache-Control': cache }, '');
  };
  const errorHeaders = lines(
    { ...COMMON, 'Content-Security-Policy': policy(), 'Cache-Control': ERROR },
    ' always',
  );
  // A `types` block stands for all that nginx knows: within these locations there is one file name.
  const typed = TYPES.map(
    ([name, type]) =>
      `location ~ ^${literally(base)}(?:.+/)?${literally(name)}$ {\n  types { }\n  default_type ${mimeType(type)};\n${headers('')}}\n`,
  );
  const folders = FOLDERS.map(({ start }) => `location ${base}${start} {\n${headers(start)}}\n`);
  const hidden = PRIVATE.map((name) => `location = ${base}${name} { return 404; }\n`);
  const redirects = [...redirectsOf(feed)].map(
    ([from, to]) => `rewrite ^${literally(base + from)}(.*)$ ${base}${to}$1 permanent;\n`,
  );
  const gone = feed.index.tombstones.map(({ id }) => {
    const path = sitePaths.initiative(id).replace('index.html', '');
    return `location = ${base}${path} { return 410; }\n`;
  });
  // Pages are always among nginx's own, and it warns of what is said twice.
  const types = [...new Set(TYPES.map(([, type]) => mimeType(type)))]
    .filter((type) => type !== 'text/html')
    .filter((type) => type !== 'application/json')
    .join(' ');
  return `# À inclure dans un bloc « server » qui a pour « root » le dossier du site :
#   server { listen 80; server_name exemple.fr; root /srv/site; include /srv/site/nginx.conf; }
index index.html;
charset utf-8;
charset_types text/css text/xml application/javascript application/json ${types};
error_page 404 410 ${base}404.html;
error_page ${ERRORS} ${base}erreur;
location = ${base}404.html {
${errorHeaders}}
location = ${base}erreur {
  internal;
  default_type text/plain;
${errorHeaders}  # Le numéro de l’erreur reste celui qui a mené ici.
  return 200 "Le site ne peut pas répondre à cette demande pour le moment.";
}
etag on;
max_ranges 0;
gzip on;
gzip_vary on;
gzip_types text/css text/xml application/javascript application/json image/svg+xml ${types};
${[...redirects, ...hidden, ...gone, ...typed, ...folders].join('')}`;
}

/** Of a path, which is made of what an address may hold, only the dot says something in a pattern. */
const literally = (path: string) => path.replaceAll('.', '\\.');

const mimeType = (type: string) => type.replace(/;.*/, '');

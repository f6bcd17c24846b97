/**
 * Would a page with this Content-Security-Policy let our list in, and if not, what must be added? As browsers decide it
 * (https://www.w3.org/TR/CSP3/), for what each form asks: a script and its feed, or a frame.
 */

/** What a form asks of the page around. */
export interface Needs {
  /** The address of our site, ending in `/`. */
  site: string;
  form: 'script' | 'frame';
  /** Colours stand in a `style` attribute. */
  inlineStyle?: boolean;
}

export interface PolicyAdvice {
  /** What is to be added, by directive: `script-src https://solidaire.example`. Empty when all passes. */
  additions: { directive: string; sources: string }[];
  /** What no source can mend. */
  obstacles: string[];
  /** The header with the additions made. */
  mended: string;
}

type Policy = Map<string, string[]>;

/** Each need: the directives that may rule it, the narrowest first, and what it is. */
const SCRIPT_CHAIN = ['script-src-elem', 'script-src', 'default-src'];
const CONNECT_CHAIN = ['connect-src', 'default-src'];
const FRAME_CHAIN = ['frame-src', 'child-src', 'default-src'];
const STYLE_CHAIN = ['style-src-attr', 'style-src', 'default-src'];

/**
 * @param pasted the header as somebody found it: with or without its name, or the line of a server or `<meta>` that sets it
 * @returns undefined when there is no policy in it
 */
export function advisePolicy(pasted: string, { site, form, inlineStyle }: Needs): PolicyAdvice | undefined {
  const policy = parsePolicy(pasted);
  if (policy.size === 0) return undefined;
  const { origin } = new URL(site);
  const needs =
    form === 'frame'
      ? [{ chain: FRAME_CHAIN, address: `${site}communes/` }]
      : [
          { chain: SCRIPT_CHAIN, address: `${site}widget/v1/solidaire.js` },
          { chain: CONNECT_CHAIN, address: `${site}feed/v1/index.json` },
        ];
  const additions = needs.flatMap(({ chain, address }) => {
    const ruling = rulingOf(policy, chain);
    if (!ruling || allows(ruling.sources, new URL(address))) return [];
    return [
      {
        directive: chain.at(-2) === 'child-src' ? 'frame-src' : narrowest(ruling.directive, chain),
        sources: origin,
      },
    ];
  });
  const style = inlineStyle && form === 'script' ? rulingOf(policy, STYLE_CHAIN) : undefined;
  return {
    additions,
    obstacles: [
      ...obstaclesOf(policy, form),
      ...(style && !allowsInline(style.sources) ? [INLINE_STYLE] : []),
    ],
    mended: write(additions.reduce(add, policy)),
  };
}

const INLINE_STYLE =
  'Cette politique interdit les styles écrits dans la page\u00A0: les couleurs choisies n’y passeront pas. Mettez-les plutôt dans la feuille de style de votre site (voir «\u00A0Couleurs\u00A0»).';

function obstaclesOf(policy: Policy, form: Needs['form']): string[] {
  const scripts = rulingOf(policy, SCRIPT_CHAIN)?.sources ?? [];
  const sandbox = policy.get('sandbox');
  const isClosed = sandbox && form === 'script' && !sandbox.includes('allow-scripts');
  return [
    ...(form === 'script' && scripts.includes("'strict-dynamic'")
      ? [
          '«\u00A0strict-dynamic\u00A0» ne laisse passer que les scripts marqués d’un nonce\u00A0: ajoutez celui de votre site à la balise <script>, ou préférez le cadre.',
        ]
      : []),
    ...(isClosed
      ? [
          '«\u00A0sandbox\u00A0» sans «\u00A0allow-scripts\u00A0» interdit tout script\u00A0: préférez le cadre.',
        ]
      : []),
  ];
}

/** What falls back to `default-src` gets a directive of its own, so that nothing else is opened. */
const narrowest = (ruling: string, chain: readonly string[]) =>
  ruling === 'default-src' ? (chain.at(-2) ?? ruling) : ruling;

/** After its name if that stands there; server files and `<meta>` put it between double quotes, which it never holds itself. */
function parsePolicy(pasted: string): Policy {
  const [, named = pasted] = /content-security-policy(?:-report-only)?["']?\s*:?([^]*)/i.exec(pasted) ?? [];
  const [, body = named] = /"([^"]+)"/.exec(named) ?? [];
  const policy: Policy = new Map();
  for (const part of body.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    const directive = name.toLowerCase();
    // The first of its name is the one that browsers heed.
    if (DIRECTIVE.test(directive) && !policy.has(directive)) policy.set(directive, sources);
  }
  return policy;
}

const DIRECTIVE = /^(?:[a-z]+(?:-[a-z]+)+|sandbox)$/;

function rulingOf(policy: Policy, chain: readonly string[]) {
  const directive = chain.find((name) => policy.has(name));
  return directive === undefined ? undefined : { directive, sources: policy.get(directive) ?? [] };
}

const allows = (sources: readonly string[], address: URL) =>
  sources.some((source) => matches(source, address));

const allowsInline = (sources: readonly string[]) =>
  sources.includes("'unsafe-inline'") && !sources.some((source) => /^'(?:nonce|sha\d+)-/.test(source));

const SOURCE = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[\w.-]+)(?::(\d+|\*))?(\/[^?#]*)?$/i;

/** Does a source of a directive allow an address of another site? Keywords never do. */
function matches(source: string, { protocol, hostname, port, pathname }: URL): boolean {
  if (source === '*') return /^https?:$/.test(protocol);
  const scheme = /^([a-z][a-z\d+.-]*:)$/i.exec(source)?.[1]?.toLowerCase();
  if (scheme) return scheme === protocol || (scheme === 'http:' && protocol === 'https:');
  const [, sourceScheme, host = '', sourcePort, path] = SOURCE.exec(source) ?? [];
  if (host === '') return false;
  const schemes = sourceScheme ? [`${sourceScheme.toLowerCase()}:`] : ['https:', protocol];
  const fitsScheme = schemes.includes(protocol) || (schemes.includes('http:') && protocol === 'https:');
  const fitsHost =
    host === '*' ||
    (host.startsWith('*.')
      ? hostname.endsWith(host.slice(1).toLowerCase())
      : hostname === host.toLowerCase());
  const fitsPort = sourcePort === '*' || (sourcePort ?? '') === port;
  const fitsPath =
    !path || path === '/' || (path.endsWith('/') ? pathname.startsWith(path) : pathname === path);
  return fitsScheme && fitsHost && fitsPort && fitsPath;
}

function add(policy: Policy, { directive, sources }: { directive: string; sources: string }): Policy {
  const held = policy.get(directive) ?? policy.get('default-src') ?? [];
  return new Map(policy).set(directive, [...held.filter((source) => source !== "'none'"), sources]);
}

const write = (policy: Policy) =>
  [...policy].map(([directive, sources]) => [directive, ...sources].join(' ')).join('; ');

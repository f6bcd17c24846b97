import type { Plugin } from 'vite';
import { cutsOf, type Edit } from './bundle-cuts.ts';

interface Node {
  type: string;
  start: number;
  end: number;
  tag?: { name?: string };
  quasi?: { quasis: Node[] };
}

/** What shrinks the texts of a template. */
const SHRINK: Readonly<Record<string, (texts: readonly string[]) => readonly string[]>> = {
  html: (texts) => checkTemplate(texts.map(shrinkHtml)),
  css: (texts) => texts.map(shrinkCss),
};

/**
 * What a minifier must leave, because it may not know better: white space within our templates and style sheets, and
 * what we do without of the libraries. Only the bundle goes through here; Node and the component tests run the sources.
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
      const edits = id.includes('/node_modules/') ? cutsOf(code, id) : shrunkTexts(this.parse(code), code);
      return edits
        .sort((a, b) => b.start - a.start)
        .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
    },
  };
}

/** The texts of every template of ours, shrunk. */
function shrunkTexts(node: unknown, code: string): Edit[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, tag, quasi } = node as Node;
  const inner = Object.values(node).flatMap((child) => shrunkTexts(child, code));
  const shrink = type === 'TaggedTemplateExpression' ? SHRINK[tag?.name ?? ''] : undefined;
  if (!shrink || !quasi) return inner;
  const texts = shrink(quasi.quasis.map(({ start, end }) => code.slice(start, end)));
  const own = quasi.quasis.map(({ start, end }, index) => ({ start, end, text: texts[index] ?? '' }));
  return [...own, ...inner];
}

/** What would make other nodes than `prepareTemplate` counts. */
const UNCOUNTED =
  /<!|<(?!\/?[a-z])|<(?:math|script|style|svg|t(?:able|body|d|emplate|extarea|foot|h|head|itle|r))\b/;

/**
 * The texts of a template, if `prepareTemplate` can prepare it.
 * @throws Error when it cannot, with the place
 */
export function checkTemplate(texts: readonly string[]): readonly string[] {
  const refuse = (why: string, before: string) => {
    throw new Error(`A template of the bundle ${why}: …${before.slice(-80)}`);
  };
  let before = '';
  texts.slice(0, -1).forEach((text, index) => {
    before += text;
    const isInTag = before.lastIndexOf('<') > before.lastIndexOf('>');
    const isWhole = / @?[\w-]+=$/.test(text) && /^[\s/>]/.test(texts[index + 1] ?? '');
    if (isInTag ? !isWhole : text.endsWith('=')) refuse('binds less than a whole attribute', before);
  });
  const uncounted = UNCOUNTED.exec(texts.join(''));
  if (uncounted)
    refuse('holds what must be prepared by Lit itself', uncounted.input.slice(0, uncounted.index + 9));
  return texts;
}

const BLOCK = 'article|div|fieldset|form|h[1-6]|li|ol|p|section|slot|ul';

/** One space for any white space, and none beside the tags of blocks; no quotes, and no slash that would join a value. */
export function shrinkHtml(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<==)"([\w-]+)"/g, '$1')
    .replace(/ ?\/?>/g, '>')
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

import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { allElements } from '../../shared/html/all-elements.ts';
import { cleanText, type Block, type Span } from './block.ts';

export interface HtmlRelease {
  blocks: Block[];
  /** The page's own address, when it states it: the bulletin's number may stand only there. */
  address?: string;
}

/** HTML, a whole page of a site or a fragment → blocks of its main content. */
export function readHtml(source: string): HtmlRelease {
  const tree = fromHtml(source);
  const elements = allElements(tree);
  const canonical = elements.find(
    ({ tagName, properties }) => tagName === 'link' && includes(properties['rel'], 'canonical'),
  );
  const address = canonical?.properties['href'];
  const blocks = blocksOf(contentRoot(elements) ?? tree, 'paragraph').flatMap(splitAtBlankLines);
  return { blocks, ...(typeof address === 'string' && { address }) };
}

const includes = (value: unknown, word: string) => Array.isArray(value) && value.includes(word);

/** Where sites keep what they have to say, the surest first. */
const CONTENT_ROOTS: readonly ((element: Element) => boolean)[] = [
  ({ tagName }) => tagName === 'main',
  ({ properties }) => properties['role'] === 'main',
  ({ tagName }) => tagName === 'article',
  ({ properties }) => /^(?:contenu|content|main)$/i.test(String(properties['id'] ?? '')),
  ({ properties }) => includes(properties['className'], 'texte'),
  ({ tagName }) => tagName === 'body',
];

const contentRoot = (elements: readonly Element[]): Element | undefined => {
  for (const isRoot of CONTENT_ROOTS) {
    const root = elements.find((element) => isRoot(element) && hasText(element));
    if (root) return root;
  }
  return undefined;
};

const hasText = (node: Nodes): boolean =>
  node.type === 'text' ? /\p{L}/u.test(node.value) : 'children' in node && node.children.some(hasText);

/** Elements that are no part of a text. */
const SKIPPED = new Set(
  'script style template noscript nav footer aside form button select svg iframe object video audio'.split(
    ' ',
  ),
);
const SKIPPED_ROLES = new Set('navigation banner contentinfo search complementary toolbar menu'.split(' '));
/** How sites call what stands around a text. */
const AROUND =
  /(?:^|[-_ ])(?:breadcrumb|fil-?d?-?ariane|ariane|share|sharing|partage\w*|social\w*|reseaux\w*|nav|navigation|menu|toolbar|related|voir-?aussi|pagination|sidebar|cookies?|footer|sommaire|toc|imprimer|skip-?links?|acces-?rapide)(?:$|[-_ ])/i;

function isSkipped({ tagName, properties }: Element): boolean {
  const names = [properties['id'], properties['className']].flat().filter((name) => typeof name === 'string');
  return (
    SKIPPED.has(tagName) ||
    SKIPPED_ROLES.has(String(properties['role'])) ||
    properties['hidden'] !== undefined ||
    properties['ariaHidden'] === 'true' ||
    /display:\s*none/i.test(String(properties['style'] ?? '')) ||
    names.some((name) => AROUND.test(name))
  );
}

const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const isBlock = (node: RootContent): node is Element => node.type === 'element' && BLOCKS.has(node.tagName);

/** Runs of inline content become blocks; elements within open blocks of their own. */
function blocksOf(parent: Root | Element, kind: Block['kind']): Block[] {
  const blocks: Block[] = [];
  let inline: RootContent[] = [];
  let open = kind;
  const flush = () => {
    const spans = inline.flatMap((node) => spansOf(node, {}));
    const line = inline.find((node) => node.position)?.position?.start.line ?? 0;
    inline = [];
    if (!spans.some(({ text }) => text.trim())) return;
    blocks.push({ kind: open, spans, line });
    // Only the first paragraph of a list's item opens it.
    if (open === 'item') open = 'paragraph';
  };
  for (const child of parent.children) {
    if (child.type === 'element' && isSkipped(child)) continue;
    if (!isBlock(child)) {
      inline.push(child);
      continue;
    }
    flush();
    const depth = headingDepth(child);
    const inner = blocksOf(child, depth === undefined ? kindOf(child, open) : 'heading').map((block) =>
      depth === undefined ? block : { ...block, depth },
    );
    if (inner.length > 0 && open === 'item') open = 'paragraph';
    blocks.push(...inner);
  }
  flush();
  return blocks;
}

const headingDepth = ({ tagName }: Element): number | undefined =>
  /^h[1-6]$/.test(tagName) ? Number(tagName.charAt(1)) : undefined;

function kindOf({ tagName }: Element, outer: Block['kind']): Block['kind'] {
  if (tagName === 'li') return 'item';
  if (tagName === 'blockquote') return 'quote';
  return outer;
}

function spansOf(node: RootContent | ElementContent, style: Omit<Span, 'text'>): Span[] {
  if (node.type === 'text') return [{ ...style, text: cleanText(node.value) }];
  if (node.type !== 'element' || isSkipped(node)) return [];
  if (node.tagName === 'br') return [{ ...style, text: '\n' }];
  const { href, style: css } = node.properties;
  const isStrong =
    /^(?:b|strong)$/.test(node.tagName) || /font-weight:\s*(?:bold|[6-9]00)/i.test(String(css ?? ''));
  const isStruck = /^(?:del|s|strike)$/.test(node.tagName) || /line-through/i.test(String(css ?? ''));
  const inner = {
    ...style,
    ...(isStrong && { strong: true }),
    ...(isStruck && { struck: true }),
    ...(node.tagName === 'a' && typeof href === 'string' && { href }),
  };
  return node.children.flatMap((child) => spansOf(child, inner));
}

/** Two line breaks in a row end a paragraph, whatever the markup calls it. */
function splitAtBlankLines(block: Block): Block[] {
  const parts: Span[][] = [[]];
  let breaks = 0;
  for (const span of block.spans) {
    breaks = span.text === '\n' ? breaks + 1 : span.text.trim() ? 0 : breaks;
    if (breaks >= 2) parts.push([]);
    else parts.at(-1)?.push(span);
  }
  return parts
    .filter((spans) => spans.some(({ text }) => text.trim()))
    .map((spans, index) => ({
      ...block,
      kind: index > 0 && block.kind === 'item' ? 'paragraph' : block.kind,
      spans,
    }));
}

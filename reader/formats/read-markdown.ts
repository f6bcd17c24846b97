import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { cleanText, type Block, type Span } from './block.ts';

/** Markdown → blocks. */
export function readMarkdown(source: string): Block[] {
  const tree = fromMarkdown(source, {
    extensions: [gfmStrikethrough()],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  });
  const definitions = new Map(
    tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
  return tree.children.flatMap((node) => blocksOf(node, 'paragraph', definitions));
}

type Definitions = ReadonlyMap<string, string>;
type FlowContent = RootContent | BlockContent | DefinitionContent;

function blocksOf(node: FlowContent, kind: Block['kind'], definitions: Definitions): Block[] {
  const line = node.position?.start.line ?? 0;
  const block = (blockKind: Block['kind'], spans: Span[]): Block[] =>
    spans.some(({ text }) => text.trim()) ? [{ kind: blockKind, spans, line }] : [];

  switch (node.type) {
    case 'heading':
      return block('heading', spansOf(node.children, definitions)).map((each) => ({
        ...each,
        depth: node.depth,
      }));
    case 'paragraph':
      return block(kind, spansOf(node.children, definitions));
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, 'quote', definitions));
    case 'list':
      return node.children.flatMap((item) =>
        item.children.flatMap((child, index) =>
          blocksOf(child, index === 0 ? 'item' : 'paragraph', definitions),
        ),
      );
    // Four leading spaces make a code block of an indented paragraph; a press release holds no code.
    case 'code':
      return block(kind, [{ text: cleanText(node.value) }]);
    case 'html':
      return block(kind, [{ text: cleanText(withoutTags(node.value)) }]);
    default:
      return [];
  }
}

function spansOf(
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
  style: Omit<Span, 'text'> = {},
): Span[] {
  return nodes.flatMap((node): Span[] => {
    switch (node.type) {
      case 'text':
        return linesOf(node.value).flatMap((text, index) => [
          ...(index > 0 ? [{ ...style, text: '\n' }] : []),
          { ...style, text: cleanText(text) },
        ]);
      case 'inlineCode':
        return [{ ...style, text: cleanText(node.value) }];
      case 'break':
        return [{ ...style, text: '\n' }];
      case 'html':
        return [{ ...style, text: /^<br/i.test(node.value) ? '\n' : cleanText(withoutTags(node.value)) }];
      case 'strong':
        return spansOf(node.children, definitions, { ...style, strong: true });
      case 'emphasis':
        return spansOf(node.children, definitions, style);
      case 'delete':
        return spansOf(node.children, definitions, { ...style, struck: true });
      case 'link':
        return spansOf(node.children, definitions, { ...style, href: node.url });
      case 'linkReference': {
        const href = definitions.get(node.identifier);
        return spansOf(node.children, definitions, href ? { ...style, href } : style);
      }
      default:
        return [];
    }
  });
}

/** A line that is longer than people wrap them ends where its writer ended it; others are layout. */
const linesOf = (text: string) => text.split(/\n(?<=^.{120,}\n)/m);

const withoutTags = (html: string) => html.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ');

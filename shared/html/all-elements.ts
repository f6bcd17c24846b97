import type { Element, Nodes } from 'hast';

/** The elements below a node, in the order in which they stand. */
export const allElements = (node: Nodes): Element[] =>
  'children' in node
    ? node.children.flatMap((child) => (child.type === 'element' ? [child, ...allElements(child)] : []))
    : [];

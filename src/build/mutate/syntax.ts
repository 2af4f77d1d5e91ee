/** JavaScript in, its syntax tree as plain nodes out, and every node of a tree in the order of the text. */
import { parseAst } from 'vite';

/** An ESTree node; offsets are half-open, in UTF-16 code units. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Throws for text that is no module. */
export const parseModule = (text: string): Node => parseAst(text) as unknown as Node;

/** The nodes directly under a node. */
const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

/** What only names things, where nothing can be changed that a check could notice. */
const NAMING: ReadonlySet<string> = new Set(['ImportDeclaration', 'ExportSpecifier', 'ExportAllDeclaration']);

/** A node, and what it stands in; null for the whole. */
export interface Placed {
  readonly node: Node;
  readonly parent: Node | null;
}

/** Without recursion, as compiled tables nest deeply. */
export const allNodes = (root: Node): readonly Placed[] => {
  const found: Placed[] = [];
  const waiting: Placed[] = [{ node: root, parent: null }];
  for (let placed = waiting.pop(); placed; placed = waiting.pop()) {
    if (NAMING.has(placed.node.type)) continue;
    found.push(placed);
    for (const child of childrenOf(placed.node).toReversed())
      waiting.push({ node: child, parent: placed.node });
  }
  return found;
};

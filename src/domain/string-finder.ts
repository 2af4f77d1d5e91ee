/** Strings in; out a table by which one pass over a text, one step a code unit, finds where any of them ends. */

/**
 * States are offsets of rows in `next`, 0 that of the beginning; rows have a place for each class of code units.
 * From `ends` on, a state says that a string has just ended.
 */
export interface StringTable {
  /** Class of each UTF-16 code unit. */
  readonly classes: Uint16Array;
  /** From this class on are the code units to note. */
  readonly noted: number;
  /** State after a state and a class: their sum is the place. */
  readonly next: Int32Array;
  readonly ends: number;
  /** Places in a row of `next`. */
  readonly width: number;
  /** Lengths of what ended, by row from `ends` on. */
  readonly lengths: readonly number[];
}

interface Node {
  readonly steps: Map<number, Node>;
  /** Length of the longest string that ends here; 0 where none does. */
  length: number;
  /** Where the longest end of what led here leads that also begins a string. */
  back: Node;
}

const newNode = (back?: Node): Node => {
  const node = { steps: new Map<number, Node>(), length: 0 };
  return Object.assign(node, { back: back ?? (node as Node) });
};

const treeOf = (strings: readonly string[]): Node => {
  const root = newNode();
  for (const string of strings) {
    let node = root;
    for (let at = 0; at < string.length; at++) {
      const code = string.charCodeAt(at);
      const next = node.steps.get(code) ?? newNode(root);
      node.steps.set(code, next);
      node = next;
    }
    node.length = string.length;
  }
  return root;
};

/** Where a code unit leads that a node has no step for. */
const stepFrom = (node: Node, code: number): Node => {
  const next = node.steps.get(code);
  if (next) return next;
  return node.back === node ? node : stepFrom(node.back, code);
};

/** All nodes by their distance from the root, each with its way back. */
const linked = (root: Node): readonly Node[] => {
  const nodes = [root];
  for (const node of nodes) {
    for (const [code, next] of node.steps) {
      if (node !== root) next.back = stepFrom(node.back, code);
      next.length ||= next.back.length;
      nodes.push(next);
    }
  }
  return nodes;
};

/** Each code unit of the strings has a class of its own, behind that of all others; the rest of those to note shares one. */
const classesOf = (
  strings: readonly string[],
  noted: ReadonlySet<number>,
): Pick<StringTable, 'classes' | 'noted' | 'width'> & { readonly codes: readonly number[] } => {
  const own = new Set(strings.flatMap((string) => string.split('').map((unit) => unit.charCodeAt(0))));
  const codes = [...own].sort((a, b) => Number(noted.has(a)) - Number(noted.has(b)));
  const classes = new Uint16Array(0x10000);
  const width = codes.length + 2;
  for (const code of noted) classes[code] = width - 1;
  codes.forEach((code, n) => {
    classes[code] = n + 1;
  });
  return { classes, noted: 1 + codes.filter((code) => !noted.has(code)).length, width, codes };
};

/** `noted` are code units that the pass stops at, too. */
export const stringTable = (strings: readonly string[], noted: ReadonlySet<number>): StringTable => {
  const { codes, ...rest } = classesOf(strings, noted);
  const nodes = linked(treeOf(strings));
  const within = nodes.filter(({ length }) => length === 0);
  const ending = nodes.filter(({ length }) => length > 0);
  const places = new Map([...within, ...ending].map((node, n) => [node, n * rest.width]));
  const next = new Int32Array(nodes.length * rest.width);
  for (const [node, place] of places)
    for (const code of codes) next[place + (rest.classes[code] ?? 0)] = places.get(stepFrom(node, code)) ?? 0;
  return { ...rest, next, ends: within.length * rest.width, lengths: ending.map(({ length }) => length) };
};

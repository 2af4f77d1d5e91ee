/** A trie over vocabulary ids in two flat tables, quick to build and to walk. */

/** Values by path of ids; node 0 is the root. */
export interface Trie<T> {
  readonly edges: Map<number, number>;
  /** Values of each node; null where a path only passes through. */
  readonly values: (T[] | null)[];
}

/** Ids are above -`MARKS` and below `WIDTH` - `MARKS`. */
const WIDTH = 65536;
const MARKS = 32;

const keyOf = (node: number, id: number): number => node * WIDTH + id + MARKS;

export const emptyTrie = <T>(): Trie<T> => ({ edges: new Map(), values: [null] });

/** Node reached from `node` by `id`, or -1. */
export const step = <T>(trie: Trie<T>, node: number, id: number): number =>
  trie.edges.get(keyOf(node, id)) ?? -1;

const NONE: readonly never[] = [];

/** Values at a node, in order of insertion. */
export const valuesAt = <T>(trie: Trie<T>, node: number): readonly T[] => trie.values[node] ?? NONE;

/** Adds a value at the end of a path; only while a trie is being built. */
export const insert = <T>(trie: Trie<T>, path: readonly number[], value: T): void => {
  let node = 0;
  for (const id of path) {
    const key = keyOf(node, id);
    let next = trie.edges.get(key);
    if (next === undefined) {
      next = trie.values.length;
      trie.values.push(null);
      trie.edges.set(key, next);
    }
    node = next;
  }
  const values = trie.values[node];
  if (values) values.push(value);
  else trie.values[node] = [value];
};

/** A trie as plain data: edges in order of insertion, each to the next new node, and the values of nodes that have some. */
export interface StoredTrie<T> {
  readonly keys: readonly number[];
  readonly values: readonly (readonly [node: number, values: readonly T[]])[];
}

export const storeTrie = <T>({ edges, values }: Trie<T>): StoredTrie<T> => ({
  keys: [...edges.keys()],
  values: values.flatMap((own, node) => (own === null ? [] : [[node, own] as const])),
});

/** The same trie again, with what `asValue` makes of each value. */
export const trieFrom = <T, V>(stored: StoredTrie<T>, asValue: (value: T) => V): Trie<V> => {
  const edges = new Map<number, number>();
  for (const key of stored.keys) edges.set(key, edges.size + 1);
  const values = new Array<V[] | null>(edges.size + 1).fill(null);
  for (const [node, own] of stored.values) values[node] = own.map(asValue);
  return { edges, values };
};

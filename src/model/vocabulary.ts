/** Spellings of words with their ids in, a table out that finds the id of a stretch of text without cutting it out. */

/** Known words; ids count from 0, and a word may have several spellings. */
export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  /** Open addressing by `hashStep`: position in `spellings` plus one, 0 for an empty place. */
  readonly table: Int32Array;
  readonly spellings: readonly string[];
  /** Id of each spelling. */
  readonly idOf: readonly number[];
}

/** A word as it is, with a first capital and in capitals. */
export const casings = (word: string): readonly string[] => [
  word,
  word.charAt(0).toUpperCase() + word.slice(1),
  word.toUpperCase(),
];

/** Hash of a word from that of its beginning and its next UTF-16 code unit; begins with 0. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** Hash of the word `text.slice(start, end)`. */
export const hashOf = (text: string, start: number, end: number): number => {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
};

/** Spreads a hash over a table whose size is a power of two. */
const placeOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

export const vocabularyOf = (ids: ReadonlyMap<string, number>): Vocabulary => {
  let size = 16;
  while (size < ids.size * 3) size *= 2;
  const table = new Int32Array(size);
  const spellings = [...ids.keys()];
  spellings.forEach((spelling, n) => {
    let place = placeOf(hashOf(spelling, 0, spelling.length), size - 1);
    while (table[place]) place = (place + 1) & (size - 1);
    table[place] = n + 1;
  });
  return { ids, table, spellings, idOf: [...ids.values()] };
};

/** Id of the word `text.slice(start, end)`, whose hash is `hash`; -1 if it is not known. */
export const findWord = (
  vocabulary: Vocabulary,
  text: string,
  start: number,
  end: number,
  hash: number,
): number => {
  const { table, spellings, idOf } = vocabulary;
  const mask = table.length - 1;
  for (let place = placeOf(hash, mask); ; place = (place + 1) & mask) {
    const n = (table[place] ?? 0) - 1;
    if (n < 0) return -1;
    const spelling = spellings[n];
    if (spelling?.length === end - start && text.startsWith(spelling, start)) return idOf[n] ?? -1;
  }
};

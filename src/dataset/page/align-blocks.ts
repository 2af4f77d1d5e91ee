/** Paragraphs that were taken from a page and the page's blocks in; the blocks that each of them holds out. */
import { bareText } from './element.js';
import type { PageBlock } from './page-blocks.js';

/** A paragraph of the result, and where in the page it stands, if it was found there. */
export interface Taken {
  readonly text: string;
  readonly bare: string;
  /** Indices of the blocks of the page that it holds. */
  readonly blocks: readonly number[];
}

/** The blocks of each paragraph: in order as a rule, from the start where one is out of it. */
export const align = (taken: readonly string[], blocks: readonly PageBlock[]): readonly Taken[] => {
  let from = 0;
  return taken.map((text): Taken => {
    const bare = bareText(text);
    const found = bare === '' ? [] : (blocksIn(bare, blocks, from) ?? blocksIn(bare, blocks, 0) ?? []);
    const last = found[found.length - 1];
    if (last !== undefined) from = last + 1;
    return { text, bare, blocks: found };
  });
};

const MOST_STEPS = 400;

/** Indices of the first run of blocks that make up the text; also the one block that holds it. */
const blocksIn = (bare: string, blocks: readonly PageBlock[], from: number): number[] | null => {
  for (let at = from; at < Math.min(blocks.length, from + MOST_STEPS); at++) {
    const first = blocks[at]?.bare ?? '';
    if (first === '') continue;
    if (first === bare || (bare.length > 20 && first.includes(bare))) return [at];
    if (!bare.startsWith(first)) continue;
    const run: number[] = [];
    let length = 0;
    for (let next = at; next < blocks.length && length < bare.length; next++) {
      const own = blocks[next]?.bare ?? '';
      if (!bare.startsWith(own, length)) break;
      length += own.length;
      if (own !== '') run.push(next);
    }
    if (length >= bare.length * 0.9) return run;
  }
  return null;
};

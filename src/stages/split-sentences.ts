/** An article's text and its blocks in, its sentences out: wink-nlp's ends of sentences, and repairs to them. */
import type { Block, Sentence } from '../model/sentence.js';
import { cutLong } from './split-sentences/cut-long.js';
import { decideBoundaries } from './split-sentences/decide-boundaries.js';

/**
 * Sentences in order, none crossing a block's end, without surrounding white space; offsets are half-open,
 * in UTF-16 code units of `text`; one without end is cut (`cutLong`). Where wink-nlp cannot be relied on, the repairs decide alone.
 */
export const splitSentences = (text: string, blocks: readonly Block[]): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  blocks.forEach(({ start, end, kind }, block) => {
    let from = start;
    const add = (to: number): void => {
      for (const piece of cutLong(text, from, to))
        sentences.push({ index: sentences.length, ...piece, kind, block });
    };
    for (const boundary of decideBoundaries(text.slice(start, end))) {
      if (!boundary.splits) continue;
      add(start + boundary.end);
      from = start + boundary.next;
    }
    if (from < end) add(end);
  });
  return sentences;
};

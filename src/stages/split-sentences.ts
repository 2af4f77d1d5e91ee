/** An article's text and its blocks in, its sentences out: wink-nlp's ends of sentences, and repairs to them. */
import type { Block, Sentence } from '../model/sentence.js';
import type { Boundary } from './split-sentences/boundary.js';
import { skipSpace, wordAfter, wordBefore } from './split-sentences/boundary.js';
import { findBoundaries } from './split-sentences/find-boundaries.js';
import { findDateline } from './split-sentences/find-dateline.js';
import { BOUNDARY_RULES } from './split-sentences/rules.js';
import { type Votes, winkVotes } from './split-sentences/wink-votes.js';

/**
 * Sentences in order, none crossing a block's end, without surrounding white space; offsets are half-open,
 * in UTF-16 code units of `text`. Where wink-nlp cannot be relied on, the repairs decide alone.
 */
export const splitSentences = (text: string, blocks: readonly Block[]): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  blocks.forEach(({ start, end, kind }, block) => {
    let from = 0;
    const content = text.slice(start, end);
    const add = (to: number): void => {
      sentences.push({ index: sentences.length, start: start + from, end: start + to, kind, block });
    };
    for (const boundary of sentenceEnds(content)) {
      add(boundary.end);
      from = boundary.next;
    }
    if (from < content.length) add(content.length);
  });
  return sentences;
};

/** The boundaries of a block at which a sentence ends, but for the block's own end. */
function* sentenceEnds(text: string): Generator<{ readonly end: number; readonly next: number }> {
  let from = 0;
  const dateline = findDateline(text);
  if (dateline !== undefined) {
    from = skipSpace(text, dateline);
    yield { end: dateline, next: from };
  }
  let votes: Votes | undefined;
  for (const { mark, markEnd, end, next } of findBoundaries(text)) {
    if (mark < from) continue;
    const boundary: Boundary = {
      text,
      from,
      mark,
      end,
      next,
      terminator: text.slice(mark, markEnd),
      closers: text.slice(markEnd, end),
      word: wordBefore(text, mark, from),
      nextWord: wordAfter(text, next),
      nextChar: text.charAt(next),
      vote: () => {
        votes ??= winkVotes(text);
        return votes(mark, next);
      },
    };
    if (!endsSentence(boundary)) continue;
    yield boundary;
    from = next;
  }
}

const endsSentence = (boundary: Boundary): boolean => {
  for (const rule of BOUNDARY_RULES) {
    const decision = rule.decide(boundary);
    if (decision !== undefined) return decision === 'split';
  }
  return boundary.vote() ?? true;
};

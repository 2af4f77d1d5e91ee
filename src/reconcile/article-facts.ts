/** An article's record in; the little of it that reconciliation reads out: when it became known, and what its words betray. */
import type { ArticleRecord } from '../model/article.js';
import type { Range } from '../model/range.js';
import type { Span } from '../model/span.js';
import { type Sketch, sketchOf } from './sketch.js';

export interface ArticleFacts {
  readonly id: string;
  /** When it was published. */
  readonly recorded: Range;
  /** See `sketchOf`; empty where the text is not known. */
  readonly sketch: Sketch;
  /** Sentences that say that an earlier report was wrong: half-open UTF-16 offsets into the text. */
  readonly corrections: readonly Span[];
}

const CORRECTION =
  /\b(?:(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately) (?:reported|stated|said|suggested|claimed)|contrary to (?:earlier |previous |recent |our )*reports?|(?:earlier|previous|our|that|the|those) (?:\w+ )?reports? (?:\w+ ){0,6}(?:was|were) (?:wrong|incorrect|inaccurate|untrue|mistaken|in error)|(?:was|were) (?:wrong|incorrect|mistaken) to (?:report|say|state)|has corrected (?:its|an|the) (?:earlier )?report|denied (?:earlier |previous |recent |press )*reports?)(?![-\w])|\b(?:correction|clarification):/gi;

const SENTENCE_END = /[.!?]["'”’)]*\s|\n/g;

/** The sentence around an offset, roughly: from the stop before to the stop after. */
const sentenceAround = (text: string, ends: readonly number[], start: number, end: number): Span => ({
  start: ends.findLast((e) => e <= start) ?? 0,
  end: ends.find((e) => e >= end) ?? text.length,
});

/** Spans of the sentences with words that take back an earlier report. */
const correctionsIn = (text: string): readonly Span[] => {
  const cues = [...text.matchAll(CORRECTION)];
  if (cues.length === 0) return [];
  const ends = [...text.matchAll(SENTENCE_END)].map((m) => m.index + m[0].length);
  return cues.map((cue) => sentenceAround(text, ends, cue.index, cue.index + cue[0].length));
};

export const articleFacts = (record: Pick<ArticleRecord, 'id' | 'published' | 'text'>): ArticleFacts => ({
  id: record.id,
  recorded: { from: record.published.from, to: record.published.to },
  sketch: sketchOf(record.text ?? ''),
  corrections: correctionsIn(record.text ?? ''),
});

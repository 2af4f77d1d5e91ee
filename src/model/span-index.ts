/** Spans in any order in; out, whether one of them meets or holds a span that is asked about, in logarithmic time. */
import type { Span } from './span.js';

export interface SpanIndex {
  /** Whether one of them shares at least one code unit with it. */
  readonly meets: (span: Span) => boolean;
  /** Whether it lies within one of them; ends may coincide. */
  readonly holds: (span: Span) => boolean;
}

export const indexSpans = (spans: readonly Span[]): SpanIndex => {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let furthest = Number.NEGATIVE_INFINITY;
  /** Furthest end of the first spans, by their number less one. */
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  /** Furthest end of those that start before an offset. */
  const endBefore = (offset: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return ends[low - 1] ?? Number.NEGATIVE_INFINITY;
  };
  return {
    meets: ({ start, end }) => endBefore(end) > start,
    holds: ({ start, end }) => endBefore(start + 1) >= end,
  };
};

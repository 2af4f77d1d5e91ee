/** A half-open stretch of an article's text. */

/** Half-open pair of UTF-16 code-unit offsets: `text.slice(start, end)` is what it quotes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies within `outer` (ends may coincide). */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

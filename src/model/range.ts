/** Inclusive ranges of days in; how they lie to one another out. */

/** Inclusive days as `YYYY-MM-DD`, null for an open end. */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

export const EARLIEST = '0000-00-00';
const LATEST = '9999-99-99';

export const lowest = (range: Range): string => range.from ?? EARLIEST;
export const highest = (range: Range): string => range.to ?? LATEST;

/** Whether every day of `a` lies before every day of `b`. */
export const liesBefore = (a: Range, b: Range): boolean => highest(a) < lowest(b);

/** Whether the two share a day. */
export const meets = (a: Range, b: Range): boolean => !liesBefore(a, b) && !liesBefore(b, a);

/** Whether `inner` lies in `outer` and is not the same. */
export const narrows = (inner: Range, outer: Range): boolean =>
  lowest(outer) <= lowest(inner) &&
  highest(inner) <= highest(outer) &&
  (lowest(outer) < lowest(inner) || highest(inner) < highest(outer));

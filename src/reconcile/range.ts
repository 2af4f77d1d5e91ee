/** Inclusive ranges of days in; how they lie to one another out. */
import { parseEdtf } from '../model/edtf.js';

/** Inclusive days as `YYYY-MM-DD`, null for an open end. */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

const EARLIEST = '0000-00-00';
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

const DAY = 86_400_000;

/** The day after a `YYYY-MM-DD`; the same day where the calendar has none. */
export const dayAfter = (day: string): string => {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY);
  return Number.isNaN(next.getTime()) || day >= '9999-12-31' ? day : next.toISOString().slice(0, 10);
};

/** The last day of an EDTF date: the day from which it has certainly been reached; its first where the end is open. */
export const reachedOn = (edtf: string): string => {
  const bounds = parseEdtf(edtf);
  return bounds?.to ?? bounds?.from ?? EARLIEST;
};

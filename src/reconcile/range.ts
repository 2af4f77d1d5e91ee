/** Days and EDTF dates in, the days that a state holds on out. */
import { parseEdtf } from '../model/edtf.js';
import { EARLIEST } from '../model/range.js';

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

/** The first day that can be written. */
const FIRST_DAY = '0001-01-01';

/**
 * A state's EDTF dates to days: it holds on each from `fromDay` up to, and without, `toDay`. `fromDay` is null
 * where nothing bounds its beginning, `toDay` where it has no end.
 */
export const daysOf = (
  from: string | null,
  to: string | null,
): { readonly fromDay: string | null; readonly toDay: string | null } => {
  const begun = from === null ? EARLIEST : reachedOn(from);
  const ended = to === null ? null : reachedOn(to);
  return { fromDay: begun === EARLIEST ? null : begun, toDay: ended === EARLIEST ? FIRST_DAY : ended };
};

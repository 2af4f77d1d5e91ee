/** A duration that touches the article's date in, the dates it covers out: "over the next two years", "for the last 18 months". */

import type { Bounded } from '../model/date.js';
import { parseEdtf } from '../model/edtf.js';
import { timeAhead } from '../model/time-ahead.js';
import { addMonths, isoDay, isWritableDay } from './calendar.js';
import type { Duration } from './duration.js';
import type { Direction } from './occurrence.js';
import type { Period } from './period.js';

/** Months and days of a unit; units of the clock are too short to move a date. */
const SIZE: Readonly<Partial<Record<Duration['unit'], readonly [months: number, days: number]>>> = {
  day: [0, 1],
  week: [0, 7],
  month: [1, 0],
  quarter: [3, 0],
  year: [12, 0],
  decade: [120, 0],
};

const shift = (day: number, duration: Duration, sign: 1 | -1): number => {
  const [months, days] = SIZE[duration.unit] ?? [0, 0];
  const count = sign * (duration.count ?? 0);
  return days ? day + Math.round(count * days) : addMonths(day, Math.round(count * months));
};

/** A day told no finer than the unit that it was counted in, nor than the anchor. */
const told = (day: number, unit: Duration['unit'], anchor: Period, finest: 4 | 7): string => {
  if (unit === 'day' || unit === 'week')
    return isoDay(day).slice(0, anchor.grain === 'day' ? 10 : anchor.grain === 'month' ? 7 : 4);
  return isoDay(day).slice(0, anchor.grain === 'year' ? 4 : finest);
};

/** Years that do not say from when they run ("for two years") give a year, months a month. */
const finestOf = (unit: Duration['unit']): 4 | 7 => (unit === 'year' || unit === 'decade' ? 4 : 7);

const FOR =
  /\bfor\s+(?:about\s+|around\s+|nearly\s+|almost\s+|over\s+|more\s+than\s+|less\s+than\s+|at\s+least\s+)?$/i;
const PERFECT = /\b(?:has|have|['’]ve|been)\b[^.;]*$/i;
const IN = /\bin\s+(?:about\s+|around\s+)?$/i;
const WITHIN = /\bwithin\s+(?:about\s+|around\s+)?$/i;

/**
 * EDTF text, or null where the duration touches no known date, or one beyond the years 1 to 9999. `left` is the text before the expression,
 * `right` that behind it, `direction` what its verb tells.
 */
export const durationDates = (
  duration: Duration,
  left: string,
  article: Period | null,
  direction: Direction | null,
  right = '',
): string | null => {
  if (!article || duration.count === null || !SIZE[duration.unit] || duration.count > 4000) return null;
  const { unit, sense } = duration;
  const past =
    sense === 'past' || (sense === null && direction === 'past' && FOR.test(left) && PERFECT.test(left));
  const far = past ? shift(article.from, duration, -1) : shift(article.to, duration, 1);
  if (!isWritableDay(far)) return null;
  if (past && FOR.test(left)) return `${told(far, unit, article, sense === 'past' ? 7 : finestOf(unit))}~`;
  if (past) return `${told(far, unit, article, 7)}/${told(article.to, unit, article, 7)}`;
  const ahead = sense === 'next' || (WITHIN.test(left) && direction !== 'past');
  if (ahead) return `${told(article.from, unit, article, 7)}/${told(far, unit, article, 7)}`;
  // "in a year’s time": no verb is needed to tell that it lies ahead
  if (!IN.test(left) || (direction !== 'future' && timeAhead(right, 0) === 0)) return null;
  const latest = told(far, unit, article, finestOf(unit));
  if (!duration.least) return `${latest}~`;
  const { least } = duration;
  const near = shift(article.from, { ...duration, ...least }, 1);
  return `${told(near, least.unit, article, finestOf(least.unit))}/${latest}`;
};

/** The date that lies a length after a period or before it, told no finer than the two allow. */
export const durationFrom = (duration: Duration, start: Period, sign: 1 | -1): Bounded | null => {
  const { count, unit, least } = duration;
  if (count === null || !SIZE[unit] || count > 4000) return null;
  const at = (length: Duration): string | null => {
    const day = shift(start.from, length, sign);
    return isWritableDay(day) ? told(day, length.unit, start, finestOf(length.unit)) : null;
  };
  const [far, near] = [at(duration), at({ ...duration, ...least })];
  if (!far || !near) return null;
  return parseEdtf(far === near ? far : sign > 0 ? `${near}/${far}` : `${far}/${near}`);
};

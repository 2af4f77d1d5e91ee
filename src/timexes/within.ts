/** A part of the calendar and the period that holds it in, the part's own days out ("November" of 2013). */
import { daysInMonth } from '../model/edtf.js';
import { dateOf, dayOf, padded, weekdayOf } from './calendar.js';
import { durationValue } from './duration.js';
import { holidayIn, holidayValue } from './holidays.js';
import {
  dayPeriod,
  halfPeriod,
  hull,
  monthPeriod,
  monthsPeriod,
  type Period,
  quarterPeriod,
  seasonLetters,
  seasonPeriod,
  weekendPeriod,
  weekPeriod,
} from './period.js';
import type { Part } from './reading.js';
import { shifted } from './shifted.js';

/** The part in a calendar year; null where it is no part of a year, or the year has none such (29 February). */
export const partOfYear = (part: Part, year: number): Period | null => {
  switch (part.at) {
    case 'month':
      return monthPeriod(year, part.month);
    case 'date':
      return part.date > daysInMonth(year, part.month) ? null : dayPeriod(dayOf(year, part.month, part.date));
    case 'season':
      return seasonPeriod(year, part.season);
    case 'quarter':
      return quarterPeriod(year, part.quarter);
    case 'half':
      return halfPeriod(year, part.half);
    case 'holiday': {
      const day = holidayIn(year, part.holiday);
      return day === null ? null : dayPeriod(day);
    }
    case 'new-year':
      return { ...monthsPeriod('half', year, 1, 4, padded(year, 4)), grain: 'year' };
    case 'turn':
      return { ...monthsPeriod('half', year, 0, 2, padded(year, 4)), grain: 'year' };
    default:
      return null;
  }
};

/** The part inside a period of any length; null where the period has no such part. */
export const within = (part: Part, period: Period): Period | null => {
  const { year, month } = dateOf(period.from);
  if (part.at === 'nth') return nthIn(part, period);
  if (part.at === 'run') return runIn(part, period);
  if (part.at === 'weekday') return dayPeriod(period.from + part.weekday - weekdayOf(period.from));
  if (part.at === 'weekend') return weekendPeriod(period.from);
  if (part.at === 'month-date')
    return part.date > daysInMonth(year, month) ? null : dayPeriod(dayOf(year, month, part.date));
  if (!period.financial) return partOfYear(part, year);
  if (part.at === 'quarter')
    return quarterPeriod(part.quarter === 4 ? year + 1 : year, (part.quarter % 4) + 1);
  if (part.at === 'half')
    return monthsPeriod('half', year, part.half * 6 - 2, 6, `${period.value}-H${part.half}`);
  const own = partOfYear(part, year);
  return own && own.from < period.from ? partOfYear(part, year + 1) : own;
};

const nthIn = (part: Extract<Part, { at: 'nth' }>, period: Period): Period | null => {
  const { n, unit, weekday } = part;
  const step = n > 0 ? n - 1 : n + 1;
  if (weekday) {
    const ahead = (weekday - weekdayOf(period.from) + 7) % 7;
    const back = (weekdayOf(period.to) - weekday + 7) % 7;
    return inPeriod(dayPeriod(n > 0 ? period.from + ahead + 7 * step : period.to - back + 7 * step), period);
  }
  // A month's first and last weeks are those with most of their days in it.
  if (unit === 'week') return weekPeriod(n > 0 ? period.from + 3 + 7 * step : period.to - 3 + 7 * step);
  const found = shifted(unit, n > 0 ? period.from : period.to, step);
  return found && inPeriod(found, period);
};

const inPeriod = (found: Period, period: Period): Period | null =>
  found.from >= period.from && found.to <= period.to ? found : null;

/** A vague run ("the first few months") is taken as three. */
const runIn = (part: Extract<Part, { at: 'run' }>, period: Period): Period | null => {
  const count = part.count ?? 3;
  const start = part.end === 'first' ? period.from : period.to;
  const far = shifted(part.unit, start, part.end === 'first' ? count - 1 : 1 - count);
  const near = shifted(part.unit, start, 0);
  if (!near || !far) return null;
  const value = durationValue(part.count, part.unit);
  return part.end === 'first' ? hull(near, far, value) : hull(far, near, value);
};

/** TIMEX3 value of a part whose year (or week) nothing tells. */
export const partValue = (part: Part): string => {
  switch (part.at) {
    case 'month':
      return `XXXX-${padded(part.month)}`;
    case 'date':
      return `XXXX-${padded(part.month)}-${padded(part.date)}`;
    case 'month-date':
      return `XXXX-XX-${padded(part.date)}`;
    case 'season':
      return `XXXX-${seasonLetters(part.season)}`;
    case 'quarter':
      return `XXXX-Q${part.quarter}`;
    case 'half':
      return `XXXX-H${part.half}`;
    case 'weekday':
      return `XXXX-WXX-${part.weekday}`;
    case 'weekend':
      return 'XXXX-WXX-WE';
    case 'holiday':
      return holidayValue(part.holiday);
    case 'new-year':
    case 'turn':
      return 'XXXX';
    default:
      return UNIT_VALUE[part.unit] ?? 'XXXX-XX-XX';
  }
};

/** TIMEX3 values of units whose place nothing tells. */
export const UNIT_VALUE: Readonly<Record<string, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

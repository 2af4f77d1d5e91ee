/** Date, month, and perhaps year and day of the week, as written in, a reading out; null for a date that no calendar has. */
import { daysInMonth } from '../model/edtf.js';
import type { Assumption } from './assumptions.js';
import { dayOf } from './calendar.js';
import { weekdayNumber } from './patterns.js';
import { dayPeriod } from './period.js';
import { partReading, type Reading } from './reading.js';

/** 29 February without a year is a date: some years have it. */
export const dateReading = (
  date: number,
  month: number,
  year?: string,
  assumptions: readonly Assumption[] = [],
  weekday = '',
): Reading | null => {
  if (month < 1 || month > 12 || date < 1) return null;
  if (date > daysInMonth(year ? Number(year) : 2000, month)) return null;
  const named = weekdayNumber(weekday);
  const told = named ? { weekday: named } : {};
  if (!year) return partReading({ at: 'date', month, date, ...told });
  const period = dayPeriod(dayOf(Number(year), month, date));
  return { kind: 'period', period, assumptions, ...told };
};

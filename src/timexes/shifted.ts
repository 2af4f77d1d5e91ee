/** A unit, a day and a number in, the period so many units away out: "last month", "two years ago". */
import { addMonths, type Day, dateOf, dayOf, isWritableYear } from './calendar.js';
import {
  centuryPeriod,
  dayPeriod,
  decadePeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  type Unit,
  weekendPeriod,
  weekPeriod,
  yearPeriod,
} from './period.js';

/** The period of a grain that is `count` such periods after the one that holds `day`; null beyond the years 1 to 9999. */
export const shifted = (unit: Unit, day: Day, count: number): Period | null => {
  const { year, month } = dateOf(day);
  if (!Number.isInteger(count) || Math.abs(count) > 4_000_000) return null;
  const period = shiftedPeriod(unit, day, year, month, count);
  return period && isWritableYear(dateOf(period.from).year) && isWritableYear(dateOf(period.to).year)
    ? period
    : null;
};

const shiftedPeriod = (unit: Unit, day: Day, year: number, month: number, count: number): Period | null => {
  switch (unit) {
    case 'day':
      return dayPeriod(day + count);
    case 'week':
      return weekPeriod(day + 7 * count);
    case 'weekend':
      return weekendPeriod(day + 7 * count);
    case 'month': {
      const { year: y, month: m } = dateOf(addMonths(dayOf(year, month, 1), count));
      return monthPeriod(y, m);
    }
    case 'quarter': {
      const index = year * 4 + Math.ceil(month / 3) - 1 + count;
      return quarterPeriod(Math.floor(index / 4), (((index % 4) + 4) % 4) + 1);
    }
    case 'year':
      return yearPeriod(year + count);
    case 'decade':
      return decadePeriod(year + 10 * count);
    case 'century':
      return centuryPeriod(year + 100 * count);
    default:
      return null;
  }
};

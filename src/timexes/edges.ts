/** A period and an edge of it ("early", "the end of") in, that stretch out; early, mid and late are thirds. */
import { daysInMonth } from '../model/edtf.js';
import { addMonths, dateOf, dayOf, isoDay, padded } from './calendar.js';
import type { Period } from './period.js';
import type { Edge } from './reading.js';

const THIRD: Readonly<Record<Edge, 0 | 1 | 2>> = { early: 0, start: 0, mid: 1, middle: 1, late: 2, end: 2 };

/** Months of a third, by the grain that it is a third of. */
const MONTHS_OF_THIRD: Readonly<Partial<Record<Period['grain'], number>>> = {
  year: 4,
  half: 2,
  quarter: 1,
  season: 1,
};

/** First and last day of each third, of a month and of a week; the last third of a month runs to its end. */
const DAYS_OF_MONTH = [
  [1, 10],
  [11, 20],
  [21, 31],
] as const;
const DAYS_OF_WEEK = [
  [0, 1],
  [2, 3],
  [4, 6],
] as const;
const YEARS_OF_DECADE = [
  [0, 3],
  [4, 6],
  [7, 9],
] as const;

/** The stretch keeps the period's TIMEX3 value, as TimeML has it: only its days are fewer. A day has no thirds. */
export const edgeOf = (period: Period, edge: Edge): Period => {
  const third = THIRD[edge];
  const months = MONTHS_OF_THIRD[period.grain];
  if (months) return monthsFrom(period, third * months, months);
  const { year, month } = dateOf(period.from);
  if (period.grain === 'month') {
    const [first, last] = DAYS_OF_MONTH[third];
    return days(
      period,
      dayOf(year, month, first),
      dayOf(year, month, Math.min(last, daysInMonth(year, month))),
    );
  }
  if (period.grain === 'week') {
    const [first, last] = DAYS_OF_WEEK[third];
    return days(period, period.from + first, period.from + last);
  }
  if (period.grain !== 'decade' && period.grain !== 'century') return period;
  const [first, last] = YEARS_OF_DECADE[third];
  const scale = period.grain === 'century' ? 10 : 1;
  return years(period, year + first * scale, year + last * scale + scale - 1);
};

const days = (period: Period, from: number, to: number): Period => ({
  ...period,
  from,
  to,
  edtf: `${isoDay(from)}/${isoDay(to)}`,
});

const years = (period: Period, first: number, last: number): Period => ({
  ...period,
  from: dayOf(first, 1, 1),
  to: dayOf(last, 12, 31),
  edtf: `${padded(first, 4)}/${padded(last, 4)}`,
});

const monthsFrom = (period: Period, skip: number, count: number): Period => {
  const from = addMonths(period.from, skip);
  const a = dateOf(from);
  const b = dateOf(addMonths(from, count - 1));
  const first = `${padded(a.year, 4)}-${padded(a.month)}`;
  const last = `${padded(b.year, 4)}-${padded(b.month)}`;
  return {
    ...period,
    from,
    to: dayOf(b.year, b.month, daysInMonth(b.year, b.month)),
    edtf: first === last ? first : `${first}/${last}`,
  };
};

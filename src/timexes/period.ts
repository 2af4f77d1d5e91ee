/** Calendar periods: what a resolved expression denotes, with TIMEX3 value, EDTF text and its first and last day. */
import { daysInMonth } from '../model/edtf.js';
import { addMonths, type Day, dateOf, dayOf, isoDay, mondayOf, padded, weekOf } from './calendar.js';

/** How finely a period is told, finest first. */
const GRAINS = [
  'time',
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
] as const;
export type Grain = (typeof GRAINS)[number];

/** Units that expressions count in. */
export type Unit = 'second' | 'minute' | 'hour' | Exclude<Grain, 'time' | 'season' | 'half'>;

export const isFiner = (a: Grain, b: Grain): boolean => GRAINS.indexOf(a) < GRAINS.indexOf(b);

/** A stretch of whole days, both ends included. `value` follows TIMEX3, `edtf` ISO 8601-2. */
export interface Period {
  readonly grain: Grain;
  readonly from: Day;
  readonly to: Day;
  readonly value: string;
  readonly edtf: string;
  /** Set where the year runs from April to March. */
  readonly financial?: true;
}

export const dayPeriod = (day: Day): Period => {
  const value = isoDay(day);
  return { grain: 'day', from: day, to: day, value, edtf: value };
};

export const weekPeriod = (day: Day): Period => {
  const monday = mondayOf(day);
  const { year, week } = weekOf(day);
  const edtf = `${isoDay(monday)}/${isoDay(monday + 6)}`;
  return { grain: 'week', from: monday, to: monday + 6, value: `${padded(year, 4)}-W${padded(week)}`, edtf };
};

export const weekendPeriod = (day: Day): Period => {
  const week = weekPeriod(day);
  const from = week.from + 5;
  return {
    grain: 'weekend',
    from,
    to: week.to,
    value: `${week.value}-WE`,
    edtf: `${isoDay(from)}/${isoDay(week.to)}`,
  };
};

const monthText = (year: number, month: number): string => `${padded(year, 4)}-${padded(month)}`;

/** `count` whole months from a month on; `month` may lie outside 1 to 12 and then runs into other years. */
export const monthsPeriod = (
  grain: Grain,
  year: number,
  month: number,
  count: number,
  value: string,
): Period => {
  const from = addMonths(dayOf(year, 1, 1), month - 1);
  const first = dateOf(from);
  const last = dateOf(addMonths(from, count - 1));
  const start = monthText(first.year, first.month);
  return {
    grain,
    from,
    to: dayOf(last.year, last.month, daysInMonth(last.year, last.month)),
    value,
    edtf: count === 1 ? start : `${start}/${monthText(last.year, last.month)}`,
  };
};

export const monthPeriod = (year: number, month: number): Period =>
  monthsPeriod('month', year, month, 1, monthText(year, month));

export const quarterPeriod = (year: number, quarter: number): Period =>
  monthsPeriod('quarter', year, quarter * 3 - 2, 3, `${padded(year, 4)}-Q${quarter}`);

export const halfPeriod = (year: number, half: number): Period =>
  monthsPeriod('half', year, half * 6 - 5, 6, `${padded(year, 4)}-H${half}`);

/** Month in which each season begins, by its EDTF code, and its TIMEX3 letters. */
const SEASONS: Readonly<Record<number, readonly [number, string]>> = {
  21: [3, 'SP'],
  22: [6, 'SU'],
  23: [9, 'FA'],
  24: [12, 'WI'],
};

/** A season by its EDTF code; winter runs into the next year. */
export const seasonPeriod = (year: number, season: number): Period => {
  const [month, letters] = SEASONS[season] ?? [12, 'WI'];
  const months = monthsPeriod('season', year, month, 3, `${padded(year, 4)}-${letters}`);
  return { ...months, edtf: `${padded(year, 4)}-${season}` };
};

export const seasonLetters = (season: number): string => SEASONS[season]?.[1] ?? 'WI';

export const yearPeriod = (year: number): Period => {
  const text = padded(year, 4);
  return { grain: 'year', from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), value: text, edtf: text };
};

/** The year from 1 April of `year` to the next 31 March; TIMEX3 calls it by the year in which it begins. */
export const financialYear = (year: number): Period => {
  const from = dayOf(year, 4, 1);
  const to = dayOf(year + 1, 3, 31);
  return {
    grain: 'year',
    from,
    to,
    value: `FY${padded(year, 4)}`,
    edtf: `${isoDay(from)}/${isoDay(to)}`,
    financial: true,
  };
};

/** The business year that ends on a day: one from April is called by its first year, any other by its last. */
export const yearEndedOn = (day: Day): Period => {
  const { year, month } = dateOf(day);
  if (month === 3) return financialYear(year - 1);
  const from = addMonths(day, -12) + 1;
  return {
    grain: 'year',
    from,
    to: day,
    value: `FY${padded(year, 4)}`,
    edtf: `${isoDay(from)}/${isoDay(day)}`,
  };
};

/** A stretch between two periods, as wide as both. */
export const hull = (a: Period, b: Period, value: string): Period => ({
  grain: isFiner(a.grain, b.grain) ? b.grain : a.grain,
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
  value,
  edtf: `${firstOf(a.edtf)}/${lastOf(b.edtf)}`,
});

/** Text of an interval's first end, or of a date that is no interval. */
export const firstOf = (edtf: string): string => edtf.split('/')[0] ?? edtf;

/** Text of an interval's last end, or of a date that is no interval. */
export const lastOf = (edtf: string): string => edtf.split('/').at(-1) ?? edtf;

/** The ten years of which `year` is one. */
export const decadePeriod = (year: number): Period => {
  const start = Math.floor(year / 10);
  const text = padded(start, 3);
  return {
    grain: 'decade',
    from: dayOf(start * 10, 1, 1),
    to: dayOf(start * 10 + 9, 12, 31),
    value: text,
    edtf: `${text}X`,
  };
};

/** The hundred years of which `year` is one, counted as people do: 1900 to 1999. */
export const centuryPeriod = (year: number): Period => {
  const start = Math.floor(year / 100);
  const text = padded(start);
  return {
    grain: 'century',
    from: dayOf(start * 100, 1, 1),
    to: dayOf(start * 100 + 99, 12, 31),
    value: text,
    edtf: `${text}XX`,
  };
};

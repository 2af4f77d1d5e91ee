/** Count and unit as written in, a duration with its TIMEX3 value out. */
import { countOf } from './counts.js';
import { unitOf } from './patterns.js';
import type { Unit } from './period.js';
import type { Reading } from './reading.js';
import { DURATION_LETTERS } from './words.js';

export type Duration = Extract<Reading, { kind: 'duration' }>;

const isClockUnit = (unit: Unit): boolean => unit === 'hour' || unit === 'minute' || unit === 'second';

/** Halves of these are whole numbers of smaller units. */
const HALVES: Readonly<Partial<Record<Unit, string>>> = {
  hour: 'PT30M',
  day: 'PT12H',
  year: 'P6M',
};

/** ISO 8601, whose durations TIMEX3 takes over, counts no decades. */
const YEARS: Readonly<Partial<Record<Unit, number>>> = { decade: 10, century: 100 };

/** TIMEX3 value such as P18M, PT30M, PXY (vague count). */
export const durationValue = (count: number | null, unit: Unit): string =>
  (count === 0.5 && HALVES[unit]) ||
  `P${isClockUnit(unit) ? 'T' : ''}${count === null ? 'X' : count * (YEARS[unit] ?? 1)}${DURATION_LETTERS[unit]}`;

/** The same length with the shorter one that it is told with: "12-18 months", "two or three years". */
export const withLeast = (longer: Duration, shorter: Duration): Duration => {
  const { value, unit, count } = shorter;
  const ordered = longer.unit !== unit || (longer.count ?? 0) > (count ?? 0);
  return longer.count === null || count === null || !ordered
    ? longer
    : { ...longer, least: { value, unit, count } };
};

/** A vague count ("several") has no number; a fortnight counts as two weeks. */
export const durationReading = (count: string, noun: string, sense: Duration['sense'] = null): Duration => {
  const [unit, size] = unitOf(noun);
  const told = countOf(count);
  const total = told === null ? null : told * size;
  return { kind: 'duration', value: durationValue(total, unit), unit, count: total, sense };
};

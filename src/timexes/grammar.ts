/** The ordered list of all parsers and refiners. */
import { Chrono } from 'chrono-node/en';
import { type Companion, type Cue, cueBit } from './cues.js';
import { age } from './parsers/age.js';
import { ago } from './parsers/ago.js';
import { bareUnits } from './parsers/bare-units.js';
import { beside } from './parsers/beside.js';
import { chronoNumeric } from './parsers/chrono-numeric.js';
import { clock } from './parsers/clock.js';
import { dayMonth } from './parsers/day-month.js';
import { century, decade } from './parsers/decade.js';
import { deicticDay } from './parsers/deictic-day.js';
import { deicticPeriod } from './parsers/deictic-period.js';
import { duration } from './parsers/duration.js';
import { election } from './parsers/election.js';
import { every } from './parsers/every.js';
import { dottedDate, monthInFigures } from './parsers/figures.js';
import { fiscalYear, yearSpan } from './parsers/financial-year.js';
import { frequency } from './parsers/frequency.js';
import { fromWeekday } from './parsers/from-weekday.js';
import { holiday } from './parsers/holiday.js';
import { inARow } from './parsers/in-a-row.js';
import { long } from './parsers/long.js';
import { month } from './parsers/month.js';
import { followingDate, listedDate, monthDate } from './parsers/month-date.js';
import { monthDay } from './parsers/month-day.js';
import { newYear } from './parsers/new-year.js';
import { nthPart } from './parsers/nth-part.js';
import { partOfDay } from './parsers/part-of-day.js';
import { listedQuarter, quarter } from './parsers/quarter.js';
import { samePeriod } from './parsers/same-period.js';
import { season } from './parsers/season.js';
import { sharedCount } from './parsers/shared-count.js';
import { shortYear } from './parsers/short-year.js';
import { theUnit } from './parsers/the-unit.js';
import { turnOfYear } from './parsers/turn-of-year.js';
import { vague } from './parsers/vague.js';
import { weekday } from './parsers/weekday.js';
import { wordedYear } from './parsers/worded-year.js';
import { year } from './parsers/year.js';
import { yearEnd } from './parsers/year-end.js';
import { rangeEnd, rangeStart } from './parsers/year-range.js';
import { ending } from './refiners/ending.js';
import { joinParts } from './refiners/join-parts.js';
import { keepLongest } from './refiners/keep-longest.js';
import { shareYears } from './refiners/share-years.js';
import { widenWords } from './refiners/widen-words.js';
import type { TimexParser, TimexRefiner } from './timex-parser.js';

/** Order decides only between readings of the very same words: the earlier parser wins. */
export const PARSERS: readonly TimexParser[] = [
  ...chronoNumeric,
  dottedDate,
  monthInFigures,
  dayMonth,
  monthDay,
  listedDate,
  followingDate,
  monthDate,
  month,
  yearSpan,
  rangeStart,
  rangeEnd,
  fiscalYear,
  decade,
  century,
  year,
  shortYear,
  wordedYear,
  election,
  holiday,
  newYear,
  turnOfYear,
  season,
  nthPart,
  listedQuarter,
  quarter,
  weekday,
  deicticDay,
  partOfDay,
  samePeriod,
  inARow,
  beside,
  deicticPeriod,
  theUnit,
  ago,
  fromWeekday,
  age,
  every,
  frequency,
  sharedCount,
  duration,
  long,
  yearEnd,
  bareUnits,
  clock,
  vague,
];

/**
 * Overlaps go first, so that only one reading of each word can be joined. Parts are joined to their periods
 * before lists share a year, since "May and June last year" shares what the join gave. Words are widened
 * last, over the whole.
 */
export const REFINERS: readonly TimexRefiner[] = [keepLongest, joinParts, shareYears, ending, widenWords];

/** The cues of every parser: all of them run. */
export const EVERY_CUE = -1;

const byCues = new Map<number, Chrono>();

/** Chrono with the parsers that the cues (bits, see cues.ts) call for. */
export const chronoFor = (cues: number): Chrono => {
  const known = byCues.get(cues);
  if (known) return known;
  const has = (cue: Cue | Companion): boolean => (cues & cueBit(cue)) !== 0;
  const parsers = PARSERS.filter((parser) => parser.cues.some(has) && (parser.with?.some(has) ?? true));
  const chrono = new Chrono({ parsers: [...parsers], refiners: [...REFINERS] });
  byCues.set(cues, chrono);
  return chrono;
};

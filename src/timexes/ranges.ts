/** Two expressions side by side in, whether they are the ends of one stretch out: "between April and June", "May or June". */
import type { Bounded } from '../model/date.js';
import { parseEdtf } from '../model/edtf.js';
import type { Timex, TimexRange } from '../model/timex.js';
import { isoDay } from './calendar.js';
import type { Direction } from './occurrence.js';
import { firstOf, lastOf, type Period } from './period.js';
import { grainOf, type Reading } from './reading.js';
import type { TimexResult } from './timex-parser.js';

const PREPOSITION = '(?:(?:in|on|by|at)\\s{1,3})?(?:the\\s{1,3})?';
const EITHER = new RegExp(
  `^(?:\\s{0,3}/\\s{0,3}|,?\\s{1,3}or\\s{1,3}(?:(?:possibly|perhaps|maybe|even)\\s{1,3})?${PREPOSITION})$`,
  'i',
);
const WHOLE = new RegExp(
  `^(?:\\s{0,3}[-–—]\\s{0,3}|-to-|,?\\s{1,3}(?:up\\s{1,3})?(?:to|through|until|till)\\s{1,3}${PREPOSITION})$`,
  'i',
);
const AND = new RegExp(`^,?\\s{1,3}and\\s{1,3}${PREPOSITION}$`, 'i');
const BETWEEN = /\bbetween\s{1,3}(?:about\s{1,3})?(?:the\s{1,3})?$/i;
const DASHED = /^\s{0,3}[-–—]/;

/** "Delayed from April to October": an old date and a new one, no stretch. */
const MOVED =
  /\b(?:delay(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|defer(?:s|red|ring)?|(?:put|pushed|moved?|brought|bring|set|knocked|pulled)\s{1,3}(?:back|forward|off|out)|mov(?:e|es|ed|ing)|slip(?:s|ped|ping)?|slippage|reschedul(?:e|es|ed|ing)|shift(?:s|ed|ing)?|chang(?:e|es|ed|ing)|extend(?:s|ed|ing)?|extension|revis(?:e|es|ed|ing))\b[^.;:]{0,70}$/i;

const REACH = 90;

/** What binds two expressions of a sentence into one stretch; null where nothing does. */
export const rangeKind = (
  sentence: string,
  left: TimexResult,
  right: TimexResult,
): TimexRange['kind'] | null => {
  const gap = sentence.slice(left.finish, right.index);
  if (gap.length > 20 || !(isAlike(left.reading, right.reading, gap) || isNow(left))) return null;
  if (EITHER.test(gap)) return 'either';
  const before = sentence.slice(Math.max(0, left.index - REACH), left.index);
  if (AND.test(gap)) return BETWEEN.test(before) ? 'either' : null;
  return WHOLE.test(gap) && (DASHED.test(gap) || !MOVED.test(before)) ? 'whole' : null;
};

/** "Friday and Saturday", told on a Friday: the days of a list are in order, though it is no stretch. */
export const isListOfDays = (sentence: string, left: TimexResult, right: TimexResult): boolean =>
  isFreeDay(left.reading) && isFreeDay(right.reading) && AND.test(sentence.slice(left.finish, right.index));

const isFreeDay = (reading: Reading): boolean =>
  reading.kind === 'part' && reading.part.at === 'weekday' && isFree(reading);

/** "Put back from April 2016 to October": the new date is looked for after the old one. */
export const isPutBack = (sentence: string, left: TimexResult, right: TimexResult): boolean =>
  !isFree(left.reading) &&
  isFree(right.reading) &&
  WHOLE.test(sentence.slice(left.finish, right.index)) &&
  !/forward/i.test(MOVED.exec(sentence.slice(Math.max(0, left.index - REACH), left.index))?.[0] ?? 'forward');

/** "between now and April": the article's own date is an end. */
export const isNow = ({ reading, text }: TimexResult): boolean =>
  reading.kind === 'fixed' && /^now$/i.test(text);

/** Dates with dates, lengths with lengths; hours of a day make no stretch that dates are told by. */
const isAlike = (left: Reading, right: Reading, gap: string): boolean => {
  if (left.kind === 'duration' || right.kind === 'duration')
    return left.kind === right.kind && !DASHED.test(gap);
  const grains = [grainOf(left), grainOf(right)];
  // A dash between spaces parts sentences too.
  if (/^\s+[-–—]\s+$/.test(gap) && grains[0] !== grains[1]) return false;
  return grains.every((grain) => grain !== null && grain !== 'time');
};

/** A part of some year or week that no word pins down: the other end of its range does. */
const isFree = (reading: Reading): boolean => {
  if (reading.kind === 'edge') return isFree(reading.of);
  return reading.kind === 'part' && !reading.of && (!reading.toward || reading.toward === 'nearest');
};

/** Longer than any stretch whose ends name no year. */
const LONGEST = 400;

/**
 * Which end has to be read anew, beside the other one, because the two as they were read make no stretch
 * ("from Monday to Friday", told on a Wednesday). Null where they do, or nothing can be done.
 */
export const misplacedEnd = (
  left: { readonly reading: Reading; readonly period: Period },
  right: { readonly reading: Reading; readonly period: Period },
  direction: Direction | null,
): 'left' | 'right' | null => {
  const apart = right.period.from - left.period.from;
  if (left.period.from <= right.period.from && (apart <= LONGEST || !isFree(left.reading))) return null;
  if (isFree(left.reading) && (direction === 'past' || !isFree(right.reading))) return 'left';
  return isFree(right.reading) ? 'right' : null;
};

/** An end of a range: its timex, and its period with the EDTF text that it has without any bound. */
export interface RangeEnd {
  readonly timex: Timex;
  readonly period: Period;
  readonly plain: string;
}

/** The dates from one end to the other; a bound before the first ("by May or June") is the whole's. */
export const rangeDates = (left: RangeEnd, right: RangeEnd): Bounded | null => {
  const { bound, edtf } = left.timex;
  if (bound === 'before' || bound === 'after' || bound === 'from') return parseEdtf(edtf ?? '');
  // "in April or May at the earliest"
  if (right.timex.bound === 'from') return parseEdtf(`${firstOf(left.plain)}/..`);
  const first = bound === 'by' ? '..' : firstOf(left.plain);
  return (
    parseEdtf(`${first}/${lastOf(right.plain)}`) ??
    parseEdtf(`${bound === 'by' ? '..' : isoDay(left.period.from)}/${isoDay(right.period.to)}`)
  );
};

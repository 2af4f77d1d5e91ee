/** The resolved expressions of a sentence in, the same with dates for lengths that a later one is the start of out. */
import type { Timex } from '../model/timex.js';
import { durationFrom } from './duration-dates.js';
import type { Period } from './period.js';
import type { Reading } from './reading.js';

/** "18 months after they were set up in April 2013": few words, and no other clause, lead up to the date. */
const AFTER =
  /^\s{1,3}(after|before|from)\s(?:[^,.;:()–]{0,80}\s)?(?:(?:in|on|from|since|at|of)\s(?:the\s)?)?$/i;

/** An expression with what it was read and resolved as. */
export interface Counted {
  readonly timex: Timex;
  readonly reading: Reading | null;
  readonly period: Period | null;
}

/** The date that a length leads to from the date told behind it; the timex itself where it leads to none. */
export const countedFrom = (sentence: string, length: Counted, start: Counted | undefined): Timex => {
  const { timex, reading } = length;
  if (reading?.kind !== 'duration' || timex.edtf !== null || !start?.period) return timex;
  const word = AFTER.exec(sentence.slice(timex.end, start.timex.start))?.[1];
  if (!word) return timex;
  const dates = durationFrom(reading, start.period, /^before$/i.test(word) ? -1 : 1);
  return dates ? { ...timex, ...dates, anchor: 'expression' } : timex;
};

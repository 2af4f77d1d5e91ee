/** The resolved expressions of a sentence in, those of lengths that count from a later one with their dates out. */
import type { Timex } from '../model/timex.js';
import { durationFrom } from './duration-dates.js';
import type { Period } from './period.js';
import type { Reading } from './reading.js';

/** "18 months after they were set up in April 2013": few words, and no other clause, lead up to the date. */
const AFTER =
  /^\s{1,3}(?:to\s{1,3}the\s{1,3}(?:day|week|month)\s{1,3})?(after|before|from)\s(?:[^,.;:()–]{0,80}\s)?(?:(?:in|on|from|since|at|of)\s(?:the\s)?)?$/i;

const FOR = /\bfor\s(?:(?:about|around|at\sleast)\s)?(?:the\s)?$/i;

/** An expression with what it was read and resolved as. */
export interface Counted {
  readonly timex: Timex;
  readonly reading: Reading | null;
  readonly period: Period | null;
}

/** The length with the date that it leads to from the one told behind it, and that one marked; null where none is. */
export const countedFrom = (
  sentence: string,
  { timex, reading }: Counted,
  start: Counted | undefined,
): readonly [length: Timex, start: Timex] | null => {
  if (reading?.kind !== 'duration' || timex.edtf !== null || !start?.period) return null;
  const word = AFTER.exec(sentence.slice(timex.end, start.timex.start))?.[1];
  // "for a year from 1 April": the date is the day on which it begins
  if (!word || (/^from$/i.test(word) && FOR.test(sentence.slice(0, timex.start)))) return null;
  const dates = durationFrom(reading, start.period, /^before$/i.test(word) ? -1 : 1);
  return (
    dates && [
      { ...timex, ...dates, anchor: 'expression' },
      { ...start.timex, role: 'start' },
    ]
  );
};

/** The dates told so far in, the one that a later expression counts from out. */
import { isFiner, type Period } from './period.js';
import { grainOf, type Reading } from './reading.js';

/** For how many sentences a date is remembered. */
const SENTENCES = 6;

/** And a day as what "that date" is. */
const NEAR = 2;

interface Remembered {
  readonly period: Period;
  readonly sentence: number;
}

/** Latest date last. */
export type Memory = readonly Remembered[];

export const remember = (memory: Memory, period: Period, sentence: number): Memory => [
  ...memory.filter((one) => one.period.grain !== period.grain && sentence - one.sentence < SENTENCES),
  { period, sentence },
];

/**
 * "the following month" counts from the last date that tells a month or a day, "a year later" from the last
 * date of any kind. "The day" with none such is the article's: null.
 */
export const baseFor = (reading: Reading, memory: Memory, sentence: number): Period | null => {
  const known = memory.filter((one) => sentence - one.sentence < SENTENCES).map((one) => one.period);
  const shift = innermost(reading);
  // "at 10 a.m." is on the last day told, not somewhere in the last month told.
  if (shift.kind === 'clock')
    return known.findLast(({ grain }) => grain === 'day' || grain === 'time') ?? null;
  // "That date" is a day where one was told just before.
  if (shift.kind === 'like' && shift.unit === null && shift.of === null)
    return (
      memory.findLast(({ period, sentence: at }) => period.grain === 'day' && sentence - at <= NEAR)
        ?.period ??
      known.at(-1) ??
      null
    );
  if (shift.kind === 'shift' && shift.reported)
    return known.findLast((period) => period.grain === 'quarter') ?? null;
  const grain = grainOf(shift);
  if (shift.kind !== 'shift' || grain === null) return known.at(-1) ?? null;
  const suited = known.findLast((period) => !isFiner(grain, period.grain));
  return suited ?? (shift.count === 0 ? null : (known.at(-1) ?? null));
};

const innermost = (reading: Reading): Reading => {
  if (reading.kind === 'edge') return innermost(reading.of);
  if (reading.kind === 'part' && reading.of) return innermost(reading.of);
  return reading.kind === 'clock' && reading.on ? innermost(reading.on) : reading;
};

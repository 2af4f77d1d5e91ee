/** Units in, out the quantity of several words that begins at one: "half a million", "£80 million", "two dozen". */
import type { Unit } from '../../model/unit.js';
import type { Chunk } from './chunk.js';
import { SCALES, times } from './words.js';

const scaleAt = (units: readonly Unit[], at: number): number | undefined => {
  const unit = units[at];
  return unit?.kind === 'word' ? SCALES.get(unit.lower) : undefined;
};

const lowers = (units: readonly Unit[], at: number, words: readonly string[]): boolean =>
  words.every((word, index) => units[at + index]?.lower === word);

/** Number words that need a scale to count: "a million", "half a billion", "three quarters of a million". */
const PORTIONS: readonly (readonly [words: readonly string[], value: number])[] = [
  [['three', 'quarters', 'of', 'a'], 0.75],
  [['a', 'quarter', 'of', 'a'], 0.25],
  [['half', 'a'], 0.5],
  [['a', 'half'], 0.5],
  [['a'], 1],
  [['one'], 1],
];

const OPENINGS = new Set(PORTIONS.map(([words]) => words[0]));

const AND_A_HALF = ['and', 'a', 'half'];

/** The quantity that begins at `at`; null where a unit stands for itself. */
export const quantityAt = (units: readonly Unit[], at: number): Chunk | null => {
  const first = units[at];
  if (first?.value === undefined && !OPENINGS.has(first?.lower ?? '')) return null;
  for (const [words, value] of PORTIONS) {
    if (!lowers(units, at, words)) continue;
    const scale = scaleAt(units, at + words.length);
    const to = at + words.length + 1;
    if (scale) return { kind: 'number', to, told: { value: times(value, scale) } };
  }
  if (first?.value === undefined) return null;
  const half = lowers(units, at + 1, AND_A_HALF) ? AND_A_HALF.length : 0;
  const to = at + 2 + half;
  const scale = scaleAt(units, to - 1);
  if (!scale) return null;
  const value = times(first.value + (half ? 0.5 : 0), scale);
  return { kind: first.kind, to, told: { value, currency: first.currency } };
};

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const BEFORE_YEAR =
  /^(?:in|by|since|from|until|till|during|before|after|of|early|late|mid|spring|summer|autumn|winter|christmas|easter|and)$/;
const YEAR = /^(?:19|20)\d\d$/;

/** Whether a number is a day or year of a date: it counts nothing. */
export const isDatePart = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at];
  if (unit?.kind !== 'number') return false;
  const [before, after] = [units[at - 1]?.lower ?? '', units[at + 1]?.lower ?? ''];
  if (YEAR.test(unit.lower)) return BEFORE_YEAR.test(before) || MONTH.test(before);
  return /^\d\d?$/.test(unit.lower) && (unit.value ?? 0) <= 31 && MONTH.test(after);
};

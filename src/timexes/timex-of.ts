/** One chrono result with its sentence and what it can be counted from in, a timex out. */
import type { Bounded } from '../model/date.js';
import { parseEdtf } from '../model/edtf.js';
import type { Timex, TimexBound, TimexType } from '../model/timex.js';
import { isFromExpression, isRelative, placeholder, resolveFrom } from './anchor.js';
import { approximately, boundAt, boundedEdtf, edgeDay } from './bounds.js';
import { isoDay } from './calendar.js';
import { directionOf, type Sentence } from './direction-of.js';
import { durationDates } from './duration-dates.js';
import { isNaming } from './naming.js';
import type { Direction } from './occurrence.js';
import type { Period } from './period.js';
import type { Reading } from './reading.js';
import type { Notes } from './scene.js';
import type { TimexResult } from './timex-parser.js';

const typeOf = (reading: Reading): TimexType => {
  switch (reading.kind) {
    case 'clock':
      return 'TIME';
    case 'duration':
      return 'DURATION';
    case 'fixed':
      return reading.type;
    case 'edge':
      return typeOf(reading.of);
    default:
      return reading.kind === 'part' && reading.part.at === 'run' ? 'DURATION' : 'DATE';
  }
};

interface Dated {
  readonly value: string;
  readonly edtf: string | null;
  readonly period: Period | null;
  /** EDTF text without what a preposition makes of it. */
  readonly plain: string | null;
  readonly bound: TimexBound | null;
}

const undated = (value: string, edtf: string | null = null): Dated => ({
  value,
  edtf,
  period: null,
  plain: edtf,
  bound: null,
});

const date = (
  result: TimexResult,
  sentence: Sentence,
  article: Period | null,
  last: Period | null,
  notes: Notes,
  direction: Direction | null,
): Dated => {
  const { reading } = result;
  if (reading.kind === 'fixed') return undated(reading.value);
  if (reading.kind === 'duration') {
    const left = sentence.text.slice(Math.max(0, result.index - 80), result.index);
    const right = sentence.text.slice(result.finish, result.finish + 10);
    return undated(reading.value, durationDates(reading, left, article, direction, right));
  }
  const period = resolveFrom(reading, article, last, direction, notes);
  if (!period) return undated(placeholder(reading));
  if (!last && isSameAgain(reading)) return undated(period.value);
  const whole =
    (reading.kind === 'edge' ? resolveFrom(reading.of, article, last, direction, new Set()) : null) ?? period;
  const { text } = sentence;
  const bound = boundAt(text, result.index, result.finish);
  const told = (edtf: string): string => (result.approximate ? approximately(edtf) : edtf);
  const day = bound === null ? edgeDay(text, result.index, reading, whole) : null;
  const edtf =
    day === null ? boundedEdtf(period, bound === 'since' ? null : bound, reading, whole) : isoDay(day);
  return {
    value: period.value,
    edtf: told(edtf),
    period,
    plain: told(day === null ? period.edtf : edtf),
    bound,
  };
};

/** "The same day", "by then": where no date was told, it may be any. */
const isSameAgain = (reading: Reading): boolean =>
  reading.kind === 'shift'
    ? reading.from === 'expression' && reading.count === 0 && !reading.reported
    : reading.kind === 'like' && reading.unit === null && reading.of === null;

const anchorName = (reading: Reading, article: Period | null, last: Period | null): Timex['anchor'] => {
  if (reading.kind === 'fixed' || !isRelative(reading)) return 'none';
  if (isFromExpression(reading) && last) return 'expression';
  return article && (reading.kind !== 'duration' || reading.sense) ? 'article' : 'none';
};

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A resolved day, the most frequent of dates, is its own first and last day: nothing is to be parsed. */
const boundsOf = (edtf: string): Bounded | null =>
  DAY.test(edtf) ? { edtf, from: edtf, to: edtf } : parseEdtf(edtf);

/** A timex, its offsets counted in the sentence, and what it was made from. */
export interface ResolvedTimex {
  readonly timex: Timex;
  /** What later expressions may count from. */
  readonly period: Period | null;
  /** EDTF text without what a preposition makes of it. */
  readonly plain: string | null;
  readonly direction: Direction | null;
}

/** Resolves one expression; `given` overrules the direction that its sentence tells. */
export const timexOf = (
  result: TimexResult,
  sentence: Sentence,
  article: Period | null,
  last: Period | null,
  given: Direction | null = null,
): ResolvedTimex => {
  const notes: Notes = new Set();
  const direction = given ?? directionOf(result, sentence);
  const { value, edtf, period, plain, bound } = date(result, sentence, article, last, notes, direction);
  const bounds = edtf === null ? null : boundsOf(edtf);
  const timex: Timex = {
    start: result.index,
    end: result.finish,
    text: result.text,
    type: typeOf(result.reading),
    value,
    edtf: bounds?.edtf ?? null,
    from: bounds?.from ?? null,
    to: bounds?.to ?? null,
    anchor: anchorName(result.reading, article, last),
    assumptions: [...notes].sort(),
    ...(bound && { bound }),
    ...lengthOf(result.reading),
    ...(isNaming(result, sentence.text) && { role: 'name' as const }),
  };
  return { timex, period, plain, direction };
};

const lengthOf = (reading: Reading): Pick<Timex, 'length'> =>
  reading.kind === 'duration' && reading.least
    ? { length: { least: reading.least.value, most: reading.value } }
    : {};

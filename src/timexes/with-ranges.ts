/** The resolved expressions of a sentence in, the same out with what two of them say together: ranges, and lengths from a date. */
import type { Timex } from '../model/timex.js';
import { countedFrom } from './counted-from.js';
import type { Sentence } from './direction-of.js';
import { withLeast } from './duration.js';
import type { Period } from './period.js';
import { aligned, type End, endOf, movedEnd } from './put-in-order.js';
import { isNow, rangeDates, rangeKind } from './ranges.js';
import { grainOf } from './reading.js';
import { type ResolvedTimex, timexOf } from './timex-of.js';
import { TimexResult } from './timex-parser.js';

/** "May, June or July": what stands before the last two of a list is of the same stretch. */
const COMMA = /^,\s{1,3}(?:in\s{1,3})?$/;

/** Two lengths told as one ("between 12 and 18 months", "within a year or 18 months"): either has what both say. */
const lengthOf = (
  first: TimexResult,
  last: TimexResult,
  sentence: Sentence,
  article: Period | null,
): Partial<Timex> | null => {
  if (first.reading.kind !== 'duration' || last.reading.kind !== 'duration') return null;
  const reading = withLeast({ ...last.reading, sense: first.reading.sense }, first.reading);
  const whole = new TimexResult(first.index, first.text, reading, first.approximate);
  const { length, edtf, from, to } = timexOf(whole, sentence, article, null).timex;
  return length ? { length, edtf, from, to } : null;
};

/** Where the list begins whose last two stand at `at` and after it. */
const listStart = (results: readonly TimexResult[], at: number, sentence: string): number => {
  let first = at;
  for (let i = at; i > 0; i--) {
    const [before, after] = [results[i - 1], results[i]];
    if (!before || !after || !COMMA.test(sentence.slice(before.finish, after.index))) break;
    if (grainOf(before.reading) !== grainOf(after.reading) || grainOf(before.reading) === null) break;
    first = i - 1;
  }
  return first;
};

/** The timexes, lengths that count from the date behind them with their own. */
const withStarts = (
  sentence: string,
  results: readonly TimexResult[],
  resolved: readonly ResolvedTimex[],
): Timex[] => {
  const timexes = resolved.map(({ timex }) => timex);
  const all = resolved.map(({ timex, period }, i) => ({
    timex,
    period,
    reading: results[i]?.reading ?? null,
  }));
  all.forEach((one, i) => {
    const pair = countedFrom(sentence, one, all[i + 1]);
    if (pair) [timexes[i], timexes[i + 1]] = pair;
  });
  return timexes;
};

/** Each end of a range carries the range, and is moved where the two were out of order. */
export const withRanges = (
  sentence: Sentence,
  results: readonly TimexResult[],
  resolved: readonly ResolvedTimex[],
  article: Period | null,
): readonly Timex[] => {
  const timexes = withStarts(sentence.text, results, resolved);
  for (let i = 0; i < results.length - 1; i++) {
    const [left, right] = [results[i], results[i + 1]];
    const other = resolved[i + 1];
    if (!left || !right || !other) continue;
    const kind = rangeKind(sentence.text, left, right);
    if (!kind) {
      const moved = movedEnd(left, right, sentence, resolved[i], other);
      if (moved) timexes[moved.at === 'left' ? i : i + 1] = moved.timex;
      continue;
    }
    const length = lengthOf(left, right, sentence, article);
    if (length) {
      for (const at of [i, i + 1]) timexes[at] = { ...(timexes[at] ?? other.timex), ...length };
      continue;
    }
    const start = kind === 'either' ? listStart(results, i, sentence.text) : i;
    const first = endAt(results, resolved, start, article);
    const last = endOf(right, other);
    const ends = first && last && aligned(first, last, sentence, other);
    const dates = ends && rangeDates(...ends);
    if (!dates) continue;
    timexes[start] = ends[0].timex;
    timexes[i + 1] = ends[1].timex;
    for (let at = start; at <= i + 1; at++) {
      const timex = timexes[at];
      const part = at === start ? 'first' : at > i ? 'last' : 'inner';
      if (timex) timexes[at] = { ...timex, range: { ...dates, kind, part } };
    }
  }
  return timexes;
};

const endAt = (
  results: readonly TimexResult[],
  resolved: readonly ResolvedTimex[],
  at: number,
  article: Period | null,
): End | null => {
  const [result, one] = [results[at], resolved[at]];
  if (!result || !one) return null;
  const period = isNow(result) ? article : one.period;
  return endOf(result, period === one.period ? one : { ...one, period, plain: period?.edtf ?? null });
};

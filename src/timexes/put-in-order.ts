/** Two expressions that were resolved each on its own in, the same in order out: one of them read anew beside the other. */
import type { Timex } from '../model/timex.js';
import type { Sentence } from './direction-of.js';
import { dayPeriod } from './period.js';
import { isListOfDays, isPutBack, misplacedEnd, type RangeEnd } from './ranges.js';
import { type ResolvedTimex, timexOf } from './timex-of.js';
import type { TimexResult } from './timex-parser.js';

/** An end of a range with what it was made from. */
export type End = RangeEnd & { readonly result: TimexResult };

/** Null where the expression has no dates. */
export const endOf = (result: TimexResult, { timex, period, plain }: ResolvedTimex): End | null =>
  period && plain !== null ? { result, timex, period, plain } : null;

/** Reads one end anew where the two, each read on its own, make no stretch. */
export const aligned = (
  left: End,
  right: End,
  sentence: Sentence,
  resolved: ResolvedTimex,
): readonly [End, End] | null => {
  const leftEnd = { reading: left.result.reading, period: left.period };
  const rightEnd = { reading: right.result.reading, period: right.period };
  const wrong = misplacedEnd(leftEnd, rightEnd, resolved.direction);
  if (wrong === null) return left.period.from <= right.period.from ? [left, right] : null;
  const anew =
    wrong === 'left'
      ? endOf(left.result, timexOf(left.result, sentence, dayPeriod(right.period.to), null, 'past'))
      : endOf(right.result, timexOf(right.result, sentence, dayPeriod(left.period.from), null, 'future'));
  if (!anew) return null;
  return wrong === 'left' ? [anew, right] : [left, anew];
};

/** Two dates that are no range and yet out of order: the one that has to move, and where to. */
export const movedEnd = (
  left: TimexResult,
  right: TimexResult,
  sentence: Sentence,
  first: ResolvedTimex | undefined,
  second: ResolvedTimex,
): { readonly at: 'left' | 'right'; readonly timex: Timex } | null => {
  if (!first?.period || !second.period || second.period.from >= first.period.from) return null;
  const { text } = sentence;
  if (isPutBack(text, left, right))
    return { at: 'right', timex: timexOf(right, sentence, dayPeriod(first.period.to), null, 'future').timex };
  return isListOfDays(text, left, right) && second.direction === 'past'
    ? { at: 'left', timex: timexOf(left, sentence, dayPeriod(second.period.to), null, 'past').timex }
    : null;
};

/** Timexes in, the same out with one in place of the two ends of a range: "between April and June 2016". */
import type { Timex } from '../model/timex.js';
import { firstOf, lastOf } from './period.js';

/** TIMEX3 has the ends of a range as two expressions; who asks when something happens wants one with both dates. */
export const joinRanges = (timexes: readonly Timex[]): readonly Timex[] => {
  const joined: Timex[] = [];
  for (const timex of timexes) {
    const last = joined.at(-1);
    const first = last?.range && timex.range?.start === last.range.start ? last : null;
    if (first?.range) joined[joined.length - 1] = joinedOf(first, timex);
    else joined.push(timex);
  }
  return joined;
};

const joinedOf = (left: Timex, right: Timex): Timex => {
  const range = right.range ?? left.range;
  if (!range) return left;
  const { start, end, text, edtf, from, to } = range;
  const type = left.type === 'DURATION' ? 'DURATION' : 'DATE';
  const assumptions = [...new Set([...left.assumptions, ...right.assumptions])].sort();
  return {
    ...left,
    start,
    end,
    text,
    type,
    value: `${firstOf(left.value)}/${lastOf(right.value)}`,
    edtf,
    from,
    to,
    assumptions,
    range,
  };
};

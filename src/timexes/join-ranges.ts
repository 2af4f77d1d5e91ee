/** A text with its timexes in, the same out with one in place of those of a range: "between April and June 2016". */
import type { Timex } from '../model/timex.js';
import { firstOf, lastOf } from './period.js';

/** TIMEX3 has the ends of a range as two expressions; who asks when something happens wants one with both dates. */
export const joinRanges = (text: string, timexes: readonly Timex[]): readonly Timex[] => {
  const joined: Timex[] = [];
  for (const timex of timexes) {
    const first = timex.range && timex.range.part !== 'first' ? joined.pop() : undefined;
    joined.push(first ? joinedOf(text, first, timex) : timex);
  }
  return joined;
};

const joinedOf = (text: string, first: Timex, last: Timex): Timex => ({
  ...first,
  end: last.end,
  text: text.slice(first.start, last.end),
  type: 'DATE',
  value: `${firstOf(first.value)}/${lastOf(last.value)}`,
  edtf: last.range?.edtf ?? null,
  from: last.range?.from ?? null,
  to: last.range?.to ?? null,
  assumptions: [...new Set([...first.assumptions, ...last.assumptions])].sort(),
});

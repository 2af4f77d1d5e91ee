/** Things that reports tell in; the same in order of time, so that only those near a time need be looked at, out. */
import { highest, lowest, type Range } from '../model/range.js';
import { inOrder } from './precedence.js';
import type { TrackClaim } from './track-claim.js';

export interface InTime<T> {
  /** By the order of their reports. */
  readonly entries: readonly T[];
  /** Index of the first whose report does not certainly lie before the day. */
  readonly firstFrom: (day: string) => number;
  /** The first day on which an entry from the index on can have been reported. */
  readonly leastDayFrom: (index: number) => string;
}

/** After every day. */
export const NEVER = '9999-99-99~';

/** For each index the least day of all from there on. */
export const leastFromEach = (days: readonly string[]): readonly string[] => {
  const least = [...days];
  for (let i = least.length - 2; i >= 0; i--) {
    const [own, next] = [least[i] ?? NEVER, least[i + 1] ?? NEVER];
    least[i] = own < next ? own : next;
  }
  return least;
};

/** Index of the first for which `isReached` holds; it holds for all after it. */
export const firstIndex = (length: number, isReached: (index: number) => boolean): number => {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** `tie` orders those of one report. */
export const inTime = <T>(
  items: readonly T[],
  reportOf: (item: T) => TrackClaim,
  tie: (a: T, b: T) => number = () => 0,
): InTime<T> => {
  const entries = items.toSorted((a, b) => inOrder(reportOf(a), reportOf(b)) || tie(a, b));
  const at = (i: number): Range => reportOf(entries[i] as T).at;
  const least = leastFromEach(entries.map((_, i) => lowest(at(i))));
  return {
    entries,
    firstFrom: (day) => firstIndex(entries.length, (i) => highest(at(i)) >= day),
    leastDayFrom: (index) => least[index] ?? NEVER,
  };
};

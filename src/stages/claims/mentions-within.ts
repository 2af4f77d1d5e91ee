/** Mentions in order and two offsets in, those that lie between them out. */
import type { Mention } from '../../model/organisation.js';

export const mentionsWithin = (
  mentions: readonly Mention[],
  start: number,
  end: number,
): readonly Mention[] => {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < mentions.length && (mentions[to]?.end ?? 0) <= end) to++;
  return mentions.slice(low, to);
};

/** Items of a review in, the same in the order in which a reviewer's time is spent best out. */
import { isCore } from '../model/claim.js';
import type { Counts } from './bootstrap.js';
import type { Difference } from './difference.js';
import type { ReviewItem } from './review.js';
import { f1, type Outcome, outcomes } from './score-diff.js';

/**
 * - `text`: article by article, in the order of their gold;
 * - `confidence`: what extraction was least sure of first, missing claims last;
 * - `score`: first what would move the score most if the gold followed the extraction.
 */
export type Order = 'text' | 'confidence' | 'score';

/** What a difference would count as once the gold follows the extraction. */
const settled = ({ kind, claim, optional }: Difference): Outcome[] =>
  kind === 'missing' || claim === null || optional
    ? []
    : [{ kind: 'truePositives', relation: claim.relation, pattern: claim.pattern }];

const counted = (found: readonly Outcome[]): Counts => {
  const counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
  for (const { kind } of found) counts[kind] += 1;
  return counts;
};

const moved = (all: Counts, before: Counts, after: Counts): Counts => ({
  truePositives: all.truePositives - before.truePositives + after.truePositives,
  falsePositives: all.falsePositives - before.falsePositives + after.falsePositives,
  falseNegatives: all.falseNegatives - before.falseNegatives + after.falseNegatives,
});

/** By how much accepting would move F1, status included: over the core relations, then over all. */
type Gain = readonly [core: number, all: number];

/** In the order of the items. */
const gainsOf = (items: readonly Pick<ReviewItem, 'difference'>[]): Gain[] => {
  const parts = items.map(({ difference: d }) => [outcomes(d, 'full'), settled(d)] as const);
  const over = (belongs: (o: Outcome) => boolean): number[] => {
    const pairs = parts.map(([b, a]) => [counted(b.filter(belongs)), counted(a.filter(belongs))] as const);
    const all = counted(parts.flatMap(([before]) => before.filter(belongs)));
    return pairs.map(([before, after]) => Math.abs((f1(moved(all, before, after)) ?? 0) - (f1(all) ?? 0)));
  };
  const [core, whole] = [over((o) => isCore(o.relation)), over(() => true)];
  return items.map((_, index) => [core[index] ?? 0, whole[index] ?? 0]);
};

/** Ties stay in the order of the text. */
export const orderItems = (items: readonly ReviewItem[], order: Order): ReviewItem[] => {
  if (order === 'text') return [...items];
  if (order === 'confidence')
    return items.toSorted(
      (a, b) => (a.difference.claim?.confidence ?? 2) - (b.difference.claim?.confidence ?? 2),
    );
  const gains = gainsOf(items);
  const ranked = items.map((item, index) => ({ item, gain: gains[index] ?? ([0, 0] as const) }));
  ranked.sort((a, b) => b.gain[0] - a.gain[0] || b.gain[1] - a.gain[1]);
  return ranked.map(({ item }) => item);
};

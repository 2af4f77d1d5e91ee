/** A difference and the others in, those that one decision may settle together with it out. */
import type { Difference } from './difference.js';
import type { ReviewItem } from './review.js';

/** Same kind, pattern (relation where nothing was extracted) and differing fields. */
export const likeness = (d: Difference): string =>
  JSON.stringify([
    d.kind,
    d.optional,
    d.claim?.pattern ?? d.gold?.relation,
    d.fields.map((f) => f.field).sort(),
  ]);

/** Pending items that are like this one, itself included, in the order of the review. */
export const alike = (item: ReviewItem, items: readonly ReviewItem[]): ReviewItem[] => {
  const wanted = likeness(item.difference);
  return items.filter((i) => i.pending && likeness(i.difference) === wanted);
};

/** A difference and the others in, those that one decision may settle together with it out. */
import type { Difference } from './difference.js';
import { entryOfClaim, type GoldEntry } from './gold-entry.js';
import type { ReviewItem } from './review.js';

/** All that an entry says but for its words, whatever the order of its keys. */
const saying = ({ evidence: _, ...rest }: GoldEntry): readonly unknown[] =>
  Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** What the gold would lose, or gain; of a pair, what differs and how. */
const matter = ({ kind, gold, claim, fields }: Difference): readonly unknown[] => {
  if (kind === 'missing' && gold) return saying(gold);
  if (kind === 'spurious' && claim) return saying(entryOfClaim(claim));
  const changes = fields.map((f) => [f.field, f.gold, f.extracted]).sort();
  return [gold?.relation, ...changes];
};

/**
 * Equal for the same difference: of the same kind, found by the same pattern, and the same in what differs, value
 * by value; of a missing or spurious claim in all that it says. The words that carry it may be others.
 */
export const likeness = (d: Difference): string =>
  JSON.stringify([d.kind, d.optional, d.claim?.pattern ?? null, matter(d)]);

/** Pending items that are like this one, itself included, in the order of the review. */
export const alike = (item: ReviewItem, items: readonly ReviewItem[]): ReviewItem[] => {
  const wanted = likeness(item.difference);
  return items.filter((i) => i.pending && likeness(i.difference) === wanted);
};

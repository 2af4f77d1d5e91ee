/** Ids and verdicts given on a command line in, the requests that carry them out out. */
import { UserError } from '../model/problem.js';
import { likelyReason, REASONS, type Reason, type Verdict } from './decision.js';
import type { Review, ReviewItem } from './review.js';
import type { Request } from './store.js';

/** What the options of the command say. */
export interface Rulings {
  readonly accept?: readonly string[];
  readonly reject?: readonly string[];
  readonly reason?: string;
  readonly note?: string;
}

const reasonOf = (given: string | undefined): Reason | null => {
  if (given === undefined) return null;
  const found = REASONS.find((reason) => reason === given);
  if (found) return found;
  const reason = `unexpected ${JSON.stringify(given)}, expected one of ${REASONS.join(', ')}`;
  throw new UserError({ code: 'unknown-reason', place: '--reason', reason });
};

const itemOf = (review: Review, id: string): ReviewItem => {
  const item = review.items.find((i) => i.difference.id === id && i.difference.kind !== 'matched');
  if (item) return item;
  const remedy = 'see --pending for the ids that wait';
  throw new UserError({ code: 'unknown-id', place: id, reason: 'is no difference of this review', remedy });
};

/** One request for every id; an id that was decided before is decided anew. Throws a `UserError` for unknown words. */
export const requestsById = (review: Review, rulings: Rulings): Request[] => {
  const { accept = [], reject = [], note } = rulings;
  const reason = reasonOf(rulings.reason);
  const noted = note === undefined ? {} : { note };
  const both = accept.find((id) => reject.includes(id));
  if (both !== undefined) {
    const problem = { code: 'accept-and-reject', place: both, reason: 'is both accepted and rejected' };
    throw new UserError({ ...problem, remedy: 'decide for one' });
  }
  const requestOf = (id: string, verdictOf: (item: ReviewItem) => Verdict): Request => {
    const item = itemOf(review, id);
    return { id, version: item.version, verdict: { ...verdictOf(item), ...noted } };
  };
  return [
    ...[...new Set(accept)].map((id) => requestOf(id, () => ({ decision: 'accept' }))),
    ...[...new Set(reject)].map((id) =>
      requestOf(id, (item) => ({ decision: 'reject', reason: reason ?? likelyReason(item.difference) })),
    ),
  ];
};

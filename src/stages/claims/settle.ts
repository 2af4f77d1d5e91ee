/** Drafts of token rows and of events in, those that stand out: of two that rest on the same word, the surer one. */
import { isCore } from '../../model/claim.js';
import type { Span } from '../../model/span.js';
import { indexSpans } from '../../model/span-index.js';
import type { Draft } from './finding.js';

/**
 * An event whose parties its own sentence names decides what its predicate says: no row is laid on that word. Where
 * the parties are only referred to, a row that fits there is the surer reading. `settled` are the predicates of the first sort.
 */
export const settle = (
  rows: readonly Draft[],
  events: readonly Draft[],
  settled: readonly Span[],
): readonly Draft[] => {
  const { meets: meetsSettled } = indexSpans(settled);
  const isSettled = ({ trigger }: Draft): boolean => meetsSettled(trigger);
  const kept = rows.filter((draft) => !isCore(draft.claim.relation));
  const laid = indexSpans(kept.filter(({ claim }) => isCore(claim.relation)).map(({ trigger }) => trigger));
  const open = events.filter((event) => isSettled(event) || !laid.meets(event.trigger));
  return [...kept, ...open];
};

/** Events of an article in; for a finding that names nobody, what comes of the event that it goes on about, or who takes part in it, out. */
import { type Participant, REFUSED, type Relation } from '../../model/claim.js';
import type { Draft, Finding } from './finding.js';

/** Events that "it" or "the merger" may stand for. */
const GIVING = new Set<Relation>(['merger', 'alliance', 'acquisition']);

/** What is not to be is no "merger" that the text goes on about, as long as another is. */

const isBefore = (event: Draft, { match }: Finding): boolean =>
  event.sentence < match.clause.sentence ||
  (event.sentence === match.clause.sentence &&
    event.trigger.start < (match.clause.units[match.trigger.from]?.start ?? 0));

/** Whom the event told last before a finding leaves: "It will have 900 staff". `events` are in the order of the text. */
export const partiesTold = (events: readonly Draft[]): ((finding: Finding) => Participant[]) => {
  const giving = events.filter(({ claim }) => GIVING.has(claim.relation));
  let last: Draft | undefined;
  /** For each the last up to it that is to be, as far as one is. */
  const standing = giving.map((event) => {
    if (!REFUSED.has(event.claim.status)) last = event;
    return last;
  });
  return (finding) => {
    let [low, high] = [0, giving.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(giving[middle] as Draft, finding)) low = middle + 1;
      else high = middle;
    }
    const source = standing[low - 1] ?? giving[low - 1];
    const all = source?.claim.participants ?? [];
    const results = all.filter(({ role }) => role === 'result');
    return (results.length > 0 ? results : all).map((one) => ({ ...one, role: 'party' as const }));
  };
};

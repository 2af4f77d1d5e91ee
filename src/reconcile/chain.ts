/** The claims of one track in; its segments in order, its verdicts and its conflicts out. No other track is looked at. */
import { liesBefore } from '../model/range.js';
import type { Conflict, Verdict } from '../model/timeline.js';
import { clashesOf } from './clashes.js';
import { type Disputes, disputesOf } from './conflicts.js';
import { type Draft, place, type Segment } from './place.js';
import { inOrder } from './precedence.js';
import type { SourceOf } from './sources.js';
import type { TrackClaim } from './track-claim.js';
import { correction } from './verdicts/correction.js';
import { unorderedReports } from './verdicts/unordered-reports.js';

export interface Chain {
  readonly segments: readonly Segment[];
  readonly verdicts: readonly Verdict[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Enters a claim that contradicts what the segments hold, unsettled. What stood before goes on, marked; where
 * nothing stood before, nothing is decided.
 */
const dispute = (segments: Draft, claim: TrackClaim): void => {
  const standing = segments.pop();
  if (standing === undefined) {
    segments.push({ status: claim.status, supports: [claim], open: true });
    return;
  }
  const before = standing.supports.filter((s) => liesBefore(s.at, claim.at));
  const beside = [...standing.supports.filter((s) => !liesBefore(s.at, claim.at)), claim];
  if (before.length > 0) {
    segments.push({ ...standing, supports: before });
    segments.push({ status: standing.status, supports: beside, open: true });
    return;
  }
  const alike = beside.every((s) => s.status === claim.status);
  const nothingBefore = alike ? claim.status : 'undecided';
  const status = standing.open ? standing.status : (segments.at(-1)?.status ?? nothingBefore);
  segments.push({ status, supports: beside, open: true });
};

/** The verdict of a claim that contradicts earlier ones, or that corrects what dates do not put before it. */
const disputedVerdict = (claim: TrackClaim, disputes: Disputes): Verdict | null => {
  const corrected = disputes.corrected.get(claim.id);
  if (corrected)
    return { claim: claim.id, against: corrected.id, verdict: correction.verdict, rule: correction.name };
  const earlier = disputes.earlier.get(claim.id) ?? [];
  const winner = disputes.overruled.get(claim.id);
  const against = earlier.find((c) => c === winner) ?? earlier[0];
  if (against === undefined) return null;
  return {
    claim: claim.id,
    against: against.id,
    verdict: unorderedReports.verdict,
    rule: unorderedReports.name,
  };
};

/** A fold over the claims in order of their dates; the result does not depend on the order that they come in. */
export const chainOf = (claims: readonly TrackClaim[], sourceOf: SourceOf): Chain => {
  const sorted = claims.toSorted(inOrder);
  const disputes = disputesOf(clashesOf(sorted, sourceOf));
  const verdicts: Verdict[] = [];
  const segments: Draft = [];
  for (const claim of sorted) {
    const placed = place(segments, claim, sourceOf);
    const ordinary = placed.against &&
      placed.rule && {
        claim: claim.id,
        against: placed.against.id,
        verdict: placed.rule.verdict,
        rule: placed.rule.name,
      };
    const verdict = disputedVerdict(claim, disputes) ?? ordinary;
    if (verdict) verdicts.push(verdict);
    if (disputes.overruled.has(claim.id)) continue;
    if (disputes.open.has(claim.id)) dispute(segments, claim);
    else placed.enter();
  }
  return { segments, verdicts, conflicts: disputes.conflicts };
};

/** A claim and the segments so far in; the earlier claim and rule that give its verdict, and the segments with it, out. */
import type { Status } from '../model/claim.js';
import { agree, ofOtherTimes } from './figure.js';
import { precedence } from './precedence.js';
import { compatible, fuller } from './progress.js';
import { liesBefore } from './range.js';
import type { SourceOf } from './sources.js';
import type { TrackClaim } from './track-claim.js';
import type { VerdictRule } from './verdict-rule.js';
import { ruleFor } from './verdicts/ordered.js';

/** A stretch of time with one status and the claims that say so, in order; `open` while they contradict others. */
export interface Segment {
  readonly status: Status;
  readonly supports: readonly TrackClaim[];
  readonly open: boolean;
}

/** `against` and `rule` are null for a track's first claim. */
export interface Placement {
  readonly segments: readonly Segment[];
  readonly against: TrackClaim | null;
  readonly rule: VerdictRule | null;
}

const replaceAt = (segments: readonly Segment[], index: number, ...items: Segment[]): Segment[] => [
  ...segments.slice(0, index),
  ...items,
  ...segments.slice(index + 1),
];

const joined = (segment: Segment, claim: TrackClaim): Segment => ({
  ...segment,
  status: segment.open ? segment.status : fuller(segment.status, claim.status),
  supports: [...segment.supports, claim],
});

/** A claim of the segment that dates do not part from `claim` and that says what goes with it; of the same status first. */
const companion = (segment: Segment, claim: TrackClaim): TrackClaim | undefined => {
  let found: TrackClaim | undefined;
  for (const s of segment.supports.toReversed()) {
    // Supports are sorted by their last day: before this one all lie before the claim.
    if (liesBefore(s.at, claim.at)) break;
    if (precedence(claim, s) !== 'unordered') continue;
    const agreed = agree(claim.figure, s.figure);
    if (agreed && s.status === claim.status) return s;
    const together = agreed && compatible(claim.status, s.status, claim.article === s.article);
    if (together || ofOtherTimes(claim, s)) found ??= s;
  }
  return found;
};

/** The claim takes its place in the latest segment that it overlaps and agrees with. */
const placeBeside = (
  segments: readonly Segment[],
  claim: TrackClaim,
  sourceOf: SourceOf,
): Placement | null => {
  for (let i = segments.length - 1; i >= 0; i--) {
    const segment = segments[i];
    const next = segments[i + 1]?.supports[0];
    if (segment === undefined || (next !== undefined && liesBefore(next.at, claim.at))) return null;
    const against = companion(segment, claim);
    if (against === undefined) continue;
    const sameSource = sourceOf(claim) === sourceOf(against);
    const rule = ruleFor({ claim, against, order: 'unordered', sameSource });
    return { segments: replaceAt(segments, i, joined(segment, claim)), against, rule };
  }
  return null;
};

/** Among earlier claims the one to compare with: of one status and event, else of one status, else the latest. */
const comparable = (supports: readonly TrackClaim[], claim: TrackClaim): TrackClaim | undefined => {
  const same = supports.filter((s) => s.status === claim.status);
  const list = same.length > 0 ? same : supports;
  if (claim.event === null) return list.at(-1);
  return (
    list.findLast((s) => s.event?.edtf === claim.event?.edtf) ??
    list.findLast((s) => s.event !== null) ??
    list.at(-1)
  );
};

const fresh = (claim: TrackClaim): Segment => ({ status: claim.status, supports: [claim], open: false });

/** The segments after a claim that is later than what stands, by the verdict that it got. */
const follow = (segments: readonly Segment[], claim: TrackClaim, rule: VerdictRule): readonly Segment[] => {
  const index = segments.length - 1;
  const standing = segments[index];
  if (standing === undefined) return [fresh(claim)];
  if (rule.name === 'past-event') return replaceAt(segments, index, fresh(claim), standing);
  if (rule.verdict === 'corrects') {
    const before = segments[index - 1];
    const kept = segments.slice(0, index);
    const same = before?.status === claim.status && !before.open;
    return same ? replaceAt(kept, index - 1, joined(before, claim)) : [...kept, fresh(claim)];
  }
  const again = rule.verdict === 'corroborates' || rule.verdict === 'refines';
  return again && !standing.open
    ? replaceAt(segments, index, joined(standing, claim))
    : [...segments, fresh(claim)];
};

/** Where a claim belongs that contradicts nothing of its own time. */
export const place = (segments: readonly Segment[], claim: TrackClaim, sourceOf: SourceOf): Placement => {
  const beside = placeBeside(segments, claim, sourceOf);
  if (beside) return beside;
  const supports = segments.at(-1)?.supports ?? [];
  const earlier = supports.filter((s) => precedence(claim, s) === 'after');
  const against = comparable(earlier.length > 0 ? earlier : supports, claim);
  if (against === undefined) return { segments: [fresh(claim)], against: null, rule: null };
  const order = precedence(claim, against) === 'after' ? 'after' : 'unordered';
  const rule = ruleFor({ claim, against, order, sameSource: sourceOf(claim) === sourceOf(against) });
  return { segments: follow(segments, claim, rule), against, rule };
};

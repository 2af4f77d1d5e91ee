/** A claim and the segments so far in; the earlier claim and rule that give its verdict, and how to enter it, out. */
import type { Status } from '../model/claim.js';
import { liesBefore } from '../model/range.js';
import { agree, ofOtherTimes } from './figure.js';
import { precedence } from './precedence.js';
import { compatible, fuller } from './progress.js';
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

/** Segments while they are made: a track of many claims would else be copied once for each. */
export type Draft = { -readonly [K in keyof Segment]: K extends 'supports' ? TrackClaim[] : Segment[K] }[];

/** `against` and `rule` are null for a track's first claim. */
export interface Placement {
  /** Enters the claim into the segments that it was placed in. */
  readonly enter: () => void;
  readonly against: TrackClaim | null;
  readonly rule: VerdictRule | null;
}

const joinTo = (segment: Draft[number] | undefined, claim: TrackClaim): void => {
  if (segment === undefined) return;
  if (!segment.open) segment.status = fuller(segment.status, claim.status);
  segment.supports.push(claim);
};

/** A claim of the segment that dates do not part from `claim` and that says what goes with it; of the same status first. */
const companion = (segment: Segment, claim: TrackClaim): TrackClaim | undefined => {
  let found: TrackClaim | undefined;
  for (let i = segment.supports.length - 1; i >= 0; i--) {
    const s = segment.supports[i];
    // Supports are sorted by their last day: before this one all lie before the claim.
    if (s === undefined || liesBefore(s.at, claim.at)) break;
    if (precedence(claim, s) !== 'unordered') continue;
    const agreed = agree(claim.figure, s.figure);
    if (agreed && s.status === claim.status) return s;
    const together = agreed && compatible(claim.status, s.status, claim.article === s.article);
    if (together || ofOtherTimes(claim, s)) found ??= s;
  }
  return found;
};

/** The claim takes its place in the latest segment that it overlaps and agrees with. */
const placeBeside = (segments: Draft, claim: TrackClaim, sourceOf: SourceOf): Placement | null => {
  for (let i = segments.length - 1; i >= 0; i--) {
    const segment = segments[i];
    const next = segments[i + 1]?.supports[0];
    if (segment === undefined || (next !== undefined && liesBefore(next.at, claim.at))) return null;
    const against = companion(segment, claim);
    if (against === undefined) continue;
    const sameSource = sourceOf(claim) === sourceOf(against);
    const rule = ruleFor({ claim, against, order: 'unordered', sameSource });
    return { enter: () => joinTo(segment, claim), against, rule };
  }
  return null;
};

type Test = (support: TrackClaim) => boolean;

/** The claim to compare with: of those before it, if any, one of one status and event, else of one status, else the latest. */
const comparable = (supports: readonly TrackClaim[], claim: TrackClaim): TrackClaim | undefined => {
  const isBefore: Test = (s) => precedence(claim, s) === 'after';
  const counts: Test = supports.findLast(isBefore) ? isBefore : () => true;
  const isAlike: Test = (s) => s.status === claim.status && counts(s);
  const fits: Test = supports.findLast(isAlike) ? isAlike : counts;
  const { event } = claim;
  if (event === null) return supports.findLast(fits);
  return (
    supports.findLast((s) => s.event?.edtf === event.edtf && fits(s)) ??
    supports.findLast((s) => s.event !== null && fits(s)) ??
    supports.findLast(fits)
  );
};

const fresh = (claim: TrackClaim): Draft[number] => ({
  status: claim.status,
  supports: [claim],
  open: false,
});

/** Enters a claim that is later than what stands, by the verdict that it got. */
const follow = (segments: Draft, claim: TrackClaim, rule: VerdictRule): void => {
  const standing = segments.at(-1);
  const isAgain = rule.verdict === 'corroborates' || rule.verdict === 'refines';
  if (standing === undefined) segments.push(fresh(claim));
  else if (rule.name === 'past-event') segments.splice(-1, 0, fresh(claim));
  else if (rule.verdict === 'corrects') {
    segments.pop();
    const before = segments.at(-1);
    if (before?.status === claim.status && !before.open) joinTo(before, claim);
    else segments.push(fresh(claim));
  } else if (isAgain && !standing.open) joinTo(standing, claim);
  else segments.push(fresh(claim));
};

/** Where a claim belongs that contradicts nothing of its own time. */
export const place = (segments: Draft, claim: TrackClaim, sourceOf: SourceOf): Placement => {
  const beside = placeBeside(segments, claim, sourceOf);
  if (beside) return beside;
  const against = comparable(segments.at(-1)?.supports ?? [], claim);
  if (against === undefined)
    return {
      enter: () => segments.splice(0, Number.POSITIVE_INFINITY, fresh(claim)),
      against: null,
      rule: null,
    };
  const order = precedence(claim, against) === 'after' ? 'after' : 'unordered';
  const rule = ruleFor({ claim, against, order, sameSource: sourceOf(claim) === sourceOf(against) });
  return { enter: () => follow(segments, claim, rule), against, rule };
};

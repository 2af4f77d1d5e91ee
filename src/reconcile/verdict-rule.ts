/** The shape of a verdict rule: a name, a reason in words, and examples that a test runs. */
import type { VerdictName } from '../model/timeline.js';
import type { TrackClaim } from './track-claim.js';

/** A claim beside one that stood before it on the same track. */
export interface Pair {
  readonly claim: TrackClaim;
  readonly against: TrackClaim;
  /** Whether the claim is certainly the later, or dates and text leave the order open. */
  readonly order: 'after' | 'unordered';
  /** Whether both come from one source: copies of one report, or a recollection of it. */
  readonly sameSource: boolean;
}

/**
 * Claims in the notation of `test/reconcile/notation.ts`, such as `2014-01 merger a+b planned event=2014-10`;
 * an example's last claim gets the verdict by this rule, a counterexample's does not.
 */
type Example = readonly string[];

export interface VerdictRule {
  readonly name: string;
  readonly verdict: VerdictName;
  /** Why, in words that follow "because". */
  readonly reason: string;
  readonly applies: (pair: Pair) => boolean;
  readonly examples: readonly Example[];
  readonly counterexamples: readonly Example[];
}

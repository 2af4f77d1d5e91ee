/** The shape of a tie-break between reports that contradict one another. */
import type { SourceOf } from './sources.js';
import type { TrackClaim } from './track-claim.js';

/** The claims that say one thing, against those that say another. */
export interface Side {
  readonly claims: readonly TrackClaim[];
  readonly sourceOf: SourceOf;
}

export interface TieBreak {
  readonly name: string;
  /** Why, in words that follow "because". */
  readonly reason: string;
  /** Whether the first side beats the second. */
  readonly beats: (a: Side, b: Side) => boolean;
  /** In the notation of verdict rules: the last claim prevails. */
  readonly examples: readonly (readonly string[])[];
  /** Here this tie-break settles nothing. */
  readonly counterexamples: readonly (readonly string[])[];
}

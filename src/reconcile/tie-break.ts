/** The shape of a tie-break between reports that contradict one another, and what it weighs. */
import type { SourceOf } from './sources.js';
import type { TrackClaim } from './track-claim.js';

/** What weighs for the claims that say one thing, against those that say another. */
export interface Side {
  /** Whether the date of any of them is told. */
  readonly isTold: boolean;
  /** Whether a party or the regulator says any of them. */
  readonly isFirstHand: boolean;
  readonly isHearsay: boolean;
  /** Independent sources. */
  readonly sources: number;
}

export const sideOf = (claims: readonly TrackClaim[], sourceOf: SourceOf): Side => ({
  isTold: claims.some((c) => c.basis !== 'inferred'),
  isFirstHand: claims.some((c) => c.voice === 'first-hand'),
  isHearsay: claims.every((c) => c.voice === 'hearsay'),
  sources: new Set(claims.map(sourceOf)).size,
});

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

/** A claim together with how it came about: what `explain` shows. */
import type { Claim } from './claim.js';
import type { FoundCue } from './match.js';
import type { Span } from './span.js';

/** One argument of a claim: the slot, the words that filled it, and the organisations they mean. */
export interface DerivedArgument extends Span {
  readonly slot: string;
  readonly organisations: readonly string[];
}

/** One finding of a claim; a claim repeated in an article has several. */
export interface Derivation {
  readonly claim: Claim;
  readonly match: string;
  readonly sentence: number;
  readonly trigger: Span;
  readonly arguments: readonly DerivedArgument[];
  readonly cues: readonly FoundCue[];
  /** No cue told the status: the pattern's own stands. */
  readonly neutral: boolean;
}

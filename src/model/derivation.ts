/** A claim together with how it came about: what `explain` shows. */
import type { Claim } from './claim.js';
import type { Effect } from './frame.js';
import type { Span } from './span.js';

/** One argument of a claim: the slot, the words that filled it, and the organisations they mean. */
export interface DerivedArgument extends Span {
  readonly slot: string;
  readonly organisations: readonly string[];
  /** How it is known whom the words mean, where they name nobody. */
  readonly sieve?: string;
}

/** What governs an event, the class of factuality that it is of, and what that does to the event's status. */
export interface DerivedGovernor extends Span {
  readonly class: string;
  readonly effect: Effect;
}

/** One finding of a claim; a claim repeated in an article has several. */
export interface Derivation {
  readonly claim: Claim;
  /** The way of a pattern in its notation; of a frame, the lemma of the predicate that it was laid on. */
  readonly match: string;
  readonly sentence: number;
  readonly trigger: Span;
  readonly arguments: readonly DerivedArgument[];
  /** Whether a frame was laid on a predicate, or a pattern on words. */
  readonly by: 'frame' | 'pattern';
  /** What governs the predicate or the words, innermost first. */
  readonly governors: readonly DerivedGovernor[];
  /** Nothing told the status: the frame's or pattern's own stands. */
  readonly neutral: boolean;
}

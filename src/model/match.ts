/** A pattern that fitted a clause: what later stages make a claim of. */
import type { Status } from './claim.js';
import type { ClaimDate } from './date.js';
import type { CompiledMatch, CompiledPattern, CueEffect, VerbForm } from './pattern.js';
import type { Clause, Unit } from './unit.js';

/** What one slot of a pattern took. */
export interface Argument {
  /** The slot's name. */
  readonly slot: string;
  readonly units: readonly Unit[];
}

/** One fitting of one pattern. Positions count units of the clause, half open. */
export interface RelationMatch {
  readonly pattern: CompiledPattern;
  readonly match: CompiledMatch;
  readonly clause: Clause;
  readonly trigger: { readonly from: number; readonly to: number };
  /** Form of the trigger's verb, '' of a noun. */
  readonly form: VerbForm | '';
  /** Everything that the pattern took. */
  readonly extent: { readonly from: number; readonly to: number };
  readonly arguments: readonly Argument[];
}

/** A cue found for a match, outermost last. */
export interface FoundCue {
  readonly source: string;
  readonly effect: CueEffect;
  /** Offsets into the article's text. */
  readonly start: number;
  readonly end: number;
}

/** The status that the cues give, null where nothing is asserted. */
export interface Judgement {
  readonly status: Status | null;
  /** No cue told the status: the pattern's neutral one stands. */
  readonly neutral: boolean;
  readonly cues: readonly FoundCue[];
}

/** When a match's claim was made and when what it claims takes effect; event null where the text gives none. */
export interface ClaimDates {
  readonly reported: ClaimDate;
  readonly event: ClaimDate | null;
}

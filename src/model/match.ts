/** A pattern that fitted a clause: what later stages make a claim of. */
import type { Status } from './claim.js';
import type { ClaimDate } from './date.js';
import type { DerivedGovernor } from './derivation.js';
import type { CompiledMatch, CompiledPattern } from './pattern.js';
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
  /** Everything that the pattern took. */
  readonly extent: { readonly from: number; readonly to: number };
  readonly arguments: readonly Argument[];
}

/** How far along what a match tells is; null where nothing is asserted. */
export interface Judgement {
  readonly status: Status | null;
  /** Nothing told the status: the pattern's own stands. */
  readonly neutral: boolean;
  /** What governs its trigger, innermost first. */
  readonly governors: readonly DerivedGovernor[];
}

/** When a match's claim was made and when what it claims takes effect; event null where the text gives none. */
export interface ClaimDates {
  readonly reported: ClaimDate;
  readonly event: ClaimDate | null;
}

/** A date that an article tells of an event in another place than the event itself: "Launch day is set for April." */
import type { Relation } from './claim.js';
import type { ClaimDate } from './date.js';

export interface DateTold {
  /** Relations that it may be a date of. */
  readonly relations: readonly Relation[];
  /** Organisations that take part, as far as the place names them. */
  readonly parties: ReadonlySet<string>;
  /** The body that comes into being then, where the place names it. */
  readonly result: string | null;
  /** Whether it is told as something to come. */
  readonly ahead: boolean;
  /** Only for an event told within a few sentences: who takes part is "they", or not told at all. */
  readonly near: boolean;
  /** Whether it is the first day of what comes of the event: "launch day", "opened its doors". */
  readonly first: boolean;
  /** Whether it is told of several events at once: "the mergers took effect on 1 April". */
  readonly many: boolean;
  /** Whether it is the day on which a plan was given up. */
  readonly stopped?: true;
  /**
   * The sentences whose events it is of, where it is of no others: those below a heading, those right before "all
   * three start in May". `count` is how many events they must tell, null where that is not told.
   */
  readonly scope?: { readonly from: number; readonly to: number; readonly count: number | null };
  /** Index of the sentence that tells it. */
  readonly sentence: number;
  readonly date: ClaimDate;
}

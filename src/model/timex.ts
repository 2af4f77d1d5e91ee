/** A time expression found in text, with TIMEX3 type and value and what it was resolved against. */
import type { Bounded, ClaimDate } from './date.js';
import type { Span } from './span.js';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** What the words beside a date make of it (`from`: "no earlier than"); the EDTF of all but `since` says it too. */
export type TimexBound = 'by' | 'before' | 'after' | 'from' | 'since';

/** Two dates that are the ends of one stretch: "between April and June", "May or June", "April–June". */
export interface TimexRange extends Bounded {
  /** Which of its expressions this one is; `inner` of a list of more than two. */
  readonly part: 'first' | 'inner' | 'last';
  /** `either` is one moment of the two or between them ("May or June", "between …"), `whole` all that lies there. */
  readonly kind: 'either' | 'whole';
}

/**
 * A time expression. `value` follows TIMEX3, `edtf` ISO 8601-2 with inclusive bounds `from`/`to`
 * (`YYYY-MM-DD`, null for open or for what is no date).
 */
export interface Timex extends Span {
  readonly text: string;
  readonly type: TimexType;
  readonly value: string;
  readonly edtf: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** What the expression was resolved against. */
  readonly anchor: 'article' | 'expression' | 'none';
  /** A code for every part of the value that the text does not tell, such as `year-from-article`. */
  readonly assumptions: readonly string[];
  /** Set where such words stand beside it. */
  readonly bound?: TimexBound;
  /** Set on the expressions of a range, each with the dates of the whole. `joinRanges` makes one timex of them. */
  readonly range?: TimexRange;
  /** A length told with two bounds ("12-18 months"), as TIMEX3 durations: `value` is the longer one. */
  readonly length?: { readonly least: string; readonly most: string };
  /**
   * What it is for other than to tell when something is done: a `name` tells which thing is meant ("the 2015
   * conference", "its March meeting"), a `start` is what another is counted from ("18 months after April 2013").
   */
  readonly role?: 'name' | 'start';
}

/** A time expression that can date something. */
export type DatedTimex = Timex & { readonly edtf: string };

export const isDated = (timex: Timex): timex is DatedTimex => timex.edtf !== null;

export const toClaimDate = ({ edtf, from, to, text, start, end }: DatedTimex): ClaimDate => ({
  edtf,
  from,
  to,
  basis: 'text',
  text,
  start,
  end,
});

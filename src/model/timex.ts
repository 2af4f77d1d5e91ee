/** A time expression found in text, with TIMEX3 type and value and what it was resolved against. */
import type { Span } from './span.js';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

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
}

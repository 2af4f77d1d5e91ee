/** What resolving takes in beside a reading, and what it notes on the way. */
import type { Assumption } from './assumptions.js';
import type { Day } from './calendar.js';
import type { Direction } from './occurrence.js';
import type { Period } from './period.js';

/** What an expression is resolved against. */
export interface Scene {
  /** The article's day; null where nothing is known of it. */
  readonly day: Day | null;
  /** Day that "a year later" counts from; the article's own where no expression came before. */
  readonly base: Day | null;
  /** The last date told before, or else the article's. */
  readonly last: Period | null;
  readonly direction: Direction | null;
}

/** Assumptions are gathered here while a reading is resolved. */
export type Notes = Set<Assumption>;

/** The reconciled state of affairs: tracks with their states, verdicts and conflicts. */
import { z } from 'zod';
import { relation, status, trackSubject } from './claim.js';
import { day } from './date.js';

const verdictName = z.enum([
  'corroborates',
  'refines',
  'advances',
  'reverses',
  'ends',
  'corrects',
  'contradicts',
]);
export type VerdictName = z.infer<typeof verdictName>;

/**
 * What the official register has of what a state tells: done on a day that agrees, on another, or otherwise, with
 * other bodies. `source` names the register: `ods` is the Organisation Data Service's.
 */
const registerFinding = z.object({
  verdict: z.enum(['confirmed', 'another-day', 'otherwise']),
  /** First day on which it was so by the register; null where it was not. */
  day: z.string().nullable(),
  /** Which of the parties went into which body, from which day on; `successor` is null where it has no name. */
  successions: z.array(
    z.object({ organisation: z.string(), successor: z.string().nullable(), from: z.string() }),
  ),
  source: z.literal('ods'),
});
export type RegisterFinding = Readonly<z.infer<typeof registerFinding>>;

/** One state of a track; `from`/`to` are EDTF, `to` null while it lasts. Never mutated: a new run makes new ones. */
const state = z.object({
  status,
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** The first day on which it had certainly begun; null where it held from any day that can be told. */
  fromDay: day.nullable(),
  /** The first day on which it had certainly ended, that is the next state's `fromDay`; null while it lasts. */
  toDay: day.nullable(),
  /** Follows by a rule; no article says so. */
  inferred: z.boolean(),
  /** A planned event whose date has passed without confirmation. */
  overdue: z.boolean(),
  /** The rule that gave an inferred state, or that marks a reported one (`open-conflict`, `merged-away`). */
  rule: z.string().nullable(),
  claims: z.array(z.string()),
  /** Independent sources among the claims: copies of one report, and recollections of it, count once. */
  sources: z.int().nonnegative(),
  /** That at least one of the sources is right; null for what no article says or what is in dispute. */
  confidence: z.number().min(0).max(1).nullable(),
  /** Of what is planned or done last, where the register speaks of it; it changes nothing else here. */
  register: registerFinding.optional(),
});
export type State = Readonly<z.infer<typeof state>>;

/** What a claim does to what stood before it. */
const verdict = z.object({
  claim: z.string(),
  against: z.string(),
  verdict: verdictName,
  rule: z.string(),
});
export type Verdict = Readonly<z.infer<typeof verdict>>;

/** Claims that cannot all hold; `resolution` names the tie-break that settled it, null while it is open. */
const conflict = z.object({
  claims: z.array(z.string()).min(2),
  reason: z.string(),
  resolution: z.string().nullable(),
  prevails: z.string().nullable(),
});
export type Conflict = Readonly<z.infer<typeof conflict>>;

/**
 * What other tracks have to do with this one, where a state alone does not say it: its parties were joined by
 * or left by another (`track`), a claim speaks of a party that was no more, the party had gone while the track
 * stood open, or a report of independence met a network too loose to be ended by it.
 */
const note = z.object({
  mark: z.enum(['joined', 'left', 'anachronism', 'party-gone', 'loose-network']),
  rule: z.string(),
  /** EDTF: since when it holds. */
  from: z.string(),
  /** The other track. */
  track: z.string(),
  /** Claims that it rests on, of this track and of the other. */
  claims: z.array(z.string()),
});
export type Note = Readonly<z.infer<typeof note>>;

/**
 * A line of `timeline.jsonl`: one relation over one set of participants, and about one subject where the relation
 * has any: a post and its holder, a service, what is counted. `unit` stands where all its figures share one.
 */
export const track = z.object({
  track: z.string().regex(/^t_[0-9a-f]{16}$/),
  relation,
  participants: z.array(z.string()),
  ...trackSubject.shape,
  unit: z.string().optional(),
  states: z.array(state),
  verdicts: z.array(verdict),
  conflicts: z.array(conflict),
  notes: z.array(note),
});
export type Track = Readonly<z.infer<typeof track>>;
export type Timeline = readonly Track[];

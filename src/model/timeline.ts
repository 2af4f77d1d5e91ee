/** The reconciled state of affairs: tracks with their states, verdicts and conflicts. */
import { z } from 'zod';
import { relation, status } from './claim.js';

export const verdictName = z.enum([
  'corroborates',
  'refines',
  'advances',
  'reverses',
  'ends',
  'corrects',
  'contradicts',
]);
export type VerdictName = z.infer<typeof verdictName>;

/** One state of a track; `from`/`to` are EDTF, `to` null while it lasts. Never mutated: a new run makes new ones. */
export const state = z.object({
  status,
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Follows by a rule from claims of another track; no article says so. */
  inferred: z.boolean(),
  /** A planned event whose date has passed without confirmation. */
  overdue: z.boolean(),
  /** The cross-track rule that gave an inferred state. */
  rule: z.string().nullable(),
  claims: z.array(z.string()),
});
export type State = Readonly<z.infer<typeof state>>;

/** What a claim does to what stood before it. */
export const verdict = z.object({
  claim: z.string(),
  against: z.string(),
  verdict: verdictName,
  rule: z.string(),
});
export type Verdict = Readonly<z.infer<typeof verdict>>;

/** Claims that cannot all hold; `resolution` names the tie-break that settled it, null while it is open. */
export const conflict = z.object({
  claims: z.array(z.string()).min(2),
  reason: z.string(),
  resolution: z.string().nullable(),
  prevails: z.string().nullable(),
});
export type Conflict = Readonly<z.infer<typeof conflict>>;

/** A line of `timeline.jsonl`: one relation over one set of participants. */
export const track = z.object({
  track: z.string().regex(/^t_[0-9a-f]{16}$/),
  relation,
  participants: z.array(z.string()),
  states: z.array(state),
  verdicts: z.array(verdict),
  conflicts: z.array(conflict),
});
export type Track = Readonly<z.infer<typeof track>>;
export type Timeline = readonly Track[];

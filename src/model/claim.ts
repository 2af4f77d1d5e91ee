/** A claim: one assertion by one article about named organisations, with the exact words it rests on. */
import { z } from 'zod';
import { claimDate } from './date.js';

export const CORE_RELATIONS = ['merger', 'alliance', 'acquisition', 'independence', 'closure'] as const;
export const relation = z.enum([...CORE_RELATIONS, 'bid', 'supply', 'count', 'profile', 'office']);
export type Relation = z.infer<typeof relation>;

const CORE: ReadonlySet<Relation> = new Set(CORE_RELATIONS);

/** Whether the headline score counts the relation; those that it counts have no details. */
export const isCore = (one: Relation): boolean => CORE.has(one);

export const status = z.enum([
  'considered',
  'planned',
  'effected',
  'ruled_out',
  'abandoned',
  'undecided',
  'ended',
]);
export type Status = z.infer<typeof status>;

/** What was planned or thought of is not to be. */
export const REFUSED: ReadonlySet<Status | null> = new Set<Status>(['ruled_out', 'abandoned']);
/** The same, or it is over. */
export const CLOSED: ReadonlySet<Status | null> = new Set([...REFUSED, 'ended']);

export const role = z.enum([
  'party',
  'result',
  'acquirer',
  'acquired',
  'supplier',
  'customer',
  'organisation',
]);
export type Role = z.infer<typeof role>;

export const participant = z.object({
  id: z.string(),
  name: z.string(),
  role,
  qualifier: z.string().optional(),
});
export type Participant = Readonly<z.infer<typeof participant>>;

/** Who asserts it: the article itself, a quoted or reported speaker, or an unnamed source ("HSJ understands"). */
const attribution = z.object({
  kind: z.enum(['narration', 'direct', 'indirect', 'understood']),
  /** The speaker's name or the organisation that speaks, as written. */
  speaker: z.string().nullable(),
  /** The speaker's post, as written. */
  post: z.string().nullable().default(null),
  /** Id of the organisation that speaks or that the speaker belongs to. */
  organisation: z.string().nullable().default(null),
  /** The outlet. */
  source: z.string().nullable(),
});
export type Attribution = Readonly<z.infer<typeof attribution>>;

/** A quoted stretch: `text.slice(start, end) === quote`, offsets in UTF-16 code units, half open. */
const evidence = z.object({
  sentence: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string(),
});
export type Evidence = Readonly<z.infer<typeof evidence>>;

/** Fields that belong to one relation alone. */
export const details = z.object({
  mode: z.enum(['joint', 'separate', 'lone']).optional(),
  tender: z.string().optional(),
  service: z.string().optional(),
  scope: z.string().optional(),
  attribute: z.enum(['staff', 'ccgs', 'population', 'income', 'area']).optional(),
  value: z.union([z.number(), z.string()]).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.string().optional(),
  person: z.string().optional(),
  title: z.string().optional(),
});
export type Details = Readonly<z.infer<typeof details>>;

/** Those that tell tracks of one relation over the same parties apart. */
export const trackSubject = details.pick({
  scope: true,
  attribute: true,
  person: true,
  title: true,
  tender: true,
  service: true,
});
export type TrackSubject = Readonly<z.infer<typeof trackSubject>>;

/** A line of `claims.jsonl`. */
export const claim = z.object({
  id: z.string().regex(/^c_[0-9a-f]{16}$/),
  article: z.string(),
  relation,
  status,
  participants: z.array(participant),
  ...details.shape,
  reported: claimDate,
  event: claimDate.nullable(),
  attribution,
  evidence: z.array(evidence).min(1),
  pattern: z.string(),
  confidence: z.number().min(0).max(1),
});
export type Claim = Readonly<z.infer<typeof claim>>;

/** A reviewer's decision about one difference: the line of `decisions.jsonl`, and what it is found again by. */
import { z } from 'zod';
import { type Claim, details, status } from '../model/claim.js';
import { goldClaim } from '../model/gold.js';
import { DIFFERENCE_KINDS, type Difference } from './difference.js';
import { goldId } from './gold-identity.js';

/** Why a difference is turned down, in the order of the keys 1 to 8. */
export const REASONS = [
  'not-claimed',
  'wrong-relation',
  'wrong-status',
  'wrong-participants',
  'wrong-date',
  'wrong-detail',
  'duplicate',
  'missed',
] as const;
export type Reason = (typeof REASONS)[number];

/** An organisation's id, as a reviewer gives it. */
export const organisationId = z
  .string()
  .max(500)
  .regex(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);

/** Roles that a gold claim names beside the participants; all others are plain parties. */
export const DIRECTED = ['acquirer', 'acquired', 'supplier', 'customer'] as const;

const { shape: own } = details;

/** Details, each of which null takes away. */
export const ownCorrection = z.object({
  mode: own.mode.nullable(),
  tender: own.tender.nullable(),
  service: own.service.nullable(),
  scope: own.scope.nullable(),
  attribute: own.attribute.nullable(),
  value: own.value.nullable(),
  min: own.min.nullable(),
  max: own.max.nullable(),
  unit: own.unit.nullable(),
  person: own.person.nullable(),
  title: own.title.nullable(),
  /** Name of the new organisation or alliance. */
  result: z.string().nullable().optional(),
});

/** What the gold should say instead: dates are EDTF, or null for none; what is absent stays as it is. */
const correction = z.object({
  status: status.optional(),
  event: z.string().nullable().optional(),
  reported: z.string().nullable().optional(),
  /** All of them; an id that the gold accepts among others keeps the others. */
  participants: z
    .array(z.object({ id: organisationId, role: z.enum(DIRECTED).optional() }))
    .max(50)
    .optional(),
  own: ownCorrection.optional(),
  /** Words that stand in the article. */
  evidence: z.string().min(1).max(5000).optional(),
});
export type Correction = Readonly<z.infer<typeof correction>>;

/**
 * What to do about a difference. `accept`: the extraction is right and the gold follows it. `optional`: the
 * gold neither requires nor forbids it. `reject`: the gold stands. `edit`: neither is right, and the gold
 * gets the claim as corrected.
 */
export const verdict = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('accept'), note: z.string().optional() }),
  z.object({ decision: z.literal('optional'), note: z.string().optional() }),
  z.object({ decision: z.literal('reject'), reason: z.enum(REASONS), note: z.string().optional() }),
  z.object({ decision: z.literal('edit'), correction, note: z.string().optional() }),
]);
export type Verdict = Readonly<z.infer<typeof verdict>>;

/** A line of `decisions.jsonl`. */
export const decision = z.object({
  article: z.string(),
  /** Of the extracted claim (`c_…`) or of the gold claim (`g_…`) that was decided. */
  id: z.string(),
  /** Where the text itself dates the assertion: that date is no part of a claim's id. */
  reported: z.string().optional(),
  decision: z.enum(['accept', 'optional', 'reject', 'edit', 'add']),
  kind: z.enum(DIFFERENCE_KINDS),
  reason: z.enum(REASONS).optional(),
  note: z.string().optional(),
  /** Id of the gold claim that the decision wrote. */
  gold: z.string().optional(),
  at: z.iso.datetime(),
  reviewer: z.string().optional(),
  claim: goldClaim,
});
export type Decision = Readonly<z.infer<typeof decision>>;

const reportedOf = (claim: Claim): string | undefined =>
  claim.reported.basis === 'text' ? claim.reported.edtf : undefined;

const join = (id: string, reported: string | undefined): string =>
  reported === undefined ? id : `${id}@${reported}`;

/** What a difference's decision is stored under: the claim as such, so that neither pattern nor evidence matters. */
export const keyOfDifference = (d: Difference): string =>
  d.claim ? join(d.claim.id, reportedOf(d.claim)) : d.gold ? goldId(d.article, d.gold) : d.id;

export const keyOfDecision = (d: Pick<Decision, 'id' | 'reported'>): string => join(d.id, d.reported);

/** Fields of the key for a new decision about this difference. */
export const keyFields = (d: Difference): Pick<Decision, 'id' | 'reported'> => {
  const reported = d.claim ? reportedOf(d.claim) : undefined;
  return { id: d.claim ? d.claim.id : keyOfDifference(d), ...(reported === undefined ? {} : { reported }) };
};

const REASON_OF_FIELD: Readonly<Record<string, Reason>> = {
  relation: 'wrong-relation',
  status: 'wrong-status',
  participants: 'wrong-participants',
  roles: 'wrong-participants',
  result: 'wrong-participants',
  event: 'wrong-date',
  reported: 'wrong-date',
};

/** The reason that a plain rejection stands for, from what differs. */
export const likelyReason = (d: Difference): Reason => {
  if (d.kind === 'missing') return 'missed';
  if (d.kind === 'spurious') return 'not-claimed';
  return REASON_OF_FIELD[d.fields[0]?.field ?? ''] ?? 'wrong-detail';
};

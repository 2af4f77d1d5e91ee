/** The gold claims and the extracted claims of one article in, who belongs to whom by meaning out. */
import type { Claim, Details, Relation } from '../model/claim.js';
import type { GoldClaim } from '../model/gold.js';
import { assign, type Pair } from './assign.js';
import { detailAgrees } from './compare-fields.js';
import { overlapShare, wordsOf } from './fold.js';
import { matchParticipants } from './match-participants.js';

/**
 * What an assertion of a relation is about beside its participants: two heads of staff or two counts are
 * two claims. Everything else that belongs to a relation alone is a field that may be right or wrong.
 */
const IDENTITY: Partial<Record<Relation, readonly (keyof Details)[]>> = {
  count: ['scope', 'value', 'min', 'max'],
  profile: ['attribute', 'value'],
  office: ['person'],
};

/** How far a claim and a gold claim say the same. */
export interface Agreement {
  /** Relation, set of participants with the roles that the gold gives, and the relation's identity agree. */
  readonly detected: boolean;
  /** And the status is accepted. */
  readonly full: boolean;
  /** Enough in common to be read as one claim with something wrong: two of relation, subject and evidence. */
  readonly akin: boolean;
  /** From 0 to 1; ranks pairs of the same kind. */
  readonly similarity: number;
}

const NOTHING: Agreement = { detected: false, full: false, akin: false, similarity: 0 };

const evidenceShare = (gold: GoldClaim, claim: Claim): number => {
  const expected = wordsOf(gold.evidence);
  return Math.max(0, ...claim.evidence.map((e) => overlapShare(expected, wordsOf(e.quote))));
};

const sharesOrganisation = (gold: GoldClaim, claim: Claim): boolean =>
  gold.participants.some((ids) => claim.participants.some((p) => ids.includes(p.id)));

/** Agreement of one gold claim with one extracted claim of the same article. */
export const agreement = (gold: GoldClaim, claim: Claim): Agreement => {
  const sameRelation = gold.relation === claim.relation;
  if (!sameRelation && !sharesOrganisation(gold, claim)) return NOTHING;
  const participants = matchParticipants(gold, claim);
  const identity = (IDENTITY[gold.relation] ?? []).every((field) => detailAgrees(field, gold, claim));
  const detected = sameRelation && participants.exact && identity;
  const statusAccepted = gold.status.includes(claim.status);
  const evidence = evidenceShare(gold, claim);
  const sameSubject = gold.participants.length > 0 && participants.share >= 0.5 && identity;
  const sameWords = evidence >= 0.6;
  const datesAgree =
    (gold.event === undefined || gold.event === (claim.event?.edtf ?? null)) &&
    (gold.reported === undefined || gold.reported === claim.reported.edtf);
  return {
    detected,
    full: detected && statusAccepted,
    akin: [sameRelation, sameSubject, sameWords].filter(Boolean).length >= 2,
    similarity:
      (sameRelation ? 0.25 : 0) +
      0.25 * participants.share +
      0.25 * evidence +
      (statusAccepted ? 0.1 : 0) +
      (datesAgree ? 0.1 : 0) +
      (identity ? 0.05 : 0),
  };
};

/** A detected pair outweighs every other concern, then an accepted status, then similarity. */
const weightOf = (a: Agreement): number => {
  if (a.detected) return 1e6 + (a.full ? 1e5 : 0) + 100 * a.similarity;
  return a.akin ? 100 * a.similarity : 0;
};

/**
 * The assignment of required gold claims (rows) to extracted claims (columns) that detects most, then has
 * most statuses accepted, then is most alike. A claim that an optional gold claim takes is not spent on a
 * required one that it does not detect.
 */
export const pairClaims = (
  agreements: readonly (readonly Agreement[])[],
  claims: number,
  optionalTakes: (column: number) => boolean,
): Pair[] => {
  const free = Array.from({ length: claims }, (_, column) => optionalTakes(column));
  return assign(agreements.length, claims, (row, column) => {
    const a = agreements[row]?.[column] ?? NOTHING;
    return !a.detected && free[column] ? 0 : weightOf(a);
  });
};

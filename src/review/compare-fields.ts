/** A gold claim and an extracted one in, the fields in which they differ out. */
import type { Claim, Details } from '../model/claim.js';
import { DETAIL_FIELDS } from '../model/detail-fields.js';
import { parseEdtf } from '../model/edtf.js';
import type { GoldClaim } from '../model/gold.js';
import { foldPerson, foldWords } from './fold.js';
import { goldRole, matchParticipants, resultOf, sameResult } from './match-participants.js';

/** One field in which gold and extracted disagree, both as readable text; null where a side gives nothing. */
export interface FieldDifference {
  readonly field: string;
  readonly gold: string | null;
  readonly extracted: string | null;
}

const sameDetail = (field: keyof Details, a: string | number, b: string | number | undefined): boolean => {
  if (typeof a === 'number' || typeof b !== 'string') return a === b;
  return field === 'person' ? foldPerson(a) === foldPerson(b) : foldWords(a) === foldWords(b);
};

/** Whether a field that the gold gives is the same in the claim; what the gold leaves out is left open. */
export const detailAgrees = (field: keyof Details, gold: GoldClaim, claim: Claim): boolean => {
  const expected = gold[field];
  return expected === undefined || sameDetail(field, expected, claim[field]);
};

const shown = (value: string | number | undefined): string | null =>
  value === undefined ? null : String(value);

const goldParticipants = (gold: GoldClaim): string =>
  gold.participants
    .map((ids) => {
      const role = goldRole(gold, ids);
      return role === null ? ids.join(' | ') : `${role} ${ids.join(' | ')}`;
    })
    .join(' + ');

const claimParticipants = (claim: Claim, withRoles: boolean): string =>
  claim.participants
    .filter((p) => p.role !== 'result')
    .map((p) => (withRoles ? `${p.role} ${p.id}` : p.id))
    .join(' + ');

/**
 * Whether the claim is wrong about when it was asserted, where the gold leaves `reported` out because it is
 * the article's own date: a date told by the text that lies wholly outside the article's.
 */
const reportedElsewhere = (claim: Claim, published: string | null | undefined): boolean => {
  const own = published ? parseEdtf(published) : null;
  if (!own || claim.reported.basis !== 'text') return false;
  const { from, to } = claim.reported;
  return (
    (to !== null && own.from !== null && to < own.from) || (from !== null && own.to !== null && from > own.to)
  );
};

const dateDifferences = (
  gold: GoldClaim,
  claim: Claim,
  published: string | null | undefined,
): FieldDifference[] => {
  const differences: FieldDifference[] = [];
  const event = claim.event?.edtf ?? null;
  if (gold.event !== undefined && gold.event !== event)
    differences.push({ field: 'event', gold: gold.event, extracted: event });
  const wrong =
    gold.reported === undefined ? reportedElsewhere(claim, published) : gold.reported !== claim.reported.edtf;
  if (wrong)
    differences.push({
      field: 'reported',
      gold: gold.reported ?? published ?? null,
      extracted: claim.reported.edtf,
    });
  return differences;
};

/**
 * Differences field by field, in the order in which a reader needs them. `published` is the gold file's
 * date of the article (EDTF), against which a claim without a `reported` of its own is checked.
 */
export const compareFields = (
  gold: GoldClaim,
  claim: Claim,
  published: string | null | undefined,
): FieldDifference[] => {
  const differences: FieldDifference[] = [];
  if (gold.relation !== claim.relation)
    differences.push({ field: 'relation', gold: gold.relation, extracted: claim.relation });
  if (!gold.status.includes(claim.status))
    differences.push({ field: 'status', gold: gold.status.join(' | '), extracted: claim.status });
  const participants = matchParticipants(gold, claim);
  if (!participants.exact)
    differences.push({
      field: participants.sameSet ? 'roles' : 'participants',
      gold: goldParticipants(gold),
      extracted: claimParticipants(claim, participants.sameSet),
    });
  if (gold.result !== undefined && !sameResult(gold.result, claim))
    differences.push({ field: 'result', gold: gold.result, extracted: resultOf(claim)?.name ?? null });
  for (const field of DETAIL_FIELDS)
    if (!detailAgrees(field, gold, claim))
      differences.push({ field, gold: shown(gold[field]), extracted: shown(claim[field]) });
  return [...differences, ...dateDifferences(gold, claim, published)];
};

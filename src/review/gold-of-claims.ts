/** Claims of a run in, the same as gold out: what a second run is compared with. */
import type { Claim, Role } from '../model/claim.js';
import { DETAIL_FIELDS } from '../model/detail-fields.js';
import type { GoldClaim, GoldFile } from '../model/gold.js';
import { resultOf } from './match-participants.js';

const rolesOf = (claim: Claim, role: Role): { readonly [field: string]: string[] } => {
  const ids = claim.participants.filter((p) => p.role === role).map((p) => p.id);
  return ids.length > 0 ? { [role]: ids } : {};
};

/** A gold claim that this claim alone agrees with: one status, one id for each participant, its own dates. */
export const goldOfClaim = (claim: Claim): GoldClaim => {
  const result = resultOf(claim);
  return {
    relation: claim.relation,
    status: [claim.status],
    participants: [...new Set(claim.participants.filter((p) => p.role !== 'result').map((p) => p.id))].map(
      (id) => [id],
    ),
    ...Object.fromEntries(DETAIL_FIELDS.filter((k) => claim[k] !== undefined).map((k) => [k, claim[k]])),
    ...rolesOf(claim, 'acquirer'),
    ...rolesOf(claim, 'acquired'),
    ...rolesOf(claim, 'supplier'),
    ...rolesOf(claim, 'customer'),
    ...(result ? { result: result.name } : {}),
    reported: claim.reported.edtf,
    event: claim.event?.edtf ?? null,
    evidence: claim.evidence[0]?.quote ?? '',
  };
};

/** One gold file for every article, those without claims included. */
export const goldOfClaims = (claims: readonly Claim[], articles: readonly string[] = []): GoldFile[] => {
  const byArticle = new Map<string, GoldClaim[]>(articles.map((id) => [id, []]));
  for (const claim of claims) {
    const list = byArticle.get(claim.article) ?? [];
    list.push(goldOfClaim(claim));
    byArticle.set(claim.article, list);
  }
  return [...byArticle].map(([article, own]) => ({ article, claims: own, optional: [] }));
};

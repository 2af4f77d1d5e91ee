/** What earlier stages found out about one match, and what becomes of it on its way to a claim. */
import type { Attribution, Claim, Status } from '../../model/claim.js';
import type { Derivation } from '../../model/derivation.js';
import type { ClaimDates, Judgement, RelationMatch } from '../../model/match.js';

/** A match with everything that earlier stages found out about it. */
export interface Finding {
  readonly match: RelationMatch;
  readonly judgement: Judgement & { readonly status: Status };
  readonly dates: ClaimDates;
  readonly attribution: Attribution;
}

/** A derivation whose claim may still be joined with others. */
export type Draft = Omit<Derivation, 'claim'> & { readonly claim: Omit<Claim, 'id'> };

/** Small claims and gold for the tests of the review. */
import type { Claim, Relation, Role, Status } from '../../src/model/claim.js';
import type { GoldClaim, GoldFile } from '../../src/model/gold.js';
import { claimId } from '../../src/model/identity.js';

const ARTICLE_DATE = { edtf: '2014-06-25', from: '2014-06-25', to: '2014-06-25', basis: 'article' } as const;

/** A claim from its relation, status and participants (`role:id` or an id alone); the rest can be overridden. */
export const makeClaim = (
  relation: Relation,
  status: Status,
  participants: readonly string[],
  more: Partial<Claim> = {},
): Claim => {
  const claim = {
    article: 'a',
    relation,
    status,
    participants: participants.map((text) => {
      const [role, id] = text.includes(':') ? text.split(':') : ['party', text];
      return { id: id ?? '', name: id ?? '', role: role as Role };
    }),
    reported: ARTICLE_DATE,
    event: null,
    attribution: { kind: 'narration', speaker: null, post: null, organisation: null, source: null } as const,
    evidence: [{ sentence: 0, start: 0, end: 5, quote: 'words' }],
    pattern: `${relation}/test`,
    confidence: 0.9,
    ...more,
  };
  return { ...claim, id: claimId(claim) };
};

/** A gold claim whose participants each have one accepted id. */
export const makeGold = (
  relation: Relation,
  status: readonly Status[],
  participants: readonly string[],
  more: Partial<GoldClaim> = {},
): GoldClaim => ({
  relation,
  status: [...status],
  participants: participants.map((id) => id.split('|')),
  evidence: 'words',
  ...more,
});

export const makeGoldFile = (
  claims: readonly GoldClaim[],
  optional: readonly GoldClaim[] = [],
): GoldFile => ({
  article: 'a.txt',
  published: '2014-06',
  claims: [...claims],
  optional: [...optional],
});

/** An expected date of a claim. */
export const makeDate = (edtf: string, basis: 'article' | 'text' = 'text') => {
  const day = /^\d{4}-\d\d-\d\d$/.test(edtf) ? edtf : null;
  return { edtf, from: day, to: day, basis } as const;
};

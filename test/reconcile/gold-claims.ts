/** A gold file in; the claims that a perfect extractor would give for it out. */
import { type Claim, claim as claimSchema, type Participant, type Role } from '../../src/model/claim.js';
import type { ClaimDate } from '../../src/model/date.js';
import { parseEdtf } from '../../src/model/edtf.js';
import type { GoldClaim, GoldFile } from '../../src/model/gold.js';
import { claimId } from '../../src/model/identity.js';

const dateOf = (edtf: string, basis: ClaimDate['basis']): ClaimDate => {
  const bounds = parseEdtf(edtf);
  if (!bounds) throw new Error(`not EDTF: ${edtf}`);
  return { ...bounds, basis };
};

const list = (ids: string | readonly string[] | undefined): readonly string[] =>
  typeof ids === 'string' ? [ids] : (ids ?? []);

const roleOf = (gold: GoldClaim, id: string): Role => {
  for (const role of ['acquirer', 'acquired', 'supplier', 'customer'] as const)
    if (list(gold[role]).includes(id)) return role;
  return gold.relation === 'office' ? 'organisation' : 'party';
};

const claimOf = (gold: GoldClaim, article: string, published: string, text: string): Claim => {
  const participants = gold.participants.map(
    ([id = '']): Participant => ({ id, name: id, role: roleOf(gold, id) }),
  );
  const { scope, value, min, max, attribute, unit, person, title, service, tender, mode } = gold;
  const details = { scope, value, min, max, attribute, unit, person, title, service, tender, mode };
  const start = text.indexOf(gold.evidence);
  const [status = 'considered'] = gold.status;
  const event = gold.event ? dateOf(gold.event, 'text') : null;
  const given = { article, relation: gold.relation, status, participants, event, ...details };
  return claimSchema.parse({
    id: claimId(given),
    ...given,
    reported: gold.reported ? dateOf(gold.reported, 'text') : dateOf(published, 'article'),
    attribution: { kind: 'narration', speaker: null, post: null, organisation: null, source: null },
    evidence: [{ sentence: 0, start, end: start + gold.evidence.length, quote: gold.evidence }],
    pattern: 'gold/annotated',
    confidence: 1,
  });
};

/** Preferred alternatives throughout; `reported` is the article's date unless the gold gives another. */
export const claimsOfGold = (gold: GoldFile, text: string): readonly Claim[] => {
  const article = gold.article.replace(/\.txt$/, '');
  return gold.claims.map((g) => claimOf(g, article, gold.published ?? '..', text));
};

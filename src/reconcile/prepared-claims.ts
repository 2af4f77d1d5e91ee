/** One article's claims in; what reconciliation needs of them, as JSON that can be kept, out. */
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import { trackId } from '../model/identity.js';
import { type ArticleFacts, articleFacts } from './article-facts.js';
import type { PreparedClaim, PreparedClaims } from './restore-claims.js';
import { trackClaim } from './track-claim.js';
import { REGULATORS } from './voice.js';

const regulators: ReadonlySet<string> = new Set(REGULATORS);

const namesIn = (claims: readonly Claim[]): PreparedClaims['names'] => {
  const names = new Map<string, readonly [string, string]>();
  for (const { participants } of claims)
    for (const { id, name } of participants) names.set(`${id}\0${name}`, [id, name]);
  return [...names.values()];
};

const prepare = (claim: Claim, facts: ArticleFacts): PreparedClaim => {
  // A copy of a text that is known is told by that text, not by its wording.
  const compact = trackClaim(claim, facts, regulators, false);
  const { article, recorded, wording, subject, results, ...others } = compact;
  const { event, figure, saying, corrects, exclusivity, ...always } = others;
  return {
    track: trackId(claim),
    ...always,
    ...(Object.keys(subject).length > 0 && { subject }),
    ...(results.length > 0 && { results }),
    ...(event && { event }),
    ...(figure && { figure, saying }),
    ...(corrects && { corrects }),
    ...(exclusivity && { exclusivity }),
  };
};

/** `record` is that of the article, with its text. */
export const prepareClaims = (
  record: Pick<ArticleRecord, 'id' | 'published' | 'text'>,
  claims: readonly Claim[],
): PreparedClaims => {
  const facts = articleFacts(record);
  const { buffer, byteOffset, byteLength } = facts.sketch;
  return {
    article: facts.id,
    recorded: facts.recorded,
    sketch: Buffer.from(buffer, byteOffset, byteLength).toString('base64'),
    names: namesIn(claims),
    claims: claims.map((claim) => prepare(claim, facts)),
  };
};

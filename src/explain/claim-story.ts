/** A claim and its article as the dataset has them in; how it came about, as data and as lines, out. */
import { builtInDomain } from '../domain/load.js';
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import type { Derivation } from '../model/derivation.js';
import type { Domain } from '../model/domain.js';
import { extractClaims } from '../pipeline.js';
import { dateDoubts } from './date-doubts.js';
import { type Emphasis, explainClaim } from './explain-claim.js';

export interface ClaimStory {
  /** One for every place of the text that asserts the claim; none where the rules of today no longer give it. */
  readonly derivations: readonly Derivation[];
  /** The same for people, safe for a terminal. */
  readonly lines: readonly string[];
}

export interface StoryOptions {
  /** What it was extracted with; the package's own domain if none is given. */
  readonly domain?: Domain;
  /** How trigger and evidence are set off in their sentence; by default in brackets. */
  readonly mark?: Emphasis;
}

const STALE =
  '  the rules of this version no longer give this claim; run again to renew the dataset, or name the --domain of the run';

/** Extraction is repeated on the text in the dataset, with the rules of today. Nothing is thrown. */
export const claimStory = (claim: Claim, article: ArticleRecord, options: StoryOptions = {}): ClaimStory => {
  const { domain, mark = (words) => `[${words}]` } = options;
  const { id, published, source } = article;
  const text = article.text ?? '';
  const { derivations } = extractClaims(
    { id, text, published: published.edtf, source },
    { ...(domain && { domain }), publishedBasis: published.basis },
  );
  const own = derivations.filter((derivation) => derivation.claim.id === claim.id);
  const listed = new Set((domain ?? builtInDomain).organisations.map((one) => one.id));
  const doubts = dateDoubts(text, published);
  const lines = explainClaim(claim, own, text, { published, doubts }, mark, (one) => listed.has(one));
  return { derivations: own, lines: own.length === 0 ? [...lines, '', STALE] : lines };
};

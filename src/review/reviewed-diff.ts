/** Claims, gold and decisions in, a diff of what somebody looked at, with how much that is, out. */
import type { Claim } from '../model/claim.js';
import type { GoldFile } from '../model/gold.js';
import type { Decisions } from './decisions-file.js';
import { compareClaims, type DiffOptions } from './diff-claims.js';
import type { ArticleDiff, Diff, Difference, Looked } from './difference.js';
import { decisionFinder } from './review.js';
import { scoreDiff } from './score-diff.js';

/**
 * What the gold says was written by somebody, so it counts, found or not; a claim that no gold knows counts once it
 * was decided about. The others are left out of articles and scores, and told in `reviewed`.
 */
export const reviewedDiff = (
  claims: readonly Claim[],
  gold: readonly GoldFile[],
  decisions: Decisions,
  options: DiffOptions = {},
): Diff => {
  const { articles, unscored } = compareClaims(claims, gold, options);
  const decisionOn = decisionFinder(decisions);
  const isLookedAt = (d: Difference): boolean => d.kind !== 'spurious' || decisionOn(d) !== null;
  const isWhole = (a: ArticleDiff): boolean =>
    a.differences.every((d) => d.kind === 'matched' || decisionOn(d) !== null);
  const looked = articles.map((a) => ({ ...a, differences: a.differences.filter(isLookedAt) }));
  const reviewed: Looked = {
    claims: {
      looked: looked.flatMap((a) => a.differences).filter((d) => d.claim !== null).length,
      all: claims.length,
    },
    articles: { whole: articles.filter(isWhole).length, all: articles.length + unscored.withoutGold.length },
  };
  return { articles: looked, scores: scoreDiff(looked, options.intervals), unscored, reviewed };
};

/** How much was looked at, in a sentence. */
export const tellLooked = ({ claims, articles }: Looked): string =>
  `scored: ${claims.looked} of ${claims.all} extracted claims, which somebody looked at; ` +
  `${articles.whole} of ${articles.all} articles are decided wholly`;

/** Articles with their claims, one after another, in; their timeline, a track at a time, at the end out. */
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import type { Track } from '../model/timeline.js';
import { articleFacts } from '../reconcile/article-facts.js';
import { reconciler } from '../reconcile/reconcile.js';

export interface Reconciling {
  readonly add: (article: ArticleRecord, claims: readonly Claim[]) => void;
  /** Sorted by track. */
  readonly tracks: () => Iterable<Track>;
}

export const reconciling = (): Reconciling => {
  const { add, lines } = reconciler();
  return {
    add: (article, claims) => {
      if (claims.length > 0) add(claims, articleFacts(article));
    },
    tracks: lines,
  };
};

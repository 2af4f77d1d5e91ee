/** Articles with their claims, one after another, in; their timeline at the end out. */
import type { Claim } from '../model/claim.js';
import { type ArticleFacts, articleFacts } from '../reconcile/article-facts.js';
import { reconcile } from '../reconcile/reconcile.js';
import type { Reconciling } from './emit.js';

export const reconciling = (): Reconciling => {
  const articles: ArticleFacts[] = [];
  const claims: Claim[] = [];
  return {
    add: (article, own) => {
      if (own.length === 0) return;
      articles.push(articleFacts(article));
      claims.push(...own);
    },
    timeline: () => reconcile(claims, { articles }),
  };
};

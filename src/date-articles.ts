/** Articles in, those without a date given one by inference out: the pipeline read for what has a date in it. */
import { type DatingArticle, datingKnowledge } from './dating/dating-article.js';
import { inferPublished, type ToDate } from './dating/infer-published.js';
import type { Dated } from './dating/solve.js';
import { builtInDomain } from './domain/load.js';
import { engineOf } from './engine.js';
import type { Claim } from './model/claim.js';
import type { Bounded } from './model/date.js';
import type { Domain } from './model/domain.js';
import { extractClaims, readText } from './pipeline.js';
import { readTimexes } from './timexes/find.js';

/** `claims`, where an article with a date has been searched before, spare searching it again. */
export interface ArticleToDate extends ToDate {
  readonly claims?: readonly Claim[];
}

const readForDating =
  (domain: Domain) =>
  ({ id, text, claims: found, ...article }: ArticleToDate, published: Bounded | null): DatingArticle => {
    if (found && article.published)
      return { id, text, published, sentences: [], mentions: [], claims: found, timexes: [] };
    const { sentences, mentions } = readText(text, engineOf(domain));
    const input = { id, text, published: published?.edtf ?? null };
    const { claims } = extractClaims(input, { domain, publishedBasis: published ? 'article' : 'inferred' });
    return { id, text, published, sentences, mentions, claims, timexes: readTimexes(text, sentences) };
  };

/** Infers the date of every article whose `published` is null, from its own text and from all the others. */
export const datePublished = (articles: readonly ArticleToDate[], domain: Domain = builtInDomain): Dated =>
  inferPublished(articles, readForDating(domain), datingKnowledge(domain.organisations, domain.anchors));

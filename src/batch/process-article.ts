/** One raw article in; what came of it out. The same in the main thread and in a worker. */
import { readArticle } from '../dataset/read-article.js';
import { RejectedInput, reject } from '../dataset/rejection.js';
import type { InferredReading } from '../date-articles.js';
import type { ArticleInput } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import { type ClaimDate, UNDATED } from '../model/date.js';
import type { Problem } from '../model/problem.js';
import { type Done, dating, type Outcome } from './outcome.js';
import type { RawArticle } from './raw-article.js';

/** The two questions that a batch asks about an article. */
export interface Engine {
  readonly extractClaims: (
    article: ArticleInput,
    publishedBasis: ClaimDate['basis'],
  ) => {
    readonly claims: readonly Claim[];
    readonly problems: readonly Problem[];
  };
  /**
   * The claims of an article that tells no date, which is inferred from its text or, where `within` is given,
   * taken to be that; null where it gives none.
   */
  readonly readUndated: (article: ArticleInput, within: string | null) => InferredReading | null;
}

/** Longest id that a line may carry, in UTF-16 code units. */
const LONGEST_ID = 1000;

const checkedId = (id: string): string => {
  if (id.length <= LONGEST_ID && !/\0|\p{Cs}/u.test(id)) return id;
  const reason = `id is longer than ${LONGEST_ID} characters, holds a NUL or half a character`;
  throw reject('bad-id', reason, 'give the article a plain id');
};

const quotesItsText = (text: string, claims: readonly Claim[]): void => {
  for (const { evidence, pattern } of claims) {
    for (const { start, end, quote } of evidence) {
      if (quote === '' || text.slice(start, end) !== quote)
        throw new Error(`pattern ${pattern} misquotes at ${start}-${end}`);
    }
  }
};

type Searched = Pick<Done, 'published' | 'claims' | 'dating'>;

const search = (
  article: ArticleInput,
  told: ClaimDate | null,
  within: string | null,
  engine: Engine,
): Searched => {
  if (told) {
    const { claims } = engine.extractClaims({ ...article, published: told.edtf }, told.basis);
    return { published: told, claims };
  }
  const reading = engine.readUndated(article, within);
  if (!reading) return { published: UNDATED, claims: [] };
  const { published, claims, ...traced } = reading;
  return { published, claims, dating: dating.parse(traced) };
};

const process = (raw: RawArticle, engine: Engine): Outcome => {
  const article = readArticle(raw.content, raw.kind, raw.outside);
  const { text, source, title, url, faults } = article;
  const ownId = article.ownId === null ? null : checkedId(article.ownId);
  const input = { id: ownId ?? raw.pathId, text, source, title, url };
  const searched = search(input, article.published, raw.within ?? null, engine);
  quotesItsText(text, searched.claims);
  return {
    ...{ ownId, sha256: raw.sha256, source, title, faults },
    ...(url !== null && { url }),
    text: searched.claims.length > 0 ? text : null,
    ...searched,
  };
};

/**
 * Reads the article and searches it for claims. What cannot be read is refused, not thrown; a bug that only
 * this article brings to light is told as one, so that the others go on.
 */
export const processArticle = (raw: RawArticle, engine: Engine): Outcome => {
  try {
    return process(raw, engine);
  } catch (error) {
    if (error instanceof RejectedInput) return { refused: error.fault };
    const message = error instanceof Error ? error.message : String(error);
    return {
      refused: reject('failed', `could not be processed: ${message}`, 'report it with the article').fault,
    };
  }
};

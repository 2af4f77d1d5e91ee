/** The path of a run's `claims.jsonl` in; its claims, and the articles beside it, out. */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LINE_FILES } from '../dataset/dataset-files.js';
import { readRecords } from '../dataset/read-dataset.js';
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';

/** What a run wrote, as far as reviewing needs it. */
export interface Run {
  readonly claims: readonly Claim[];
  /** By id; null where there is no `articles.jsonl` beside the claims. */
  readonly articles: ReadonlyMap<string, ArticleRecord> | null;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Reads and validates both files; throws a `UserError` with path and line for the first that does not fit. */
export const readRun = async (claimsPath: string): Promise<Run> => {
  const claims: Claim[] = [];
  for await (const claim of readRecords(claimsPath, LINE_FILES.claims.schema)) claims.push(claim);
  const articlesPath = join(dirname(claimsPath), LINE_FILES.articles.name);
  if (!(await exists(articlesPath))) return { claims, articles: null };
  const articles = new Map<string, ArticleRecord>();
  for await (const article of readRecords(articlesPath, LINE_FILES.articles.schema))
    articles.set(article.id, article);
  return { claims, articles };
};

/** Paths of runs in, their claims and articles together out: what a review compares with the gold. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import { UserError } from '../model/problem.js';
import { readRun } from './read-run.js';
import type { Extracted } from './review.js';

const claimsPathOf = async (path: string): Promise<string> =>
  (await stat(path).catch(() => null))?.isDirectory() ? join(path, 'claims.jsonl') : path;

/** Each path is a `claims.jsonl` or the folder that holds one; two runs of one article are a `UserError`. */
export const readExtracted = async (paths: readonly string[]): Promise<Extracted> => {
  const claims: Claim[] = [];
  const articles = new Map<string, ArticleRecord>();
  for (const path of paths) {
    const claimsPath = await claimsPathOf(path);
    const run = await readRun(claimsPath);
    if (run.articles === null) {
      const reason = 'has no articles.jsonl beside it, so no sentence can be shown';
      throw new UserError({
        code: 'no-articles',
        place: claimsPath,
        reason,
        remedy: 'name the folder that a run wrote',
      });
    }
    for (const [id, article] of run.articles) {
      if (articles.has(id)) {
        const reason = `holds the article ${JSON.stringify(id)}, which an earlier path holds, too`;
        throw new UserError({ code: 'two-runs', place: path, reason, remedy: 'review one run at a time' });
      }
      articles.set(id, article);
    }
    claims.push(...run.claims);
  }
  return { claims, articles };
};

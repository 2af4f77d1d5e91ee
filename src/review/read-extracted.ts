/** Paths of runs or of articles in, their claims and articles together out: what a review compares with the gold. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { LINE_FILES } from '../dataset/dataset-files.js';
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import type { Domain } from '../model/domain.js';
import { UserError } from '../model/problem.js';
import { readRun } from './read-run.js';
import type { Extracted } from './review.js';

/** Where a run's claims stand: the path itself or a file in the folder; null where the path holds articles. */
const claimsPathOf = async (path: string): Promise<string | null> => {
  if (basename(path) === LINE_FILES.claims.name) return path;
  const inside = join(path, LINE_FILES.claims.name);
  return stat(inside).then(
    () => inside,
    () => null,
  );
};

const readRuns = async (paths: readonly string[]): Promise<Extracted> => {
  const claims: Claim[] = [];
  const articles = new Map<string, ArticleRecord>();
  for (const path of paths) {
    const run = await readRun(path);
    if (run.articles === null) {
      const reason = 'has no articles.jsonl beside it, so no sentence can be shown';
      const remedy = 'name the folder that a run wrote';
      throw new UserError({ code: 'no-articles', place: path, reason, remedy });
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

/**
 * A path is a `claims.jsonl` or the folder that holds one; any other holds articles, which are extracted
 * first. `table` names a table of their dates and sources, `domain` is one to extract by that is not the package's own. Two runs of one article are a `UserError`.
 */
export const readExtracted = async (
  paths: readonly string[],
  table: string | null = null,
  domain: Domain | null = null,
): Promise<Extracted> => {
  const found = await Promise.all(paths.map(async (path) => ({ path, claims: await claimsPathOf(path) })));
  const runs = found.flatMap(({ claims }) => claims ?? []);
  const inputs = found.flatMap(({ path, claims }) => (claims === null ? [path] : []));
  if (inputs.length === 0) return readRuns(runs);
  const { runOnce } = await import('../batch/session.js');
  const out = await mkdtemp(join(tmpdir(), 'claimtrail-review-'));
  try {
    const jobs = availableParallelism();
    await runOnce({
      inputs,
      out,
      articles: table,
      force: false,
      jobs,
      articleTimeoutMs: 10_000,
      quiet: true,
      domain,
    });
    return await readRuns([...runs, join(out, LINE_FILES.claims.name)]);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
};

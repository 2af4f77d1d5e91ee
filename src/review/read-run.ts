/** The path of a run's `claims.jsonl` in; its claims, and the articles beside it, out. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { type ArticleRecord, articleRecord } from '../model/article.js';
import { type Claim, claim } from '../model/claim.js';
import { UserError } from '../model/problem.js';

/** What a run wrote, as far as reviewing needs it. */
export interface Run {
  readonly claims: readonly Claim[];
  /** By id; null where there is no `articles.jsonl` beside the claims. */
  readonly articles: ReadonlyMap<string, ArticleRecord> | null;
}

const parseLines = <T>(path: string, content: string, schema: z.ZodType<T>): T[] =>
  content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${path}:${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new UserError(
        { code: 'line-unreadable', place, reason: 'is no JSON', remedy: 'run the extraction again' },
        undefined,
        { cause },
      );
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0];
    const reason = `unexpected ${issue?.path.join('.') || 'content'}, ${issue?.message ?? 'unknown fault'}`;
    throw new UserError({ code: 'line-invalid', place, reason, remedy: 'run the extraction again' });
  });

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

const read = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError({ code: 'unreadable', place: path, reason }, undefined, { cause: error });
  }
};

/** Reads and validates both files; throws a `UserError` with path and line for the first that does not fit. */
export const readRun = async (claimsPath: string): Promise<Run> => {
  const content = await read(claimsPath);
  if (content === null)
    throw new UserError({
      code: 'no-claims',
      place: claimsPath,
      reason: 'does not exist',
      remedy: 'name the claims.jsonl that a run wrote',
    });
  const articlesPath = join(dirname(claimsPath), 'articles.jsonl');
  const articles = await read(articlesPath);
  return {
    claims: parseLines(claimsPath, content, claim),
    articles:
      articles === null
        ? null
        : new Map(parseLines(articlesPath, articles, articleRecord).map((a) => [a.id, a])),
  };
};

/** The path of a stored run in, its differences out: the JSON of an earlier diff, or its claims. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type GoldFile, goldClaim } from '../model/gold.js';
import { UserError } from '../model/problem.js';
import { diffClaims } from './diff-claims.js';
import { DIFFERENCE_KINDS } from './difference.js';
import { readRun } from './read-run.js';
import type { Remembered } from './worse-differences.js';

const storedDiff = z.object({
  articles: z.array(
    z.object({
      differences: z.array(
        z.object({
          id: z.string(),
          article: z.string(),
          kind: z.enum(DIFFERENCE_KINDS),
          optional: z.boolean(),
          detected: z.boolean(),
          full: z.boolean(),
          gold: goldClaim.nullable(),
          fields: z.array(z.unknown()),
        }),
      ),
    }),
  ),
});

/** A `.jsonl` file is the claims of an earlier run, compared with today's gold; any other is a stored diff. */
export const readBaseline = async (path: string, gold: readonly GoldFile[]): Promise<Remembered[]> => {
  if (path.endsWith('.jsonl')) {
    const run = await readRun(path);
    const articles = run.articles ? { articles: [...run.articles.keys()] } : {};
    return diffClaims(run.claims, gold, articles).articles.flatMap((a) => a.differences);
  }
  try {
    const stored = storedDiff.parse(JSON.parse(await readFile(path, 'utf8')));
    return stored.articles.flatMap((a) => a.differences);
  } catch (cause) {
    const reason = 'is no stored diff';
    const remedy = 'make one with diff --json, or name the claims.jsonl of an earlier run';
    throw new UserError({ code: 'baseline-unreadable', place: path, reason, remedy }, undefined, { cause });
  }
};

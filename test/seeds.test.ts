/** The five seed articles against their gold, undated and dated. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { goldFile } from '../src/model/gold.js';
import { extractClaims } from '../src/pipeline.js';
import { diffClaims } from '../src/review/diff-claims.js';

const SHARED = join(import.meta.dirname, '..', '..', 'shared');
const here = existsSync(join(SHARED, 'seeds'));

const read = (...path: string[]): string => readFileSync(join(SHARED, ...path), 'utf8');

const dates = (): ReadonlyMap<string, string> =>
  new Map(
    read('articles.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([file, published]) => [file ?? '', published ?? ''] as const),
  );

const scores = (published: ReadonlyMap<string, string>) => {
  const files = readdirSync(join(SHARED, 'seeds'));
  const claims = files.flatMap(
    (file) =>
      extractClaims({
        id: file.replace(/\.txt$/, ''),
        text: read('seeds', file),
        published: published.get(file) ?? null,
      }).claims,
  );
  const gold = readdirSync(join(SHARED, 'gold')).map((file) =>
    goldFile.parse(JSON.parse(read('gold', file))),
  );
  return diffClaims(claims, gold, { articles: files.map((file) => file.replace(/\.txt$/, '')) }).scores;
};

describe.skipIf(!here)('the seed articles (needs ../shared)', () => {
  test.each([
    ['undated', () => new Map<string, string>()],
    ['dated', dates],
  ])('%s: core full F1 of at least 0.95, 0.90 over all relations', (_, published) => {
    const { core, all } = scores(published());
    expect(core.full.f1).toBeGreaterThanOrEqual(0.95);
    expect(all.full.f1).toBeGreaterThanOrEqual(0.9);
  });
});

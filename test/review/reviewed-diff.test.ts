/** A gold that is half done is scored by the half that is done. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { decide } from '../../src/review/decide.js';
import { readDecisions } from '../../src/review/decisions-file.js';
import { diffClaims } from '../../src/review/diff-claims.js';
import { readGold } from '../../src/review/read-gold.js';
import { reviewedDiff, tellLooked } from '../../src/review/reviewed-diff.js';
import { readReview, type Store } from '../../src/review/store.js';
import { sampleRun } from './sample-run.js';

const emptyGold = (count: number): Store => {
  const { claims, articles } = sampleRun(count);
  const folder = join(mkdtempSync(join(tmpdir(), 'claimtrail-half-')), 'gold');
  mkdirSync(folder);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    extracted: { claims, articles: new Map(articles.map((a) => [a.id, a])) },
    folder,
    reviewer: null,
    clock: () => '2024-05-01T12:00:00.000Z',
  };
};

/** Accepts the first so many of those that wait, and turns down the next. */
const settle = async (store: Store, accepted: number, rejected: number): Promise<void> => {
  const waiting = (await readReview(store)).items.filter((i) => i.pending).slice(0, accepted + rejected);
  const requests = waiting.map(({ difference: { id }, version }, index) => ({
    id,
    version,
    verdict:
      index < accepted
        ? ({ decision: 'accept' } as const)
        : ({ decision: 'reject', reason: 'not-claimed' } as const),
  }));
  await decide(store, requests);
};

const diffs = async (store: Store) => {
  const gold = (await readGold(store.folder, true)).map((g) => g.gold);
  const { claims, articles } = store.extracted;
  const options = { articles: [...articles.keys()], intervals: false };
  return {
    whole: diffClaims(claims, gold, options),
    looked: reviewedDiff(claims, gold, await readDecisions(store.folder), options),
  };
};

test('claims that nobody looked at are no errors', async () => {
  const store = emptyGold(4);
  const all = store.extracted.claims.length;
  const first = store.extracted.claims.filter((c) => c.article === store.extracted.claims[0]?.article);
  expect(first.length).toBeGreaterThan(2);
  await settle(store, first.length - 1, 0);
  const { whole, looked } = await diffs(store);
  expect(whole.scores.all.full.precision).toBeLessThan(1);
  expect(looked.scores.all.full).toMatchObject({ precision: 1, recall: 1, falsePositives: 0 });
  expect(looked.reviewed).toEqual({
    claims: { looked: first.length - 1, all },
    articles: { whole: 0, all: 4 },
  });
});

test('what was turned down is an error, in an article of which nothing was accepted, too', async () => {
  const store = emptyGold(4);
  await settle(store, 0, 3);
  const { whole, looked } = await diffs(store);
  expect(whole.scores.all.full.falsePositives).toBeGreaterThan(3);
  expect(looked.scores.all.full).toMatchObject({ truePositives: 0, falsePositives: 3 });
  expect(looked.reviewed?.claims.looked).toBe(3);
});

test('once all is decided the two agree', async () => {
  const store = emptyGold(3);
  const all = store.extracted.claims.length;
  await settle(store, all - 4, 4);
  const { whole, looked } = await diffs(store);
  expect(looked.scores).toEqual(whole.scores);
  expect(looked.reviewed).toEqual({ claims: { looked: all, all }, articles: { whole: 3, all: 3 } });
  expect(
    tellLooked(looked.reviewed ?? { claims: { looked: 0, all: 0 }, articles: { whole: 0, all: 0 } }),
  ).toBe(
    `scored: ${all} of ${all} extracted claims, which somebody looked at; 3 of 3 articles are decided wholly`,
  );
});

test('gold counts whether it was found or not', async () => {
  const store = emptyGold(3);
  const all = store.extracted.claims.length;
  await settle(store, all, 0);
  const lost = { ...store, extracted: { ...store.extracted, claims: store.extracted.claims.slice(2) } };
  const { looked } = await diffs(lost);
  expect(looked.scores.all.full).toMatchObject({ truePositives: all - 2, falseNegatives: 2, precision: 1 });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type GoldFile, goldFile } from '../../src/model/gold.js';
import { diffClaims } from '../../src/review/diff-claims.js';
import { goldOfClaims } from '../../src/review/gold-of-claims.js';
import { makeClaim, makeDate } from './claims.js';
import { claimOfGold } from './sample-run.js';

// Other tests may take both cores meanwhile.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const goldIn = (folder: string): GoldFile[] =>
  readdirSync(folder).map((name) => goldFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

const perfect = (files: readonly GoldFile[]) => {
  const claims = files.flatMap((file) =>
    file.claims.map((gold) => claimOfGold(file.article, '', file.published ?? '2014', gold)),
  );
  const diff = diffClaims(claims, files);
  expect(diff.articles.flatMap((a) => a.differences.filter((d) => d.kind !== 'matched'))).toEqual([]);
  expect(diff.scores.all.full).toMatchObject({ precision: 1, recall: 1, f1: 1 });
  expect(diff.scores.all.full.truePositives).toBe(claims.length);
};

test('gold read as claims agrees with itself', () => perfect(goldIn('test/gold/tuning')));

const seeds = '../shared/gold';
test.skipIf(!existsSync(seeds))('seed gold read as claims agrees with itself (needs ../shared)', () =>
  perfect(goldIn(seeds)),
);

const anyClaim = fc
  .record({
    relation: fc.constantFrom('merger', 'alliance', 'closure', 'acquisition'),
    status: fc.constantFrom('planned', 'effected', 'ruled_out'),
    ids: fc.uniqueArray(fc.constantFrom('csu/a', 'csu/b', 'csu/c'), { minLength: 1 }),
    event: fc.constantFrom(null, '2014-04-01'),
    article: fc.constantFrom('a', 'b'),
  })
  .map(({ relation, status, ids, event, article }) =>
    makeClaim(relation as 'merger', status as 'planned', ids, {
      article,
      event: event ? makeDate(event) : null,
    }),
  );
const someClaims = fc.uniqueArray(anyClaim, { selector: (c) => c.id, maxLength: 12 });

test('a run agrees with itself', () => {
  fc.assert(
    fc.property(someClaims, (claims) => {
      const diff = diffClaims(claims, goldOfClaims(claims));
      expect(diff.articles.flatMap((a) => a.differences).every((d) => d.kind === 'matched')).toBe(true);
    }),
  );
});

test('two runs differ as much one way as the other, and nothing is counted twice', () => {
  fc.assert(
    fc.property(someClaims, someClaims, (first, second) => {
      const there = diffClaims(second, goldOfClaims(first, ['a', 'b']));
      const back = diffClaims(first, goldOfClaims(second, ['a', 'b']));
      for (const level of ['detection', 'full'] as const) {
        expect(there.scores.all[level].truePositives).toBe(back.scores.all[level].truePositives);
        expect(there.scores.all[level].falsePositives).toBe(back.scores.all[level].falseNegatives);
      }
      const differences = there.articles.flatMap((a) => a.differences);
      expect(differences.filter((d) => d.claim)).toHaveLength(second.length);
      expect(differences.filter((d) => d.gold)).toHaveLength(first.length);
      expect(new Set(differences.flatMap((d) => d.claim?.id ?? [])).size).toBe(second.length);
    }),
  );
});

test('the order of the claims has no influence on the scores', () => {
  fc.assert(
    fc.property(someClaims, someClaims, (first, second) => {
      const gold = goldOfClaims(first, ['a', 'b']);
      expect(diffClaims(second.toReversed(), gold).scores).toEqual(diffClaims(second, gold).scores);
    }),
  );
});

/** Agreement of two reviewers, beside examples worked out by hand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GoldClaim, GoldFile } from '../../src/model/gold.js';
import { agree, type Reviewed } from '../../src/review/agree.js';
import { type Decision, keyOfDecision } from '../../src/review/decision.js';
import { cohensKappa, type Judged } from '../../src/review/kappa.js';
import { makeGold, makeGoldFile } from './claims.js';

/** A table of counts, a row for each word of A's, as pairs of words. */
const judgedBy = (table: readonly (readonly number[])[]): Judged[] =>
  table.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, (): Judged => [`w${a}`, `w${b}`])),
  );

/** 0.7 observed, 0.5 by chance; 23 of 36 observed, 444 of 1296 by chance; none but by chance; all and none. */
const TABLES: [name: string, table: number[][], kappa: number][] = [
  [
    'two words over fifty things',
    [
      [20, 5],
      [10, 15],
    ],
    0.4,
  ],
  [
    'three words',
    [
      [9, 3, 1],
      [4, 8, 2],
      [2, 1, 6],
    ],
    (23 / 36 - 444 / 1296) / (1 - 444 / 1296),
  ],
  [
    'nothing but chance',
    [
      [4, 4],
      [4, 4],
    ],
    0,
  ],
  [
    'full agreement',
    [
      [7, 0],
      [0, 3],
    ],
    1,
  ],
  [
    'full disagreement of halves',
    [
      [0, 5],
      [5, 0],
    ],
    -1,
  ],
];

test.each(TABLES)('kappa of %s', (_, table, kappa) => {
  expect(cohensKappa(judgedBy(table))).toBeCloseTo(kappa, 12);
});

test('kappa is undefined where nothing was judged, or one word all there is', () => {
  expect(cohensKappa([])).toBeNull();
  expect(cohensKappa(judgedBy([[6]]))).toBeNull();
});

const file = (article: string, ...told: Parameters<typeof makeGoldFile>): GoldFile => ({
  ...makeGoldFile(...told),
  article,
});

const rejects = (reviewer: string): Reviewed['decisions'] => {
  const decision: Decision = {
    article: 'a',
    id: 'c_0',
    decision: 'reject',
    kind: 'spurious',
    reason: 'not-claimed',
    at: '2024-05-01T12:00:00.000Z',
    reviewer,
    claim: makeGold('merger', ['planned'], ['csu/x', 'csu/y']),
  };
  return new Map([[keyOfDecision(decision), decision]]);
};
const none: Reviewed['decisions'] = new Map();

const merger = (status: 'planned' | 'considered', more: Partial<GoldClaim> = {}) =>
  makeGold('merger', [status], ['csu/a', 'csu/b|csu/bee'], more);
const alliance = makeGold('alliance', ['effected'], ['csu/c', 'csu/d']);
const closure = makeGold('closure', ['planned'], ['csu/e']);

test('two golds that share two claims, one of them with another status', () => {
  const a = {
    gold: [file('a.txt', [merger('planned'), alliance, closure]), file('mine', [])],
    decisions: rejects('ann'),
  };
  const b = {
    gold: [file('a', [alliance, merger('considered', { reported: '2013-11' })]), file('yours', [])],
    decisions: rejects('bea'),
  };
  const found = agree(a, b);
  // planned/considered, effected/effected, planned/not, not/not: 2 of 4 observed, 3 of 16 by chance.
  expect(found.all).toMatchObject({ a: 3, b: 2, detectionF1: 0.8, fullF1: 0.4, judged: 4 });
  expect(found.all.kappa).toBeCloseTo((2 / 4 - 3 / 16) / (1 - 3 / 16), 12);
  expect(found.relations.merger).toMatchObject({ a: 1, b: 1, detectionF1: 1, fullF1: 0, judged: 2 });
  expect(found.relations.closure).toMatchObject({ a: 1, b: 0, detectionF1: 0, fullF1: 0, judged: 1 });
  expect(
    found.differences.map((d) => [d.a?.gold.relation, d.b?.gold.relation, d.fields.map((f) => f.field)]),
  ).toEqual([
    ['merger', 'merger', ['status', 'reported']],
    ['closure', undefined, []],
  ]);
  expect([found.onlyA, found.onlyB]).toEqual([['mine'], ['yours']]);
});

test('an accepted alternative is agreement, and what one calls optional is no mistake of the other', () => {
  const a = {
    gold: [file('a', [makeGold('merger', ['considered', 'planned'], ['csu/a', 'csu/bee']), alliance])],
    decisions: none,
  };
  const b = { gold: [file('a', [merger('planned')], [alliance])], decisions: none };
  const found = agree(a, b);
  expect(found.all).toMatchObject({ a: 1, b: 1, fullF1: 1, judged: 2 });
  expect(found.differences).toHaveLength(1);
  expect(found.differences[0]).toMatchObject({ a: { optional: false }, b: { optional: true }, fields: [] });
});

const anyGold = fc
  .record({
    relation: fc.constantFrom('merger' as const, 'alliance' as const, 'closure' as const),
    status: fc.uniqueArray(fc.constantFrom('planned' as const, 'considered' as const, 'effected' as const), {
      minLength: 1,
    }),
    ids: fc.uniqueArray(fc.constantFrom('csu/a', 'csu/b|csu/bee', 'csu/c'), { minLength: 1 }),
    event: fc.constantFrom(undefined, null, '2014-04-01'),
  })
  .map(({ relation, status, ids, event }) =>
    makeGold(relation, status, ids, event === undefined ? {} : { event }),
  );
const anyReview = fc
  .record({ claims: fc.array(anyGold, { maxLength: 5 }), optional: fc.array(anyGold, { maxLength: 2 }) })
  .map(({ claims, optional }): Reviewed => ({ gold: [file('a', claims, optional)], decisions: none }));

test('a reviewer agrees with themselves', () => {
  fc.assert(
    fc.property(anyReview, (a) => {
      const { all, differences } = agree(a, a);
      expect(differences).toEqual([]);
      expect([1, null]).toContain(all.fullF1);
      expect(all.kappa ?? 1).toBeCloseTo(1, 12);
    }),
  );
});

test('agreement is the same from either side', () => {
  fc.assert(
    fc.property(anyReview, anyReview, (a, b) => {
      const [there, back] = [agree(a, b).all, agree(b, a).all];
      expect([there.a, there.b]).toEqual([back.b, back.a]);
      expect(there.detectionF1).toBe(back.detectionF1);
      expect(there.fullF1).toBe(back.fullF1);
    }),
  );
});

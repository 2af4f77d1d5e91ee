import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ordering, Traced } from '../../src/dating/orderings.js';
import { solveDates } from '../../src/dating/solve.js';
import type { DateBound, Trace } from '../../src/model/dating.js';
import { parseEdtf } from '../../src/model/edtf.js';

const article = (id: string, published: string | null = null): Traced => ({
  ...{ id, published: published === null ? null : parseEdtf(published), traces: [] },
});

const bound = (side: DateBound['bound'], day: string, rule: DateBound['rule'] = 'known-term'): DateBound => ({
  ...{ bound: side, day, rule, reason: `${side} ${day}`, start: 0, end: 4, article: null },
});

const trace = (recalled: string | null = null): Trace => ({
  ...{
    rule: 'status-advanced',
    key: 'merger a b',
    rank: 1,
    margin: 0,
    stage: 'considered',
    start: 0,
    end: 4,
  },
  recalled: recalled === null ? null : parseEdtf(recalled),
});

const ordering = (before: Traced, after: Traced, reason = `${before.id} ${after.id}`): Ordering => ({
  ...{ rule: 'status-advanced', reason },
  before: [{ article: before, trace: trace() }],
  after: [{ article: after, trace: trace() }],
});

const solve = (
  articles: readonly Traced[],
  bounds: Readonly<Record<string, readonly DateBound[]>>,
  orderings: readonly Ordering[],
) => {
  const own = new Map(articles.filter((one) => !one.published).map((one) => [one.id, bounds[one.id] ?? []]));
  const { datings, conflicts } = solveDates(own, orderings);
  return { dates: Object.fromEntries(datings.map((one) => [one.article, one.published.edtf])), conflicts };
};

const [a, b, c] = [article('a'), article('b'), article('c')];

test('bounds of its own text alone', () => {
  const { dates } = solve(
    [a],
    { a: [bound('after', '2013-04-01'), bound('after', '2013-07-01'), bound('before', '2014-03-31')] },
    [],
  );
  expect(dates).toEqual({ a: '2013-07/2014-03' });
});

test('nothing known', () => {
  expect(solve([a], {}, []).dates).toEqual({ a: '../..' });
});

test('bounds go from article to article', () => {
  const { dates } = solve(
    [a, b, c],
    { a: [bound('after', '2013-04-01')], c: [bound('before', '2014-02-10')] },
    [ordering(a, b), ordering(b, c)],
  );
  expect(dates).toEqual({
    a: '2013-04-01/2014-02-10',
    b: '2013-04-01/2014-02-10',
    c: '2013-04-01/2014-02-10',
  });
});

test('a told date is a bound for the others and stays', () => {
  const dated = article('d', '2014-01');
  const { dates } = solve([a, b, dated], {}, [ordering(a, dated), ordering(dated, b)]);
  expect(dates).toEqual({ a: '../2014-01', b: '2014-01/..' });
});

test('a recalled report is a bound by its own date', () => {
  const recalled: Ordering = {
    ...ordering(a, b),
    before: [{ article: a, trace: trace('2013-11') }],
  };
  expect(solve([a, b], {}, [recalled]).dates).toEqual({ a: '../..', b: '2013-11/..' });
});

test('the less reliable of two bounds that cannot both hold is given up, and told', () => {
  const { dates, conflicts } = solve(
    [a],
    { a: [bound('after', '2014-05-01', 'known-count'), bound('before', '2014-02-28', 'assured-tense')] },
    [],
  );
  expect(dates).toEqual({ a: '../2014-02' });
  expect(conflicts.map(({ articles, givenUp }) => [articles, givenUp.rule])).toEqual([
    [['a'], 'known-count'],
  ]);
});

test('articles that would each come before the other are a conflict, never a crash', () => {
  const { dates, conflicts } = solve([a, b, c], { a: [bound('after', '2014-01-01')] }, [
    ordering(a, b),
    ordering(b, c),
    ordering(c, a),
  ]);
  expect(conflicts).toHaveLength(1);
  expect(conflicts[0]?.articles.toSorted()).toEqual(['a', 'b', 'c']);
  expect(conflicts[0]?.bounds.map(({ of }) => of).toSorted()).toEqual(['a', 'b', 'c']);
  expect(dates).toMatchObject({ a: '2014-01/..' });
});

test('an order against told dates gives way', () => {
  const [early, late] = [article('e', '2013-01'), article('l', '2015-01')];
  const { conflicts } = solve([a, early, late], {}, [ordering(late, a), ordering(a, early)]);
  expect(conflicts).toHaveLength(1);
});

const DAYS = ['2012-01-01', '2013-01-01', '2014-01-01', '2015-01-01', '2016-01-01'];

test('whatever is said, there is a date for each, bounds in order, the same for any order of articles', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const some = fc.array(
    fc.record({ side: fc.constantFrom('after' as const, 'before' as const), day: fc.constantFrom(...DAYS) }),
    { maxLength: 3 },
  );
  const pairs = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(some, { minLength: 5, maxLength: 5 }), pairs, (bounds, order) => {
      const articles = ids.map((id) => article(id));
      const own = Object.fromEntries(
        ids.map((id, i) => [id, (bounds[i] ?? []).map(({ side, day }) => bound(side, day))]),
      );
      const orderings = order.flatMap(([i, j]) => {
        const [before, after] = [articles[i], articles[j]];
        return before && after && i !== j ? [ordering(before, after)] : [];
      });
      const { dates } = solve(articles, own, orderings);
      expect(Object.keys(dates).sort()).toEqual(ids);
      for (const edtf of Object.values(dates)) expect(parseEdtf(edtf)).not.toBeNull();
      expect(solve(articles.toReversed(), own, orderings).dates).toEqual(dates);
    }),
  );
});

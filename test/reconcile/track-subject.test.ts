/** What tells tracks of the same parties apart, and the days of their states. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Timeline } from '../../src/model/timeline.js';
import { daysOf, reachedOn } from '../../src/reconcile/range.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { claimLines, notedAll } from './arbitrary-claims.js';
import { reconciled } from './notation.js';

const subjects = (timeline: Timeline): object[] =>
  timeline.map(({ relation, scope, attribute, person, title, tender, service, unit }) =>
    Object.fromEntries(
      Object.entries({ relation, scope, attribute, person, title, tender, service, unit }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
  );

test.each<[string, readonly string[], readonly object[]]>([
  [
    'holders of posts',
    ['2014-06 office a effected person=Jo title=chair', '2014-06 office a effected person=Al title=chair'],
    [
      { relation: 'office', person: 'Al', title: 'chair' },
      { relation: 'office', person: 'Jo', title: 'chair' },
    ],
  ],
  [
    'what is counted',
    ['2014-06 count CSU=17', '2014-06 count CCG=211'],
    [
      { relation: 'count', scope: 'CCG' },
      { relation: 'count', scope: 'CSU' },
    ],
  ],
  [
    'services',
    ['2014-06 supply a+b effected service=payroll', '2014-06 supply a+b effected'],
    [{ relation: 'supply' }, { relation: 'supply', service: 'payroll' }],
  ],
  [
    'tenders',
    ['2014-06 bid a effected tender=LPF mode=joint', '2014-07 bid a abandoned tender=LPF'],
    [{ relation: 'bid', tender: 'LPF' }],
  ],
  [
    'measures, not their values',
    ['2014-06 profile a staff=450', '2014-07 profile a staff=500'],
    [{ relation: 'profile', attribute: 'staff' }],
  ],
  ['nothing but the parties of a merger', ['2014-06 merger a+b planned'], [{ relation: 'merger' }]],
])('a track tells %s', (_, lines, expected) => {
  const told = subjects(reconciled(lines).timeline);
  const sorted = (all: readonly object[]): string[] => all.map((one) => JSON.stringify(one)).sort();
  expect(sorted(told)).toEqual(sorted(expected));
});

test('a track has a unit only where its figures share one', () => {
  const { claims, facts } = reconciled(['2014-06 profile a income=200', '2014-07 profile a income=210']);
  const unitOf = (units: readonly string[]): string | undefined =>
    reconcile(
      claims.map((claim, i) => ({ ...claim, unit: units[i] ?? 'GBP' })),
      { articles: facts },
    )[0]?.unit;
  expect(unitOf(['GBP', 'GBP'])).toBe('GBP');
  expect(unitOf(['GBP', 'EUR'])).toBeUndefined();
});

test.each([
  ['2014-06-25', null, '2014-06-25', null],
  ['2014-06', '2014-11', '2014-06-30', '2014-11-30'],
  ['2014', '2014-12-31', '2014-12-31', '2014-12-31'],
  ['2014-02/2014-05', '2015', '2014-05-31', '2015-12-31'],
  [null, '2014-06-25', null, '2014-06-25'],
  ['../..', null, null, null],
  ['../..', '../..', null, '0001-01-01'],
  ['2014-06-25/..', null, '2014-06-25', null],
])('a state from %s to %s holds from %s up to %s', (from, to, fromDay, toDay) => {
  expect(daysOf(from, to)).toEqual({ fromDay, toDay });
});

test('days follow from the dates, and the end of a state is the beginning of the next', () => {
  fc.assert(
    fc.property(claimLines(), (said) => {
      const all = notedAll(said);
      const timeline = reconcile(
        all.map((n) => n.claim),
        { articles: all.map((n) => n.facts) },
      );
      for (const { states } of timeline)
        for (const [i, { from, fromDay, to, toDay }] of states.entries()) {
          if (from !== null) expect(fromDay).toBe(reachedOn(from));
          if (to !== null) expect(toDay).toBe(reachedOn(to));
          const next = states[i + 1];
          if (next && next.from === to) expect(next.fromDay).toBe(toDay);
        }
    }),
    { numRuns: 200 },
  );
});

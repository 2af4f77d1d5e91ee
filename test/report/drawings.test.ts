/** What the page draws: bands, flows and numbers, and never anything that the data do not have. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { stateAt } from '../../src/reconcile/state-at.js';
import { dayNumber, dayOf, placeIn, type Span } from '../../src/report/days.js';
import { layOutFamily } from '../../src/report/drawing/lay-out-family.js';
import { layOutNumbers } from '../../src/report/drawing/lay-out-numbers.js';
import { bandsOf } from '../../src/report/drawing/life-bands.js';
import { ticksIn } from '../../src/report/drawing/ticks.js';
import { wrapText } from '../../src/report/drawing/wrap-text.js';
import { type Flow, familiesOf, familyAround, mergerFlows } from '../../src/report/merger-map.js';
import { numberSeries } from '../../src/report/number-series.js';
import { claimLines, notedAll } from '../reconcile/arbitrary-claims.js';
import { factsIn, said } from './sample-report.js';

const SPAN: Span = { first: '2012-06-01', last: '2016-06-01' };
const aDay = fc.integer({ min: dayNumber(SPAN.first), max: dayNumber(SPAN.last) - 1 }).map(dayOf);

test('on every day exactly the state is drawn that the track has on it, and none where it has none', () => {
  fc.assert(
    fc.property(claimLines(), fc.array(aDay, { minLength: 1, maxLength: 20 }), (lines, days) => {
      const all = notedAll(lines);
      const timeline = reconcile(
        all.map((n) => n.claim),
        { articles: all.map((n) => n.facts) },
      );
      for (const track of timeline) {
        const bands = bandsOf(track, SPAN);
        for (const day of days) {
          const drawn = bands.filter(({ from, to }) => from <= day && day < to);
          expect(drawn.map(({ state }) => [state.status, state.from, state.claims])).toEqual(
            stateAt([track], day).map(({ status, from, claims }) => [status, from, claims]),
          );
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a state without a beginning is not drawn over those before it', () => {
  const state = (status: 'planned' | 'effected', fromDay: string | null, toDay: string | null) => ({
    ...{ status, from: fromDay, to: toDay, fromDay, toDay, inferred: false, overdue: false, rule: null },
    ...{ claims: [], sources: 1, confidence: 1 },
  });
  const states = [state('planned', '2013-01-01', '2014-01-01'), state('effected', '2014-01-01', null)];
  expect(bandsOf({ states }, SPAN).map(({ from, to, state: { status } }) => [from, to, status])).toEqual([
    ['2013-01-01', '2014-01-01', 'planned'],
    ['2014-01-01', '2016-06-01', 'effected'],
  ]);
  expect(bandsOf({ states: [state('planned', null, '2013-01-01')] }, SPAN)).toMatchObject([
    { from: '2012-06-01', to: '2013-01-01', isCutAtStart: true, isCutAtEnd: false },
  ]);
});

const told = (flows: readonly Flow[]): string[] =>
  flows.map(({ from, to, status, date }) => `${from} > ${to.replace(/:.*/, '')} ${status} ${date}`);

test('two acquirers are two flows, planned and done apart, and what has no name goes into one body', () => {
  const facts = factsIn([
    said('2014-02-01', 'acquisition', 'effected', ['acquirer:csu/x', 'acquirer:csu/y', 'acquired:csu/a']),
    said('2014-03-01', 'merger', 'effected', ['csu/b', 'csu/c']),
    said('2014-04-01', 'merger', 'effected', ['csu/d', 'csu/e', 'result:csu/de']),
    said('2014-05-01', 'merger', 'planned', ['csu/f', 'csu/g']),
    said('2014-05-02', 'merger', 'abandoned', ['csu/h', 'csu/i']),
  ]);
  expect(told(mergerFlows(facts))).toEqual([
    'csu/a > csu/x effected 2014-02-01',
    'csu/a > csu/y effected 2014-02-01',
    'csu/b > union effected 2014-03-01',
    'csu/c > union effected 2014-03-01',
    'csu/d > csu/de effected 2014-04-01',
    'csu/e > csu/de effected 2014-04-01',
    'csu/f > union planned 2014-05-01',
    'csu/g > union planned 2014-05-01',
  ]);
  expect(familiesOf(mergerFlows(facts)).map(({ bodies }) => bodies.length)).toEqual([3, 3, 3, 3]);
});

test('around an organisation stands what it came from and what it became, not all that hangs together with it', () => {
  const facts = factsIn([
    said('2013-04-01', 'acquisition', 'effected', ['acquirer:csu/a', 'acquired:csu/old']),
    said('2014-04-01', 'merger', 'effected', ['csu/a', 'csu/b', 'result:csu/ab']),
    said('2015-04-01', 'acquisition', 'effected', ['acquirer:csu/last', 'acquired:csu/ab']),
    said('2015-05-01', 'acquisition', 'effected', ['acquirer:csu/last', 'acquired:csu/stranger']),
  ]);
  const flows = mergerFlows(facts);
  expect(familyAround(flows, 'csu/a')?.bodies.toSorted()).toEqual([
    'csu/a',
    'csu/ab',
    'csu/b',
    'csu/last',
    'csu/old',
  ]);
  expect(familyAround(flows, 'csu/nobody')).toBeNull();
});

const layOut = (flows: readonly Flow[], width: number) => {
  const [family] = familiesOf(flows);
  if (!family) throw new Error('no family');
  const nameWidth = (text: string): number => text.length * 8;
  return layOutFamily({
    ...{ family, width, span: SPAN, labels: width * 0.4, nameWidth, noteWidth: nameWidth },
    labelOf: (body) => ({ name: `A long name for ${body}`, note: 'and what became of it' }),
    firstDayOf: () => '2015-01-01',
  });
};

test('lanes and flows keep out of the labels, a flow ends on its day, and a lane is there when something flows into it', () => {
  const flows = mergerFlows(
    factsIn([
      said('2014-02-01', 'acquisition', 'effected', ['acquirer:csu/x', 'acquirer:csu/y', 'acquired:csu/a']),
      said('2014-08-01', 'merger', 'effected', ['csu/x', 'csu/b', 'result:csu/xb']),
    ]),
  );
  for (const width of [320, 400, 1200]) {
    const { lanes, ribbons, height } = layOut(flows, width);
    expect(ribbons).toHaveLength(4);
    for (const { lines, from, to, y } of lanes) {
      for (const { text } of lines) expect(text.length * 8).toBeLessThanOrEqual(width * 0.4);
      expect(from).toBeGreaterThan(width * 0.4);
      expect(to).toBeLessThanOrEqual(width);
      expect(y).toBeLessThan(height);
    }
    const tops = lanes.flatMap(({ lines }) => lines.map(({ y }) => y));
    expect(new Set(tops).size).toBe(tops.length);
    for (const { flow, end } of ribbons) {
      const lane = lanes.find(({ body }) => body === flow.to);
      const place = width * 0.4 + 12 + placeIn(SPAN, flow.day) * (width * 0.6 - 24);
      expect(end[0]).toBeCloseTo(place);
      expect(end[1]).toBe(lane?.y);
      expect(lane?.from).toBeLessThanOrEqual(end[0] + 0.001);
    }
  }
});

test('reports that go round in circles are drawn once each', () => {
  const flows = mergerFlows(
    factsIn([
      said('2014-02-01', 'acquisition', 'effected', ['acquirer:csu/a', 'acquired:csu/b']),
      said('2014-03-01', 'acquisition', 'effected', ['acquirer:csu/b', 'acquired:csu/a']),
    ]),
  );
  expect(
    layOut(flows, 800)
      .lanes.map(({ body }) => body)
      .toSorted(),
  ).toEqual(['csu/a', 'csu/b']);
});

test('numbers stand at the date that they speak of, forecasts apart', () => {
  const { data } = factsIn([
    said('2014-06-25', 'count', 'effected', [], { scope: 'CSU', value: 17 }),
    said('2014-06-26', 'count', 'planned', [], {
      ...{ scope: 'CSU', min: 25, max: 35 },
      event: { edtf: '2015-04', from: '2015-04-01', to: '2015-04-30', basis: 'text' },
    }),
    said('2014-06-27', 'count', 'effected', [], { scope: 'PCT', value: 150 }),
    said('2014-06-28', 'merger', 'effected', ['csu/a', 'csu/b']),
  ]);
  const series = numberSeries(data.claims, ({ relation, what }) => (relation === 'count' ? what : null));
  expect(
    series.map(({ key, points }) => [key, points.map((p) => [p.day, p.low, p.high, p.isForecast])]),
  ).toEqual([
    [
      'CSU',
      [
        ['2014-06-25', 17, 17, false],
        ['2015-04-30', 25, 35, true],
      ],
    ],
    ['PCT', [['2014-06-27', 150, 150, false]]],
  ]);
});

test('labels of numbers never overlap, and none leaves the plot', () => {
  const point = fc.record({ at: fc.nat(1000), low: fc.nat(100), more: fc.nat(30), isForecast: fc.boolean() });
  const claim = factsIn([said('2014-06-25', 'count', 'effected', [], { scope: 'CSU', value: 17 })]).data
    .claims[0];
  if (!claim) throw new Error('no claim');
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 200, max: 900 }),
      (all, width) => {
        const points = all.map(({ at, low, more, isForecast }) => {
          return { day: dayOf(dayNumber(SPAN.first) + at), low, high: low + more, isForecast, claim };
        });
        const textWidth = (text: string): number => text.length * 7;
        const wordsOf = ({ low, high }: { low: number; high: number }): string => `${low} to ${high}`;
        const labels = layOutNumbers({ points, span: SPAN, width, textWidth, wordsOf }).flatMap(
          ({ label }) => label ?? [],
        );
        labels.forEach((a, i) => {
          const half = textWidth(a.text) / 2;
          expect(a.x - half).toBeGreaterThanOrEqual(0);
          expect(a.x + half).toBeLessThanOrEqual(width);
          for (const b of labels.slice(i + 1))
            expect(Math.abs(a.y - b.y) >= 14 || Math.abs(a.x - b.x) >= half + textWidth(b.text) / 2).toBe(
              true,
            );
        });
      },
    ),
  );
});

test('ticks lie within the span, and are no more than there is room for', () => {
  for (const [first, last, most] of [
    ['2013-11-02', '2014-02-01', 4],
    ['2012-06-01', '2020-06-01', 5],
    ['1989-01-01', '2020-06-01', 7],
    ['0001-01-01', '9999-01-01', 6],
  ] as const) {
    const ticks = ticksIn({ first, last }, most);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(most + 1);
    expect(ticks.every(({ day }) => first <= day && day <= last)).toBe(true);
  }
});

test('wrapped text loses nothing and fits', () => {
  const width = (text: string): number => text.length;
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (text, most) => {
      const lines = wrapText(text, most, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
    }),
  );
});

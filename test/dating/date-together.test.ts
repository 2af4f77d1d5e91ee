import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateTogether, type TracedBounds, type Undated } from '../../src/dating/date-together.js';
import type { Traced } from '../../src/dating/orderings.js';
import { inferredDate, OPEN, windowOf } from '../../src/dating/window.js';
import type { DateBound, Trace } from '../../src/model/dating.js';
import { parseEdtf } from '../../src/model/edtf.js';

/** An article as it is in truth: written on a day of so many, which it tells or not; it may tell bounds around it. */
interface True {
  readonly id: string;
  readonly day: number;
  readonly isDated: boolean;
  readonly before: number | null;
  readonly after: number | null;
  readonly matters: readonly number[];
}

const DAYS = 20;

/** The day on which a matter reaches each stage. */
const STAGES = [4, 9, 14];

const iso = (day: number): string => `2014-01-${String(day + 1).padStart(2, '0')}`;

/** Who writes of a matter tells the stage that it has reached. */
const tracesOf = ({ day, matters }: True): readonly Trace[] =>
  matters.map((matter) => {
    const rank = STAGES.filter((since) => since + matter <= day).length;
    const told = { margin: 0, stage: String(rank), start: 0, end: 1, recalled: null };
    return { rule: 'status-advanced', key: `matter ${matter}`, rank, ...told };
  });

const bound = (side: DateBound['bound'], day: number): DateBound => ({
  ...{ bound: side, day: iso(day), rule: 'known-term', reason: `${side} ${day}`, start: 0, end: 1 },
  article: null,
});

const boundsOf = ({ day, before, after }: True): readonly DateBound[] => [
  ...(after === null ? [] : [bound('after', Math.max(0, day - after))]),
  ...(before === null ? [] : [bound('before', Math.min(DAYS + 5, day + before))]),
];

const dateAll = (articles: readonly True[]) => {
  const readings = new Map<string, TracedBounds>(
    articles.map((one) => [one.id, { bounds: boundsOf(one), traces: tracesOf(one) }]),
  );
  const undated = articles
    .filter(({ isDated }) => !isDated)
    .map((one): Undated => {
      const { from, to } = inferredDate(windowOf(boundsOf(one)));
      return { id: one.id, window: { from, to }, traces: tracesOf(one) };
    });
  const dated = articles
    .filter(({ isDated }) => isDated)
    .map((one): Traced => ({ id: one.id, published: parseEdtf(iso(one.day)), traces: tracesOf(one) }));
  return dateTogether(undated, dated, async (id) => readings.get(id) ?? { bounds: [], traces: [] });
};

const some = fc
  .array(
    fc.record({
      day: fc.nat(DAYS),
      isDated: fc.boolean(),
      before: fc.option(fc.nat(9)),
      after: fc.option(fc.nat(9)),
      matters: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((one, i): True => ({ ...one, id: `a${i}` })));

test('what is true is held, and contradicts nothing', async () => {
  await fc.assert(
    fc.asyncProperty(some, async (articles) => {
      const { datings, conflicts } = await dateAll(articles);
      expect(conflicts).toEqual([]);
      for (const { article, published } of datings) {
        const truth = iso(articles.find(({ id }) => id === article)?.day ?? 0);
        expect((published.from ?? truth) <= truth && truth <= (published.to ?? truth)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('the order of the articles does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(some, async (articles) => {
      expect(await dateAll(articles.toReversed())).toEqual(await dateAll(articles));
    }),
    { numRuns: 200 },
  );
});

test('what nothing orders is left as it is', async () => {
  const alone = { id: 'a', window: OPEN, traces: [] };
  expect(await dateTogether([alone], [], async () => ({ bounds: [], traces: [] }))).toEqual({
    ...{ datings: [], conflicts: [] },
  });
});

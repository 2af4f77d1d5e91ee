/** "November" and "last year" in, "November last year" out: a part beside the period that holds it becomes one expression. */
import { isFiner } from '../period.js';
import { grainOf, type Reading } from '../reading.js';
import { type TimexRefiner, TimexResult } from '../timex-parser.js';

const BETWEEN = /^(?:,?\s+(?:of\s+|in\s+|on\s+|at\s+)?|\s*,\s*)$/;
const POSSESSIVE = /^['’]s?\s+$/;

export const joinParts: TimexRefiner = {
  name: 'join-parts',
  examples: [
    ['It reported in November last year.', 'November last year', '2013-11'],
    ['It will start on 1 April next year.', '1 April next year', '2015-04-01'],
    ['It opens at 9am on Monday.', '9am on Monday', '2014-06-30T09:00'],
    ['It lost money in last year’s third quarter.', 'last year’s third quarter', '2013-Q3'],
  ],
  refine: (context, results) => {
    const joined: typeof results = [];
    for (const result of results) {
      const last = joined.at(-1);
      const one =
        last instanceof TimexResult && result instanceof TimexResult
          ? join(context.text, last, result)
          : null;
      if (one) joined[joined.length - 1] = one;
      else joined.push(result);
    }
    return joined;
  },
};

const join = (text: string, left: TimexResult, right: TimexResult): TimexResult | null => {
  const gap = text.slice(left.finish, right.index);
  if (gap.length > 5) return null;
  const whole = text.slice(left.index, right.finish);
  const timeAndComma = gap.includes(',') && left.reading.kind === 'clock';
  const merged = timeAndComma
    ? null
    : BETWEEN.test(gap)
      ? (inside(left.reading, right.reading) ??
        ((right.reading.kind === 'clock' ? /^\s+(?:at\s+)?$/ : /^\s+$/).test(gap)
          ? inside(right.reading, left.reading)
          : null))
      : POSSESSIVE.test(gap)
        ? inside(right.reading, left.reading)
        : null;
  return merged && new TimexResult(left.index, whole, merged);
};

/** `part` as a part of `container`, where it can be one. */
const inside = (part: Reading, container: Reading): Reading | null => {
  const outer = grainOf(container);
  if (part.kind === 'clock' && part.on === null && outer === 'day') return { ...part, on: container };
  if (part.kind === 'edge') {
    const of = inside(part.of, container);
    return of && { ...part, of };
  }
  if (part.kind !== 'part' || part.of || part.toward || !outer) return null;
  const inner = grainOf(part);
  if (!inner || !isFiner(inner, outer)) return null;
  return holds(part.part.at, outer) ? { ...part, of: container } : null;
};

const IN_YEAR = new Set(['month', 'date', 'season', 'quarter', 'half', 'holiday']);

const holds = (part: string, outer: string): boolean => {
  if (outer === 'year') return IN_YEAR.has(part) || part === 'nth' || part === 'run';
  if (outer === 'week') return part === 'weekday';
  return part === 'month-date' ? outer === 'month' : part === 'nth' || part === 'run';
};

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
    ['It started on 1 April (2013).', '1 April (2013)', '2013-04-01'],
    ['It will start on 1 April next year.', '1 April next year', '2015-04-01'],
    ['It will meet next week on Tuesday.', 'next week on Tuesday', '2014-07-01'],
    ['It opens at 9am on Monday.', '9am on Monday', '2014-06-30T09:00'],
    ['It lost money in last year’s third quarter.', 'last year’s third quarter', '2013-Q3'],
    ['It lost money in the 2012 third quarter.', 'the 2012 third quarter', '2012-Q3'],
    ['Polls close at 10pm tonight.', '10pm tonight', '2014-06-25T22:00'],
    ['It was stuck for 5 hours, 41 minutes.', '5 hours, 41 minutes', 'PT5H41M'],
    ['The line is open 24 hours a day.', '24 hours a day', 'P1D'],
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
  const bracketed = /^\s\($/.test(gap) && isYear(right.reading) && text.charAt(right.finish) === ')';
  const end = bracketed ? right.finish + 1 : right.finish;
  const whole = text.slice(left.index, end);
  const timeAndComma = gap.includes(',') && left.reading.kind === 'clock';
  const merged = timeAndComma
    ? null
    : BETWEEN.test(gap) || bracketed
      ? (inside(left.reading, right.reading) ??
        ((right.reading.kind === 'clock' || grainOf(left.reading) === 'week'
          ? /^\s+(?:at\s+|on\s+)?$/
          : /^\s+$/
        ).test(gap)
          ? inside(right.reading, left.reading)
          : null))
      : POSSESSIVE.test(gap)
        ? inside(right.reading, left.reading)
        : null;
  if (!merged) {
    const other = everyUnit(left, right, gap) ? right.reading : sum(left.reading, right.reading, gap);
    return other && new TimexResult(left.index, whole, other);
  }
  // "the 2012 third quarter" is the quarter's article.
  const article = isYear(left.reading)
    ? (/\bthe\s$/i.exec(text.slice(0, left.index).slice(-5))?.[0].length ?? 0)
    : 0;
  return new TimexResult(left.index - article, text.slice(left.index - article, end), merged);
};

const isYear = (reading: Reading): boolean => reading.kind === 'period' && reading.period.grain === 'year';

/** Units from coarse to fine. */
const UNITS = ['decade', 'year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** "two years and three months", "5 hours, 41 minutes": one length in two units. */
const sum = (left: Reading, right: Reading, gap: string): Reading | null => {
  if (left.kind !== 'duration' || right.kind !== 'duration' || !/^,?\s(?:and\s)?$/.test(gap)) return null;
  if (left.count === null || right.count === null || right.sense !== null) return null;
  if (UNITS.indexOf(left.unit) < 0 || UNITS.indexOf(left.unit) >= UNITS.indexOf(right.unit)) return null;
  const tail = right.value.slice(left.value.includes('T') ? 2 : 1);
  const months = left.unit === 'year' && right.unit === 'month' ? right.count / 12 : 0;
  return { ...left, value: `${left.value}${tail}`, count: left.count + months };
};

/** "24 hours" and "a day": so long in each. */
const everyUnit = (left: TimexResult, right: TimexResult, gap: string): boolean =>
  left.reading.kind === 'duration' &&
  right.reading.kind === 'fixed' &&
  right.reading.type === 'SET' &&
  /^\s$/.test(gap) &&
  /^(?:an?|per|each|every)\s/i.test(right.text);

/** "three o'clock" in the afternoon, "ten o'clock" at night. */
const inPartOfDay = (time: string, part: string): string => {
  const hour = Number(time.slice(1, 3));
  const later = /^T(?:AF|EV)$/.test(part) || (part === 'TNI' && hour > 4);
  return later && hour > 0 && hour < 12 ? `T${hour + 12}${time.slice(3)}` : time;
};

/** `part` as a part of `container`, where it can be one. */
const inside = (part: Reading, container: Reading): Reading | null => {
  const outer = grainOf(container);
  if (part.kind === 'clock' && part.on === null && outer === 'day') return { ...part, on: container };
  // "10pm tonight" is told better by the clock than by the part of the day.
  if (part.kind === 'clock' && container.kind === 'clock' && part.on === null && container.on !== null)
    return /^T\d/.test(part.time) && /^T[A-Z]/.test(container.time)
      ? { ...part, time: inPartOfDay(part.time, container.time), on: container.on }
      : null;
  if (part.kind === 'edge') {
    const of = inside(part.of, container);
    return of && { ...part, of };
  }
  if (part.kind !== 'part' || part.of || (part.toward && part.toward !== 'nearest') || !outer) return null;
  if (part.part.at === 'half' && (outer === 'decade' || outer === 'century'))
    return { kind: 'edge', edge: part.part.half === 1 ? 'early' : 'late', of: container };
  const inner = grainOf(part);
  if (!inner || !isFiner(inner, outer)) return null;
  return holds(part.part.at, outer) ? { ...part, toward: null, of: container } : null;
};

const IN_YEAR = new Set(['month', 'date', 'season', 'quarter', 'half', 'holiday']);

const holds = (part: string, outer: string): boolean => {
  if (outer === 'year') return IN_YEAR.has(part) || part === 'nth' || part === 'run';
  if (outer === 'week') return part === 'weekday';
  return part === 'month-date' ? outer === 'month' : part === 'nth' || part === 'run';
};

/** "the first week of March", "the last three months of 2013", "the first nine months", "the last Friday of the month". */
import { COUNT, countOf } from '../counts.js';
import { durationReading } from '../duration.js';
import { ORDINAL, ordinalNumber, PERIOD_AHEAD, UNIT, unitOf, WEEKDAY, weekdayNumber } from '../patterns.js';
import { partReading, type Reading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';

export const nthPart = timexParser({
  name: 'nth-part',
  cues: ['unit', 'weekday'],
  pattern: new RegExp(
    `\\b(?:the\\s+)?(?:very\\s+)?(${ORDINAL}|last|final|opening|closing)\\s+(?:(${COUNT}|few|couple\\s+of)\\s+)?(?:full\\s+|working\\s+)?(?:(${UNIT})|(${WEEKDAY}))\\b`,
    'i',
  ),
  examples: [
    ['It opened in the first week of March.', 'the first week of March', '2014-W10'],
    ['Surgery was cancelled in the last three months of 2013.', 'the last three months of 2013', 'P3M'],
    ['It lost £2m in the first nine months.', 'the first nine months', 'P9M'],
    ['Bids close last week of July.', 'last week of July', '2014-W31'],
    ['The board meets on the last Friday of June.', 'the last Friday of June', '2014-06-27'],
  ],
  counterexamples: ['It was the first day of the hearing.'],
  read: ([whole, nth = '', count, noun = '', weekday], site) => {
    const n = positionOf(nth);
    const contained = PERIOD_AHEAD.test(rightOf(site));
    if (n === 0) return null;
    if (count && noun) return run(n, count, noun, contained);
    if (
      !contained ||
      !(/^the\b/i.test(whole) || LED.test(leftOf(site)) || /^(?:first|last)\s+week$/i.test(whole))
    )
      return null;
    if (weekday) return partReading({ at: 'nth', n, unit: 'day', weekday: weekdayNumber(weekday) });
    const [unit] = unitOf(noun);
    return unit === 'quarter' || /s$/i.test(noun) ? null : partReading({ at: 'nth', n, unit });
  },
});

const LED = /(?:^|\b(?:in|for|during|on|by|until|since|from|and)\s+)$/i;

const positionOf = (nth: string): number => {
  if (/^(?:last|final|closing)$/i.test(nth)) return -1;
  return /^opening$/i.test(nth) ? 1 : ordinalNumber(nth);
};

/** Without a period that they are part of, "the first nine months" are a length only; "the last nine" reach the article. */
const run = (n: number, count: string, noun: string, contained: boolean): Reading | null => {
  if (n !== 1 && n !== -1) return null;
  if (!contained) return n === 1 ? durationReading(count, noun) : null;
  const [unit, size] = unitOf(noun);
  const told = countOf(count);
  return partReading({
    at: 'run',
    count: told === null ? null : told * size,
    unit,
    end: n === 1 ? 'first' : 'last',
  });
};

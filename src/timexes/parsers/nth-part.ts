/** "the first week of March", "the last three months of 2013", "the first nine months", "the last Friday of the month". */
import { COUNT, countOf } from '../counts.js';
import { durationReading } from '../duration.js';
import type { Part } from '../reading.js';
import { partReading } from '../reading.js';
import { timexParser } from '../timex-parser.js';
import { MONTH, ORDINAL, ordinalNumber, SEASON, UNIT, unitOf, WEEKDAY, weekdayNumber } from '../words.js';

/** What the period that follows may begin with. */
const CONTAINER = `\\s+(?:of|in)\\s+(?:(?:the\\s+)?(?:year|month|quarter|week|decade|century|${SEASON}|(?:financial|fiscal|calendar|new|following|next|previous|last|same)\\s)|this|last|next|that|every|each|(?:early|late)\\s|${MONTH}|(?:19|20)\\d\\d|['’]\\d\\d)`;

export const nthPart = timexParser({
  name: 'nth-part',
  cues: ['unit', 'weekday'],
  pattern: new RegExp(
    `\\b(?:the\\s+)?(?:very\\s+)?(${ORDINAL}|last|final|opening|closing)\\s+(?:(${COUNT}|few|couple\\s+of)\\s+)?(?:full\\s+|working\\s+)?(?:(${UNIT})|(${WEEKDAY}))\\b(${CONTAINER})?`,
    'i',
  ),
  examples: [
    ['It opened in the first week of March.', 'the first week of March', '2014-W10'],
    ['Surgery was cancelled in the last three months of 2013.', 'the last three months of 2013', 'P3M'],
    ['It lost £2m in the first nine months.', 'the first nine months', 'P9M'],
    ['The board meets on the last Friday of June.', 'the last Friday of June', '2014-06-27'],
  ],
  read: ([whole, nth = '', count, noun, weekday, container], site) => {
    const fromEnd = /^(?:last|final|closing)$/i.test(nth);
    const n = fromEnd ? -1 : /^opening$/i.test(nth) ? 1 : ordinalNumber(nth);
    const end = site.end - (container?.length ?? 0);
    const found = (part: Part) => ({ reading: partReading(part), start: site.start, end });
    if (n === 0) return null;
    if (count && noun) return run(n, count, noun, container !== undefined, site.start, end);
    if (
      !container ||
      !/^the\b|\b(?:in|for|during|on|by|until)\s+$/i.test(
        site.text.slice(Math.max(0, site.start - 8), site.start) || whole,
      )
    ) {
      if (!container || !/^the\b/i.test(whole)) return null;
    }
    if (weekday) return found({ at: 'nth', n, unit: 'day', weekday: weekdayNumber(weekday) });
    const [unit] = unitOf(noun ?? '');
    return unit === 'quarter' || /s$/i.test(noun ?? '') ? null : found({ at: 'nth', n, unit });
  },
});

/** Without a period that they are part of, "the first nine months" are a length only; "the last nine" reach the article. */
const run = (n: number, count: string, noun: string, contained: boolean, start: number, end: number) => {
  if (n !== 1 && n !== -1) return null;
  if (!contained) return n === 1 ? { reading: durationReading(count, noun), start, end } : null;
  const [unit, size] = unitOf(noun);
  const told = countOf(count);
  return {
    reading: partReading({
      at: 'run',
      count: told === null ? null : told * size,
      unit,
      end: n === 1 ? 'first' : 'last',
    }),
    start,
    end,
  };
};

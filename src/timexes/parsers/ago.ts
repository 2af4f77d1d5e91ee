/** "two years ago", "a fortnight ago", "18 months later", "three weeks from now": a point so far from another. */
import { COUNT, countOf } from '../counts.js';
import { UNIT, unitOf } from '../patterns.js';
import type { Unit } from '../period.js';
import { type Reading, shiftReading } from '../reading.js';
import { timexParser } from '../timex-parser.js';

export const ago = timexParser({
  name: 'ago',
  cues: ['unit'],
  with: ['ago'],
  pattern: new RegExp(
    `\\b(?:(?:(${COUNT})(?:\\s+(?:or|to)\\s+|[-–]|-to-))?(${COUNT})[\\s-]+)?(${UNIT})(\\s+and\\s+a\\s+half)?\\s+(ago|earlier|later|afterwards|hence|before(?=\\s*(?:[.,;:]|$))|(?:from|after)\\s+(?:now|today|then))(?:\\s+(today|this\\s+(?:month|week)))?\\b`,
    'i',
  ),
  examples: [
    ['It was set up two years ago.', 'two years ago', '2012'],
    ['It opened in March 2013 and closed six months later.', 'six months later', '2013-09'],
    ['It was set up a year ago this month.', 'a year ago this month', '2013-06'],
    ['It was set up ten years ago today.', 'ten years ago today', '2004-06-25'],
    ['It was set up a year and a half ago.', 'a year and a half ago', '2012-12'],
    ['They met a fortnight ago.', 'a fortnight ago', '2014-W24'],
    ['It was set up two or three years ago.', 'two or three years ago', '2011'],
    ['It was set up in 2012; two years before, it had none.', 'two years before', '2010'],
    ['The plan was dropped several years ago.', 'several years ago', 'PAST_REF'],
  ],
  read: ([, least, count = '', noun = '', half, word = '', within], site) => {
    const which = word.toLowerCase();
    if (!count && !/s$/i.test(noun)) return null;
    if (/^(?:later|earlier)$/.test(which) && /^\s+than\b/i.test(site.text.slice(site.end))) return null;
    const past = /^(?:ago|earlier|before)$/.test(which);
    const from = /^(?:ago|hence)$|now|today/.test(which) ? 'article' : 'expression';
    const told = count ? countOf(half ? `${count} and a half` : count) : null;
    if (told === null) return { kind: 'fixed', type: 'DATE', value: past ? 'PAST_REF' : 'FUTURE_REF' };
    const [unit, size] = unitOf(noun);
    // "a year ago this month" names the month, "ten years ago today" the day.
    if (within && unit === 'year' && Number.isInteger(told) && told < 1000)
      return {
        kind: 'shift',
        unit: /month|week/i.exec(within) ? unitOf(within.replace(/^this\s+/i, ''))[0] : 'day',
        count: 0,
        from,
        years: -told,
      };
    const sign = past ? -1 : 1;
    const near = least ? countOf(least) : null;
    const reading = shiftBy(unit, told * size * sign, from);
    return near !== null && near < told && reading.kind === 'shift' && reading.unit === unit
      ? { ...reading, near: near * size * sign }
      : reading;
  },
});

/** What a broken number of units is counted in. */
const FINER: Readonly<Partial<Record<Unit, readonly [Unit, number]>>> = {
  century: ['year', 100],
  decade: ['year', 10],
  year: ['month', 12],
  week: ['day', 7],
};

/** Parts of a year are told in months; "a week ago" names the same weekday, more weeks only a week. */
const shiftBy = (unit: Unit, count: number, from: 'article' | 'expression'): Reading => {
  if (unit === 'week' && Math.abs(count) === 1) return shiftReading('day', count * 7, from);
  const finer = Number.isInteger(count) ? undefined : FINER[unit];
  if (finer) return shiftReading(finer[0], Math.round(count * finer[1]), from);
  return shiftReading(unit, Math.round(count), from);
};

/** "the first quarter of 2014", "third-quarter results", "Q1 2014-15", "the second half of the year". */

import { ordinalNumber, PERIOD_AHEAD } from '../patterns.js';
import { yearPeriod } from '../period.js';
import { partReading, periodReading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';

export const quarter = timexParser({
  name: 'quarter',
  cues: ['unit', 'year'],
  with: ['quarter', 'year'],
  pattern:
    /\b(?:(the)\s+)?(?:(?:fiscal\s+)?(first|second|third|fourth|final|last|latter|1st|2nd|3rd|4th)(?:\s+|-)(?:(?:financial|fiscal)\s+)?(quarters?|half)|(?:((?:19|20)\d\d)[-\s]?)?(?:q([1-4])|h([12])|([1-4])q)(?:[-/\s]?((?:19|20)\d\d)(?!\w|[-–/]\d))?)\b/i,
  examples: [
    ['It made a loss in the first quarter of 2014.', 'the first quarter of 2014', '2014-Q1'],
    ['Third-quarter activity was flat in 2013.', 'Third-quarter', '2013-Q3'],
    ['It will publish first-quarter results next week.', 'first-quarter', '2014-Q1'],
    ['Third quarter earnings rose.', 'Third quarter', '2013-Q3'],
    ['It lost money in 2013-Q3.', '2013-Q3', '2013-Q3'],
    ['It lost money in Q3/2013.', 'Q3/2013', '2013-Q3'],
    ['It will report in Q1 2014-15.', 'Q1 2014-15', '2014-Q2'],
    ['It will open in the second half of next year.', 'the second half of next year', '2015-H2'],
  ],
  counterexamples: [
    'He scored in the second half.',
    'It is the first half of a double act.',
    'A quarter of the units have merged.',
  ],
  read: ([whole, the, nth = '', noun = '', before, q, h, q2, after], site) => {
    const year = before ?? after;
    const of = year ? periodReading(yearPeriod(Number(year))) : null;
    if (h) return partReading({ at: 'half', half: Number(h) }, null, of);
    if (q || q2) return partReading({ at: 'quarter', quarter: Number(q ?? q2) }, null, of);
    const right = rightOf(site);
    if (SPORT.test(leftOf(site)) || SPORT.test(right)) return null;
    // "in three first quarters" tells none; "the second and third quarters" does.
    if (/s$/i.test(noun) && !LISTED.test(leftOf(site))) return null;
    if (/^\s+of\b/i.test(right) && !PERIOD_AHEAD.test(right)) return null;
    // "the last quarter" is the one just over, unless it is the last of a year.
    if (/^last$/i.test(nth) && !PERIOD_AHEAD.test(right)) return null;
    if (
      !the &&
      /\s/.test(whole) &&
      !RESULTS.test(right) &&
      !LED.test(leftOf(site)) &&
      !LISTED.test(leftOf(site))
    )
      return null;
    const last = /^(?:last|latter|final)$/i.test(nth);
    const n = ordinalNumber(nth);
    if (/half/i.test(noun)) return n > 2 ? null : partReading({ at: 'half', half: last ? 2 : n });
    return partReading(
      { at: 'quarter', quarter: last ? 4 : n },
      RESULTS.test(right) || /\bfor\s+$/i.test(leftOf(site)) ? 'nearest' : null,
    );
  },
});

/** Results are told, or looked forward to, about when the quarter ends. */
const RESULTS =
  /^\s+(?:[a-z]+\s+){0,2}(?:results?|earnings|profits?|loss(?:es)?|net|income|sales|revenues?|figures|numbers|report|GDP)\b/;

/** Halves and quarters of a match. */
const SPORT =
  /\b(?:scor(?:e|ed|es|ing|er)|goals?|touchdowns?|penalt(?:y|ies)|yards?|quarterbacks?|rebounds?|strikers?|headers?|half-?time|kick-?off|field goals?|pitch|fouls?|free throws?)\b/i;

const NTH = '(?:first|second|third|fourth|1st|2nd|3rd|4th)';
const LISTED = new RegExp(`\\b${NTH}(?:,|,?\\s+(?:and|or|to))\\s+(?:the\\s+)?$`, 'i');

/** The noun after a list of ordinals belongs to each of them. */
export const listedQuarter = timexParser({
  name: 'listed-quarter',
  cues: ['unit'],
  with: ['quarter'],
  pattern: new RegExp(
    `\\b(?:the\\s+)?(${NTH})(?=(?:(?:,|,?\\s+(?:and|or|to))\\s+(?:the\\s+)?${NTH}){1,3}\\s+(?:quarters?|half|halves)\\b)`,
    'i',
  ),
  examples: [
    ['It fell in the second and third quarters of 2013.', 'the second', '2013-Q2'],
    ['It will open in the first or second quarter of 2015.', 'the first', '2015-Q1'],
  ],
  read: ([, nth = ''], site) => {
    const n = ordinalNumber(nth);
    if (/^\W+\D+half|halves/i.test(rightOf(site)) && !/quarter/i.test(rightOf(site)))
      return n > 2 ? null : partReading({ at: 'half', half: n });
    return partReading({ at: 'quarter', quarter: n });
  },
});

const LED = /(?:\b(?:in|of|for|during|and|its|their|our|his|since|by)|['’]s?|\b(?:19|20)\d\d)\s+$/i;

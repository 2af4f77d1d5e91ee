/** "the first quarter of 2014", "third-quarter results", "Q1 2014-15", "the second half of the year". */

import { ordinalNumber, PERIOD_AHEAD } from '../patterns.js';
import { partReading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';

export const quarter = timexParser({
  name: 'quarter',
  cues: ['unit', 'year'],
  pattern:
    /\b(?:(the)\s+)?(?:(first|second|third|fourth|final|last|1st|2nd|3rd|4th)(?:\s+|-)(?:(?:financial|fiscal)\s+)?(quarter|half)|q([1-4])|h([12])|([1-4])q)\b/i,
  examples: [
    ['It made a loss in the first quarter of 2014.', 'the first quarter of 2014', '2014-Q1'],
    ['Third-quarter activity was flat in 2013.', 'Third-quarter', '2013-Q3'],
    ['It will report in Q1 2014-15.', 'Q1 2014-15', '2014-Q2'],
    ['It will open in the second half of next year.', 'the second half of next year', '2015-H2'],
  ],
  counterexamples: ['It is the first half of a double act.', 'A quarter of the units have merged.'],
  read: ([whole, the, nth = '', noun = '', q, h, q2], site) => {
    if (h) return partReading({ at: 'half', half: Number(h) });
    if (q || q2) return partReading({ at: 'quarter', quarter: Number(q ?? q2) });
    const right = rightOf(site);
    if (/^\s+of\b/i.test(right) && !PERIOD_AHEAD.test(right)) return null;
    // "the last quarter" is the one just over, unless it is the last of a year.
    if (/^last$/i.test(nth) && !PERIOD_AHEAD.test(right)) return null;
    if (!the && /\s/.test(whole) && !LED.test(leftOf(site))) return null;
    const last = /^(?:last|final)$/i.test(nth);
    const n = ordinalNumber(nth);
    if (/half/i.test(noun)) return n > 2 ? null : partReading({ at: 'half', half: last ? 2 : n });
    return partReading({ at: 'quarter', quarter: last ? 4 : n });
  },
});

const LED = /(?:\b(?:in|of|for|during|and|its|their|our|his|since|by)|['’]s?)\s+$/i;

/** "the day before", "the year previous", "a month after": a period beside the last one told. */

import { unitOf } from '../patterns.js';
import { shiftReading } from '../reading.js';
import { rightOf, timexParser } from '../timex-parser.js';

export const beside = timexParser({
  name: 'beside',
  cues: ['unit'],
  pattern:
    /\bthe\s+(day|week|weekend|month|quarter|year|decade)\s+(before|previous|earlier|prior|after|following)(?!\w)/i,
  examples: [
    ['It lost £3m in 2012 and £1m the year before.', 'the year before', '2011'],
    ['The bid was lodged on 3 March and withdrawn the day after.', 'the day after', '2014-03-04'],
  ],
  read: ([, noun = '', word = ''], site) => {
    // "the day before the vote" counts from the vote, which has no date.
    if (
      /before|after|prior/i.test(word) &&
      /^(?:\s+(?!and\b|but\b|when\b|while\b|as\b|with\b|to\b)[\w“"‘']|\s+to\b)/.test(rightOf(site))
    )
      return null;
    return shiftReading(unitOf(noun)[0], /after|following/i.test(word) ? 1 : -1, 'expression');
  },
});

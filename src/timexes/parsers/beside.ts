/** "the day before", "the year previous", "a month after": a period beside the last one told. */

import { unitOf } from '../patterns.js';
import { shiftReading } from '../reading.js';
import { rightOf, timexParser } from '../timex-parser.js';

/** "the day before NHS England had objected": a clause of its own, since no other follows that it could hang on. */
const CLAUSE = /^\s{1,9}(?:[\w’'-]{1,30}\s){1,4}had\s[^,;.]{1,100}(?:[;.]|$)/;
const REACH = 160;

export const beside = timexParser({
  name: 'beside',
  cues: ['unit'],
  with: ['beside'],
  pattern:
    /\bthe\s+(day|week|weekend|month|quarter|year|decade)\s+(before|previous|earlier|prior|after|following)(?!\w)(?:\s+(last|next)\b(?!\s+(?:week|month|quarter|year|[a-z]+day)))?/i,
  examples: [
    ['It lost £3m in 2012 and £1m the year before.', 'the year before', '2011'],
    ['It was dropped the week before last.', 'the week before last', '2014-W24'],
    ['The boards met on 12 May; the day before they had objected.', 'the day before', '2014-05-11'],
    ['The bid was lodged on 3 March and withdrawn the day after.', 'the day after', '2014-03-04'],
  ],
  read: ([, noun = '', word = '', beyond], site) => {
    if (beyond && !/^day$/i.test(noun)) return shiftReading(unitOf(noun)[0], /^l/i.test(beyond) ? -2 : 2);
    // "the day before the vote" counts from the vote, which has no date.
    if (
      !CLAUSE.test(site.text.slice(site.end, site.end + REACH)) &&
      /before|after|prior/i.test(word) &&
      /^(?:\s+(?!and\b|but\b|when\b|while\b|as\b|with\b|to\b)[\w“"‘']|\s+to\b)/.test(rightOf(site))
    )
      return null;
    return shiftReading(unitOf(noun)[0], /after|following/i.test(word) ? 1 : -1, 'expression');
  },
});

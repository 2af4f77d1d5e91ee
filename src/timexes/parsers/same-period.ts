/** "the same period last year", "the same month a year ago", "the year-earlier quarter", "that time", "by then": the last date again, or its like in another year. */

import { unitOf } from '../patterns.js';
import type { Unit } from '../period.js';
import type { Reading } from '../reading.js';
import { shiftReading } from '../reading.js';
import { timexParser } from '../timex-parser.js';

const like = (noun: string, years: Reading): Reading => ({ kind: 'like', unit: unitNamed(noun), of: years });

const unitNamed = (noun: string): Unit | null =>
  /^(?:period|time|point|stage)$/i.test(noun) ? null : unitOf(noun)[0];

export const samePeriod = timexParser({
  name: 'same-period',
  cues: ['unit', 'deictic'],
  pattern:
    /\b(?:(?:the|this)\s+(?:same\s+|corresponding\s+|equivalent\s+)?(period|time|point|stage|day|week|month|quarter)\s+(?:of\s+|in\s+)?(?:((?:the\s+)?(?:last|next)\s+year)|(?:a|one)\s+year\s+(ago|earlier|before|previously)|(the\s+(?:previous|year\s+before|preceding)(?:\s+year)?))|(?:the|a)\s+year[\s-](?:ago|earlier|before)\s+(period|quarter|month|week)|(year-(?:ago|earlier|before))|(?:by\s+|at\s+|since\s+|until\s+)(that)\s+(?:time|point|stage)|from\s+(then\s+on)|(?:by|from|until|before)\s+(then)|((?:that|the\s+same|the\s+very\s+same|that\s+very|that\s+same)\s+date(?!\s+(?:in|of|last|next)\b)))\b/i,
  examples: [
    [
      'Referrals rose in May compared with the same period last year.',
      'the same period last year',
      '2013-05',
    ],
    ['Sales fell in May from the same month of the last year.', 'the same month of the last year', '2013-05'],
    ['It opens on 1 July 2014. From that date there will be one board.', 'that date', '2014-07-01'],
    ['It opens on 1 July 2014. By then it will have a board.', 'then', '2014-07-01'],
    ['Bids close in July 2014, and by that time the units will have merged.', 'that time', '2014-07'],
  ],
  read: ([whole, noun = '', last, ago, previous, earlier, adjective, ...again], site) => {
    const that = again.find((words) => words !== undefined);
    if (that) {
      const start = site.start + whole.lastIndexOf(that);
      return { reading: { kind: 'like', unit: null, of: null }, start, end: site.end };
    }
    if (earlier) return like(earlier, shiftReading('year', -1, 'expression'));
    if (adjective) return shiftReading('year', -1, 'expression');
    const step = last && /next/i.test(last) ? 1 : -1;
    if (/^(?:this)\b/i.test(whole) && last)
      return { kind: 'like', unit: 'month', of: shiftReading('year', step) };
    if (/^(?:time|point|stage)$/i.test(noun) && !/^the\s+same/i.test(whole)) return null;
    return like(
      noun,
      last || ago
        ? shiftReading('year', step, ago || previous ? 'expression' : 'article')
        : shiftReading('year', -1, 'expression'),
    );
  },
});

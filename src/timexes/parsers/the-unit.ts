/** "the end of the year", "later in the month", "over the weekend", "for the whole year": the period that the text is in. */

import { unitOf } from '../patterns.js';
import { partReading, shiftReading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';

export const theUnit = timexParser({
  name: 'the-unit',
  cues: ['unit'],
  pattern:
    /\bthe\s+(?:(whole|entire|full)\s+)?(calendar\s+year|day|week|weekend|month|quarter|year|decade|century)\b(?!-)/i,
  examples: [
    ['The merger should be complete by the end of the year.', 'the end of the year', '2014'],
    ['It will report later in the month.', 'later in the month', '2014-06'],
    ['It lost £2m in the quarter.', 'the quarter', '2014-Q1'],
    ['They met over the weekend.', 'the weekend', '2014-W25-WE'],
    ['It lost £2m in 2012, and for the whole year the trust was in breach.', 'the whole year', '2012'],
  ],
  read: ([, whole, noun = ''], site) => {
    const left = leftOf(site);
    const [unit] = unitOf(noun.replace(/^calendar\s+/i, ''));
    const edge = EDGE.test(left);
    if ((NOT_FOLLOWED.test(rightOf(site)) && !edge) || !(whole || LEADING.test(left))) return null;
    if (/^\s*At\s+the\s+end\s+of\s+$/i.test(left) && /^,/.test(rightOf(site))) return null;
    if (unit === 'weekend') return partReading({ at: 'weekend' });
    if (unit === 'day' && /\b(?:of|over|in|on)\s+$/i.test(left) && !edge) return null;
    // What is done by "the end of the quarter" is not reported yet.
    if (unit === 'quarter' && !edge && /\b(?:in|for|during|over|throughout)\s+$/i.test(left))
      return { kind: 'shift', unit, count: 0, from: 'article', reported: true };
    return shiftReading(unit, 0, whole || unit === 'day' ? 'expression' : 'article');
  },
});

const EDGE =
  /\b(?:end|start|beginning|middle|outset|close|turn|rest|remainder|later|earlier|late|early)\s+(?:of|in)\s+$/i;
const LEADING =
  /\b(?:of|in|for|during|throughout|over|through|at|end|ended|ends|ending|finish|finished|close|closed|closing|by|until|within|since|on|[a-z]+ing)\s+$/i;
const NOT_FOLLOWED =
  /^(?:\s+(?:of|that|when|before|after|ahead|to|for|previous|earlier|prior|in\s+which)\b|\s*['’]s\b|\s+\d)/i;

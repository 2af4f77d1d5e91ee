/** "the end of the year", "later in the month", "for the quarter": the period that the text is in. */
import { shiftReading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';
import { unitOf } from '../words.js';

export const theUnit = timexParser({
  name: 'the-unit',
  cues: ['unit'],
  pattern:
    /\bthe\s+(?:(?:whole|entire|full)\s+)?(calendar\s+year|day|week|weekend|month|quarter|year|decade)\b(?!-)/i,
  examples: [
    ['The merger should be complete by the end of the year.', 'the end of the year', '2014'],
    ['It will report later in the month.', 'later in the month', '2014-06'],
  ],
  read: ([, noun = ''], site) => {
    const left = leftOf(site);
    const right = rightOf(site);
    const [unit] = unitOf(noun.replace(/^calendar\s+/i, ''));
    if (!LEADING.test(left) || NOT_FOLLOWED.test(right)) return null;
    if (/\b(?:of|over)\s+$/i.test(left) && !EDGE.test(left) && unit === 'day') return null;
    return shiftReading(unit, 0);
  },
});

const EDGE =
  /\b(?:end|start|beginning|middle|outset|close|turn|rest|remainder|half|quarter|months?|weeks?|days?|part|later|earlier|late|early)\s+(?:of|in)\s+$/i;
const LEADING =
  /\b(?:of|in|for|during|throughout|over|through|end|ended|ends|ending|finish|finished|close|closed|by|until|within|since|on)\s+$/i;
const NOT_FOLLOWED = /^\s+(?:of|that|when|before|after|ahead|to)\b/i;

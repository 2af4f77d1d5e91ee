/** "in the morning", "later that evening": a part of the day last told. */
import { shiftReading } from '../reading.js';
import { timexParser } from '../timex-parser.js';
import { PARTS_OF_DAY } from '../words.js';

export const partOfDay = timexParser({
  name: 'part-of-day',
  cues: ['deictic'],
  pattern: /\b(?:the|that|the\s+same)\s+(?:(?:early|late)\s+)?(morning|afternoon|evening|night)\b(?!-)/i,
  after: /\b(?:in|on|during|through|throughout|for|of|later|earlier|until|by|late|early)\s+(?:in\s+)?$/i,
  notBefore: /^\s+(?:of|shift|team|staff|service|list|clinic|session)\b/i,
  examples: [['Voting opened on 3 June and closed in the evening.', 'the evening', '2014-06-03TEV']],
  counterexamples: ['It is on the night shift.'],
  read: ([, part = '']) => ({
    kind: 'clock',
    time: PARTS_OF_DAY[part.toLowerCase()] ?? 'TNI',
    on: shiftReading('day', 0, 'expression'),
  }),
});

/** "by year-end", "at mid-year": edges of a year in one word. */
import { shiftReading } from '../reading.js';
import { timexParser } from '../timex-parser.js';

export const yearEnd = timexParser({
  name: 'year-end',
  cues: ['unit', 'long'],
  pattern: /\b(?:year[-\s](end)|mid-?year)\b/i,
  after: /\b(?:by|at|until|till|before|since|after|of|from|the|around|about)\s+$/i,
  examples: [['Sales should recover by year-end.', 'year-end', '2014']],
  read: ([, end]) => ({ kind: 'edge', edge: end ? 'end' : 'middle', of: shiftReading('year', 0) }),
});

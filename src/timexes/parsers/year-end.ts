/** "by year-end", "at month's end", "at mid-year": edges of a period in one word. */
import { unitOf } from '../patterns.js';
import { shiftReading } from '../reading.js';
import { timexParser } from '../timex-parser.js';

export const yearEnd = timexParser({
  name: 'year-end',
  cues: ['unit', 'long'],
  pattern:
    /\b(?:(year|month|quarter|week)(?:['’]s\s+|[-\s])end|mid-?(year|month|week)|end\s+of\s+(year|month|quarter|week))\b(?!-)/i,
  after: /\b(?:by|in|at|until|till|before|since|after|of|from|the|around|about)\s+$/i,
  examples: [
    ['Sales should recover by year-end.', 'year-end', '2014'],
    ['Sales should recover by end of year.', 'end of year', '2014'],
  ],
  read: ([, begin, half, end]) => {
    const unit = begin ?? end;
    return {
      kind: 'edge',
      edge: unit ? 'end' : 'middle',
      of: shiftReading(unit ? unitOf(unit)[0] : unitOf(half ?? 'year')[0], 0),
    };
  },
});

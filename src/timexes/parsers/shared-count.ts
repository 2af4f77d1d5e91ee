/** "between 60 and 90 days": a count whose unit stands after the other one. */
import { NUMBER } from '../counts.js';
import { durationReading } from '../duration.js';
import { UNIT } from '../patterns.js';
import { timexParser } from '../timex-parser.js';

export const sharedCount = timexParser({
  name: 'shared-count',
  cues: ['unit'],
  with: ['between'],
  pattern: new RegExp(`\\bbetween\\s+(${NUMBER})(?=\\s+and\\s+${NUMBER}[\\s-]+(${UNIT})\\b)`, 'i'),
  examples: [['It will take between 60 and 90 days.', '60', 'P60D']],
  read: ([, count = '', noun = ''], site) => ({
    reading: durationReading(count, noun),
    start: site.end - count.length,
    end: site.end,
  }),
});

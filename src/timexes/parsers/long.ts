/** "a week-long trip", "a yearlong inquiry", "a decades-long dispute": lengths made into adjectives. */
import { durationReading } from '../duration.js';
import { timexParser } from '../timex-parser.js';

export const long = timexParser({
  name: 'long',
  cues: ['unit', 'long'],
  pattern: /\b(?:(day|week|month|year|decade|century)|(days|weeks|months|years|decades|centuries))-?long\b/i,
  examples: [
    ['A week-long strike is over.', 'week-long', 'P1W'],
    ['A yearlong inquiry began.', 'yearlong', 'P1Y'],
    ['A years-long dispute is over.', 'years-long', 'PXY'],
  ],
  read: ([, one, several]) => durationReading(one ? 'a' : 'several', one ?? several ?? 'year'),
});

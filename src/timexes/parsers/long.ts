/** "a week-long trip", "a yearlong inquiry", "a decades-long dispute": lengths made into adjectives. */
import { durationReading } from '../duration.js';
import { timexParser } from '../timex-parser.js';

export const long = timexParser({
  name: 'long',
  cues: ['unit', 'long'],
  pattern:
    /\b(?:(day|week|month|year|decade|century)|(days|weeks|months|years|decades|centuries))-?long\b|\b(?:a\s+)?(half|quarter)(?:-|\s+of\s+a\s+)century\b(?!-)/i,
  examples: [
    ['A week-long strike is over.', 'week-long', 'P1W'],
    ['A yearlong inquiry began.', 'yearlong', 'P1Y'],
    ['For a quarter of a century it stood.', 'a quarter of a century', 'P25Y'],
    ['A years-long dispute is over.', 'years-long', 'PXY'],
  ],
  read: ([, one, several, part]) =>
    part
      ? {
          ...durationReading('a', 'year'),
          value: /half/i.test(part) ? 'P50Y' : 'P25Y',
          count: /half/i.test(part) ? 50 : 25,
        }
      : durationReading(one ? 'a' : 'several', one ?? several ?? 'year'),
});

/** "in the new year", "by the new year": the first months of the year to come. */
import { partReading } from '../reading.js';
import { timexParser } from '../timex-parser.js';

export const newYear = timexParser({
  name: 'new-year',
  cues: ['unit'],
  with: ['new'],
  pattern: /\bthe\s+new\s+year\b(?!['’])/i,
  notBefore: /^\s+(?:honours|s\b)/i,
  examples: [['A chair will be named in the new year.', 'the new year', '2015']],
  counterexamples: ['She was in the new year honours list.'],
  read: () => partReading({ at: 'new-year' }),
});

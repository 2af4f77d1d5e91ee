/** "at the turn of the year": the month on either side of New Year, the one behind or the one ahead. */
import { partReading } from '../reading.js';
import { timexParser } from '../timex-parser.js';

export const turnOfYear = timexParser({
  name: 'turn-of-year',
  cues: ['unit'],
  pattern: /\bthe\s+turn\s+of\s+the\s+(?:new\s+)?year\b(?!['’])/i,
  examples: [
    ['It will merge at the turn of the year.', 'the turn of the year', '2015'],
    ['It merged at the turn of the year.', 'the turn of the year', '2014'],
  ],
  counterexamples: ['They agreed at the turn of the key.'],
  read: () => partReading({ at: 'turn' }),
});

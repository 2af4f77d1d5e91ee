/** "a 45-year-old", "19 years old", "the month-old strike": how long someone or something has been there. */
import { COUNT } from '../counts.js';
import { durationReading } from '../duration.js';
import { timexParser } from '../timex-parser.js';

export const age = timexParser({
  name: 'age',
  cues: ['unit'],
  pattern: new RegExp(
    `\\b(?:(${COUNT})(?:-|\\s+)(years?|months?|weeks?|days?|decades?|century)(?:-|\\s+)olds?|(day|week|month|year|decade|century)-old|(days|weeks|months|years|decades|centuries)-old)\\b`,
    'i',
  ),
  examples: [
    ['A 45-year-old manager was appointed.', '45-year-old', 'P45Y'],
    ['Its chair is 71 years old.', '71 years old', 'P71Y'],
    ['The month-old strike is over.', 'month-old', 'P1M'],
    ['The decades-old rule was dropped.', 'decades-old', 'PXDE'],
  ],
  counterexamples: ['It is an old unit.'],
  read: ([, count, noun, one, several]) =>
    count && noun
      ? durationReading(count, noun)
      : durationReading(one ? 'a' : 'several', one ?? several ?? 'year'),
});

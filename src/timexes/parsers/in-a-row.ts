/** "a second consecutive day", "the third straight month", "fourth week in a row": the period just reached. */

import { ORDINAL, unitOf } from '../patterns.js';
import { shiftReading } from '../reading.js';
import { timexParser } from '../timex-parser.js';

export const inARow = timexParser({
  name: 'in-a-row',
  cues: ['unit'],
  with: ['consecutive'],
  pattern: new RegExp(
    `\\b(?:(?:the|a)\\s+)?(?:${ORDINAL})\\s+(?:(?:consecutive|straight|successive)\\s+(day|week|month|quarter|year)\\b|(day|week|month|quarter|year)(?=\\s+in\\s+a\\s+row\\b|\\s+running\\b))`,
    'i',
  ),
  examples: [
    ['The target was missed for the third consecutive month.', 'the third consecutive month', '2014-06'],
  ],
  read: ([, straight, row]) => shiftReading(unitOf(straight ?? row ?? 'day')[0], 0),
});

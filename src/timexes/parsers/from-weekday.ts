/** "a week from Monday", "a fortnight on Friday", "a week ago Tuesday": weeks counted from a weekday near the article. */
import { COUNT, countOf } from '../counts.js';
import { unitOf, WEEKDAY, weekdayNumber } from '../patterns.js';
import { partReading } from '../reading.js';
import { timexParser } from '../timex-parser.js';

export const fromWeekday = timexParser({
  name: 'from-weekday',
  cues: ['weekday'],
  pattern: new RegExp(`\\b(${COUNT})\\s+(weeks?|fortnight)\\s+(from|on|ago)\\s+(${WEEKDAY})(?!\\w)`, 'i'),
  examples: [
    ['They will meet a week from Monday.', 'a week from Monday', '2014-07-07'],
    ['It was signed a week ago Tuesday.', 'a week ago Tuesday', '2014-06-17'],
  ],
  counterexamples: [],
  read: ([, count = '', noun = '', word = '', weekday = '']) => {
    const weeks = countOf(count);
    if (weeks === null || !Number.isInteger(weeks)) return null;
    const past = /^ago$/i.test(word);
    const days = weeks * unitOf(noun)[1] * 7;
    return {
      kind: 'beyond',
      days: past ? -days : days,
      of: partReading({ at: 'weekday', weekday: weekdayNumber(weekday) }, past ? 'last' : 'next'),
    };
  },
});

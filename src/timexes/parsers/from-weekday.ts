/** "a week from Monday", "a fortnight on Friday", "a week ago Tuesday": weeks counted from a weekday near the article. */
import { COUNT, countOf } from '../counts.js';
import { unitOf, WEEKDAY, weekdayNumber } from '../patterns.js';
import { partReading } from '../reading.js';
import { leftOf, timexParser } from '../timex-parser.js';

const COUNT_BEFORE = new RegExp(`\\b(${COUNT})\\s$`, 'i');

export const fromWeekday = timexParser({
  name: 'from-weekday',
  cues: ['weeks'],
  pattern: new RegExp(`\\b(weeks?|fortnight)\\s+(from|on|ago)\\s+(${WEEKDAY})(?!\\w)`, 'i'),
  examples: [
    ['They will meet a week from Monday.', 'a week from Monday', '2014-07-07'],
    ['It was signed a week ago Tuesday.', 'a week ago Tuesday', '2014-06-17'],
  ],
  read: ([, noun = '', word = '', weekday = ''], site) => {
    const count = COUNT_BEFORE.exec(leftOf(site));
    const weeks = countOf(count?.[1] ?? '');
    if (!count || weeks === null || !Number.isInteger(weeks)) return null;
    const past = /^ago$/i.test(word);
    const days = weeks * unitOf(noun)[1] * 7;
    const of = partReading({ at: 'weekday', weekday: weekdayNumber(weekday) }, past ? 'last' : 'next');
    const start = site.start - count[0].length;
    return { reading: { kind: 'beyond', days: past ? -days : days, of }, start, end: site.end };
  },
});

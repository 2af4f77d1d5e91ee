/** "a week from Monday", "a fortnight on Friday", "a week ago Tuesday": weeks counted from a weekday near the article. */
import { COUNT, countOf } from '../counts.js';
import { unitOf, WEEKDAY, weekdayNumber } from '../patterns.js';
import { partReading, shiftReading } from '../reading.js';
import { leftOf, timexParser } from '../timex-parser.js';

const DAYS: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, yesterday: -1 };

const COUNT_BEFORE = new RegExp(`\\b(${COUNT})\\s$`, 'i');

export const fromWeekday = timexParser({
  name: 'from-weekday',
  cues: ['weeks'],
  pattern: new RegExp(
    `\\b(weeks?|fortnight)\\s+(?:(from|on|ago)\\s+(${WEEKDAY})(?!\\w)|(from\\s+|ago\\s+)?(today|tomorrow|yesterday)\\b)`,
    'i',
  ),
  examples: [
    ['They will meet a week from Monday.', 'a week from Monday', '2014-07-07'],
    ['They will meet a week today.', 'a week today', '2014-07-02'],
    ['They will meet a fortnight tomorrow.', 'a fortnight tomorrow', '2014-07-10'],
    ['It was signed a week ago yesterday.', 'a week ago yesterday', '2014-06-17'],
    ['It was signed a week ago Tuesday.', 'a week ago Tuesday', '2014-06-17'],
  ],
  counterexamples: ['It was weeks from Mondale.'],
  read: ([, noun = '', word, weekday = '', beside, day], site) => {
    const count = COUNT_BEFORE.exec(leftOf(site));
    const weeks = countOf(count?.[1] ?? '');
    if (!count || weeks === null || !Number.isInteger(weeks)) return null;
    const past = /^ago|^yesterday/i.test(word ?? beside ?? day ?? '');
    const days = weeks * unitOf(noun)[1] * 7;
    // "for a week today" tells how long it has been.
    if (day && /\bfor\s+$/i.test(leftOf(site).slice(0, -count[0].length))) return null;
    const of = day
      ? shiftReading('day', DAYS[day.toLowerCase()] ?? 0)
      : partReading({ at: 'weekday', weekday: weekdayNumber(weekday) }, past ? 'last' : 'next');
    const start = site.start - count[0].length;
    return { reading: { kind: 'beyond', days: past ? -days : days, of }, start, end: site.end };
  },
});

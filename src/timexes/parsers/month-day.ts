/** "April 1, 2014", "Tuesday, June 3": the American order. */
import { dateReading } from '../date-reading.js';
import { DATE_NUMBER, MONTH, monthNumber, WEEKDAY, YEAR_NUMBER } from '../patterns.js';
import { timexParser } from '../timex-parser.js';
import { TOWARD } from '../words.js';

export const monthDay = timexParser({
  name: 'month-day',
  cues: ['month'],
  pattern: new RegExp(
    `(?:${WEEKDAY},?\\s+|\\b(last|next|this\\s+past)\\s+)?\\b(${MONTH})\\s+(?:the\\s+)?(${DATE_NUMBER})\\b(?:(?:\\s*,\\s*|\\s+)(${YEAR_NUMBER})(?!\\w))?`,
    'i',
  ),
  notBefore:
    /^(?:[,.]\d|:\d|%|\s*(?:per\s+cent|percent|million|billion|m\b|bn\b)|\s+(?:staff|people|CCGs|CSUs|GPs|trusts|members|patients|jobs|units|organisations)\b)/,
  examples: [
    ['The tender was published on April 1, 2014.', 'April 1, 2014', '2014-04-01'],
    ['It was dropped last Nov. 5.', 'last Nov. 5', '2013-11-05'],
    ['A June 3 deadline has passed.', 'June 3', '2014-06-03'],
  ],
  read: ([, word, month = '', date = '', year]) => {
    if (/^(?:may|mar|march)/.test(month)) return null;
    const reading = dateReading(Number.parseInt(date, 10), monthNumber(month), year);
    const toward = TOWARD[word?.toLowerCase().split(/\s/).at(-1) ?? ''];
    return toward && reading?.kind === 'part' ? { ...reading, toward } : reading;
  },
});

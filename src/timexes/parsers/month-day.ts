/** "April 1, 2014", "Tuesday, June 3": the American order. */
import { dateReading } from '../date-reading.js';
import { rightOf, timexParser } from '../timex-parser.js';
import { DATE_NUMBER, MONTH, monthNumber, WEEKDAY, YEAR_NUMBER } from '../words.js';

export const monthDay = timexParser({
  name: 'month-day',
  cues: ['month'],
  pattern: new RegExp(
    `(?:${WEEKDAY},?\\s+)?\\b(${MONTH})\\s+(?:the\\s+)?(${DATE_NUMBER})\\b(?:(?:\\s*,\\s*|\\s+)(${YEAR_NUMBER})(?!\\w))?`,
    'i',
  ),
  examples: [
    ['The tender was published on April 1, 2014.', 'April 1, 2014', '2014-04-01'],
    ['A June 3 deadline has passed.', 'June 3', '2014-06-03'],
  ],
  read: ([, month = '', date = '', year], site) => {
    if (/^(?:may|mar|march)/.test(month)) return null;
    if (
      /^(?:[,.]\d|:\d|%|\s*per cent|\s+(?:staff|people|CCGs|CSUs|trusts|members|patients|jobs)\b)/.test(
        rightOf(site),
      )
    )
      return null;
    return dateReading(Number.parseInt(date, 10), monthNumber(month), year);
  },
});

/** "1 April 2014", "Monday 1st of April", "1 April": the British order. */
import { isWritableYear } from '../calendar.js';
import { dateReading } from '../date-reading.js';
import { timexParser } from '../timex-parser.js';
import { DATE_NUMBER, MONTH, monthNumber, WEEKDAY, YEAR_NUMBER } from '../words.js';

export const dayMonth = timexParser({
  name: 'day-month',
  cues: ['month'],
  pattern: new RegExp(
    `(?:${WEEKDAY},?\\s+(?:the\\s+)?)?\\b(${DATE_NUMBER})(?:\\s+of\\s+|\\s+|-)(${MONTH})(?:(?:,?\\s+|-)(${YEAR_NUMBER})(?!\\w|[-–/]\\d))?(?!\\w)`,
    'i',
  ),
  examples: [
    ['The units were set up on 1 April 2013.', '1 April 2013', '2013-04-01'],
    ['Bids close on Monday 7th July.', 'Monday 7th July', '2014-07-07'],
    ['It opened on the 3rd of March.', '3rd of March', '2014-03-03'],
  ],
  read: ([, date = '', month = '', year], site) => {
    if (isLowerVerb(month) || (year && !isWritableYear(Number(year)))) return null;
    if (/[£$€.,:/]$/.test(site.text.slice(0, site.start))) return null;
    return dateReading(Number.parseInt(date, 10), monthNumber(month), year);
  },
});

/** "may" and "march" in small letters are verbs ("20 of the 25 may close"). */
const isLowerVerb = (month: string): boolean => /^(?:may|mar|march)/.test(month);

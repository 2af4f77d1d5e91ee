/** "1 April 2014", "Monday 1st of April", "the first of May", "1 April": the British order. */
import { dateReading } from '../date-reading.js';
import {
  DATE_NUMBER,
  MONTH,
  monthNumber,
  ORDINAL,
  ordinalNumber,
  WEEKDAY,
  YEAR_NUMBER,
} from '../patterns.js';
import { timexParser } from '../timex-parser.js';

export const dayMonth = timexParser({
  name: 'day-month',
  cues: ['month'],
  pattern: new RegExp(
    `(?:${WEEKDAY},?\\s+)?\\b(?:the\\s+(?=\\S+\\s+of\\b))?(?:(${DATE_NUMBER})(?:\\s+of\\s+|\\s+|-)|(${ORDINAL})\\s+of\\s+)(${MONTH})(?:(?:,?\\s+|-)(${YEAR_NUMBER})(?!\\w|[-–/]\\d))?(?!\\w)`,
    'i',
  ),
  notAfter: /[£$€.,:/]$/,
  examples: [
    ['The units were set up on 1 April 2013.', '1 April 2013', '2013-04-01'],
    ['Bids close on Monday 7th July.', 'Monday 7th July', '2014-07-07'],
    ['It opened on the 3rd of March.', 'the 3rd of March', '2014-03-03'],
    ['It will open on the first of September.', 'the first of September', '2014-09-01'],
  ],
  counterexamples: ['At least 20 of the 25 may close.', 'It lost 3 mar in the process.'],
  read: ([, figures, ordinal, month = '', year]) => {
    if (/^(?:may|mar|march)/.test(month)) return null;
    const date = figures ? Number.parseInt(figures, 10) : ordinalNumber(ordinal ?? '');
    return dateReading(date, monthNumber(month), year);
  },
});

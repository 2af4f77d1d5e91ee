/** "the 15th of next month", "1 and 3 May", "June 5 and 6": dates whose month stands elsewhere. */
import { daysInMonth } from '../../model/edtf.js';
import { dateReading } from '../date-reading.js';
import { DATE_NUMBER, MONTH, monthNumber, YEAR_NUMBER } from '../patterns.js';
import { partReading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';

const AND = '\\s*(?:,|and|or|to|until|through|[-–/])\\s*(?:the\\s+)?';

/** The month after a list of dates belongs to each of them. */
export const listedDate = timexParser({
  name: 'listed-date',
  cues: ['month'],
  pattern: new RegExp(
    `\\b(${DATE_NUMBER})(?=(?:${AND}${DATE_NUMBER}){1,4}\\s+(?:of\\s+)?(${MONTH})(?:,?\\s+(${YEAR_NUMBER}))?(?!\\w))`,
    'i',
  ),
  examples: [
    ['Hearings are on 1 and 3 May.', '1', '2014-05-01'],
    ['The roadshow ran from 12-14 March 2013.', '12', '2013-03-12'],
  ],
  read: ([, date = '', month = '', year], site) => {
    if (/^(?:may|mar|march)/.test(month) || /[£$€.,:/]$/.test(leftOf(site))) return null;
    return dateReading(Number.parseInt(date, 10), monthNumber(month), year);
  },
});

const MONTH_AND_DATE = new RegExp(`(${MONTH})\\s+${DATE_NUMBER}(?:,\\s*${DATE_NUMBER})*$`, 'i');

/** The month before a list of dates, in the American order. */
export const followingDate = timexParser({
  name: 'following-date',
  cues: ['month'],
  pattern: new RegExp(
    `(?:\\s+(?:and|or|to|through)\\s+|\\s*[-–]\\s*)(${DATE_NUMBER})\\b(?!\\s+(?:of\\s+)?${MONTH})(?:,?\\s+(${YEAR_NUMBER})(?!\\w))?`,
    'i',
  ),
  examples: [['It met on June 5 and 6.', '6', '2014-06-06']],
  read: ([whole, date = '', year], site) => {
    const month = MONTH_AND_DATE.exec(leftOf(site))?.[1];
    if (!month || /^\s+[a-z]+s\b|^[,.]\d|^%/.test(rightOf(site))) return null;
    const reading = dateReading(Number.parseInt(date, 10), monthNumber(month), year);
    return (
      reading && {
        reading,
        start: site.end - whole.trimStart().replace(/^(?:and|or|to|through|[-–])\s*/i, '').length,
        end: site.end,
      }
    );
  },
});

export const monthDate = timexParser({
  name: 'month-date',
  cues: ['ordinal'],
  pattern:
    /\b(?:on|by|until|from|since|before|after)\s+(the\s+(\d\d?)(?:st|nd|rd|th)(?:\s+day)?)(?=\s+of\b|\s*[.,;:)]|\s*$)/i,
  examples: [
    ['Bids must be in by the 15th of next month.', 'the 15th of next month', '2014-07-15'],
    ['The hearing is on the 29th.', 'the 29th', '2014-06-29'],
  ],
  read: ([, phrase = '', date = ''], site) => {
    const number = Number(date);
    if (number < 1 || number > daysInMonth(2000, 1)) return null;
    if (/^\s+of\s+(?!(?:this|last|next|the|that|each)\b|[A-Z])/.test(rightOf(site))) return null;
    return {
      reading: partReading({ at: 'month-date', date: number }),
      start: site.end - phrase.length,
      end: site.end,
    };
  },
});

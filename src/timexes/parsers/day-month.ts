/** "1 April 2014", "Monday 1st of April", "the first of May", "1 April": the British order. */
import { dateReading } from '../date-reading.js';
import {
  DATE_NUMBER,
  fullYear,
  MONTH,
  monthNumber,
  ORDINAL,
  ordinalNumber,
  SHORT_YEAR,
  UNREAD_YEAR,
  WEEKDAY,
} from '../patterns.js';
import { leftOf, rightOf, type Site, timexParser } from '../timex-parser.js';

const LED = /\b(?:on|dated?|from|to|by|until|till|since|of|and|before|after)\s+(?:the\s+)?$/i;

/** "by the 31st march": an ordinal behind a preposition, and no march on anything. */
const isDate = (figures: string, site: Site): boolean =>
  /[a-z]$/i.test(figures) &&
  /\b(?:on|by|from|until|till|since|before|after)\s+(?:the\s+)?$/i.test(leftOf(site)) &&
  !/^\s+(?:on|to|through|against|of|be)\b/.test(rightOf(site));

export const dayMonth = timexParser({
  name: 'day-month',
  cues: ['month'],
  pattern: new RegExp(
    `(?:(?:(?:last|this|next)\\s+)?\\b(${WEEKDAY}),?\\s+)?\\b(?:the\\s+(?=\\S+\\s+of\\b))?(?:(${DATE_NUMBER})(?:\\s+of\\s+|\\s+|-)|(${ORDINAL})\\s+of\\s+)(${MONTH})(?:(?:,?\\s+|-)((?:1\\d|20)\\d\\d)(?!\\w|[-–/]\\d)|(${SHORT_YEAR})|\\s+(\\d\\d)(?=\\s*(?:[.,;:)]|$)))?(?!\\w)`,
    'i',
  ),
  notAfter: new RegExp(`(?:[£$€.,:]|(?<!${MONTH}|\\s${DATE_NUMBER})/)$`),
  notBefore: new RegExp(`^(?:${UNREAD_YEAR}|[-/.]\\d(?!\\d?(?:st|nd|rd|th)?\\s+${MONTH}))`),
  examples: [
    ['The units were set up on 1 April 2013.', '1 April 2013', '2013-04-01'],
    ['Bids close on Monday 7th July.', 'Monday 7th July', '2014-07-07'],
    ['It closed last Wednesday, 18 June.', 'last Wednesday, 18 June', '2014-06-18'],
    ['It was set up on 1-Apr-13.', '1-Apr-13', '2013-04-01'],
    ['It was set up on 1 April ’13.', '1 April ’13', '2013-04-01'],
    ['It was set up on 31st march, 2013.', '31st march, 2013', '2013-03-31'],
    ['It opened on the 3rd of March.', 'the 3rd of March', '2014-03-03'],
    ['It will open on the first of September.', 'the first of September', '2014-09-01'],
  ],
  counterexamples: [
    'At least 20 of the 25 may close.',
    'It lost 3 mar in the process.',
    'It is marked 1-Apr-2 in the log.',
  ],
  read: ([, weekday, figures = '', ordinal, month = '', whole, short, bare], site) => {
    // "on 1 Apr 13", and not "costs 12 December 27".
    const year = whole ?? short ?? (bare && LED.test(leftOf(site)) ? bare : undefined);
    if (bare && !year) return null;
    // "20 of the 25 may close", "the 31st march on": in small letters these are verbs, unless a year follows.
    if (/^(?:may|mar|march)/.test(month) && !whole && !isDate(figures, site)) return null;
    const date = figures ? Number.parseInt(figures, 10) : ordinalNumber(ordinal ?? '');
    return dateReading(
      date,
      monthNumber(month),
      year && fullYear(year),
      whole ? [] : ['century-assumed'],
      weekday,
    );
  },
});

/** "April 1, 2014", "Tuesday, June 3": the American order. */
import { dateReading } from '../date-reading.js';
import {
  DATE_NUMBER,
  fullYear,
  MONTH,
  monthNumber,
  SHORT_YEAR,
  UNREAD_YEAR,
  WEEKDAY,
  YEAR_NUMBER,
} from '../patterns.js';
import { rightOf, timexParser } from '../timex-parser.js';
import { TOWARD } from '../words.js';

/** "the Sept. 11 attacks" are those of one year. */
const ATTACKS =
  /^,?\s+(?:terror(?:ist)?\s+)?(?:attacks?|attackers?|hijack\w*|terrorists?|commission|victims?|memorial)\b/i;

export const monthDay = timexParser({
  name: 'month-day',
  cues: ['month'],
  pattern: new RegExp(
    `(?:(${WEEKDAY}),?\\s+|\\b(last|next|this\\s+past)\\s+)?\\b(${MONTH}|(?:May|March|April|June|July)\\.)\\s+(?:the\\s+)?(${DATE_NUMBER})\\b(?:(?:\\s*,\\s*|\\s+)(${YEAR_NUMBER})(?!\\w)|(${SHORT_YEAR}))?`,
    'i',
  ),
  notBefore: new RegExp(
    `^(?:${UNREAD_YEAR}|[,.]\\d|:\\d|%|\\s*(?:per\\s+cent|percent|million|billion|m\\b|bn\\b)|\\s+(?:staff|people|CCGs|CSUs|GPs|trusts|members|patients|jobs|units|organisations)\\b)`,
  ),
  examples: [
    ['The tender was published on April 1, 2014.', 'April 1, 2014', '2014-04-01'],
    ['It was built after the Sept. 11 attacks.', 'Sept. 11', '2001-09-11'],
    ['It was dropped last Nov. 5.', 'last Nov. 5', '2013-11-05'],
    ['It opened on April 1, ’13.', 'April 1, ’13', '2013-04-01'],
    ['It opened on May. 9, 2013.', 'May. 9, 2013', '2013-05-09'],
    ['A June 3 deadline has passed.', 'June 3', '2014-06-03'],
  ],
  read: ([, weekday, word, month = '', date = '', whole, short], site) => {
    const year = whole ?? (short && fullYear(short));
    if (/^(?:may|mar|march)/.test(month)) return null;
    if (!year && /^sep\S*\s+11$/i.test(`${month} ${date}`) && ATTACKS.test(rightOf(site)))
      return dateReading(11, 9, '2001');
    const reading = dateReading(
      Number.parseInt(date, 10),
      monthNumber(month),
      year,
      short ? ['century-assumed'] : [],
      weekday,
    );
    const toward = TOWARD[word?.toLowerCase().split(/\s/).at(-1) ?? ''];
    return toward && reading?.kind === 'part' ? { ...reading, toward } : reading;
  },
});

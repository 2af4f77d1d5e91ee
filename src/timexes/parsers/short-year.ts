/** "since '82", "the class of ’09": years of two figures behind an apostrophe. */
import { fullYear } from '../patterns.js';
import { yearPeriod } from '../period.js';
import { periodReading } from '../reading.js';
import { leftOf, timexParser } from '../timex-parser.js';

export const shortYear = timexParser({
  name: 'short-year',
  cues: ['year'],
  pattern: /['’‘](\d\d)(?![\w%]|\s+per\s+cent)/,
  examples: [['Shares were at their lowest since ’82.', '’82', '1982']],
  read: ([, figures = ''], site) => {
    if (
      !/(?:^|\b(?:in|since|from|of|by|until|to|and|the|summer|spring|autumn|winter))\s+$/i.test(leftOf(site))
    )
      return null;
    return periodReading(yearPeriod(Number(fullYear(figures))), ['century-assumed']);
  },
});

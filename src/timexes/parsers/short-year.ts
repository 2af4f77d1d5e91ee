/** "since '82", "the class of ’09": years of two figures behind an apostrophe. */
import { fullYear } from '../patterns.js';
import { yearPeriod } from '../period.js';
import { periodReading } from '../reading.js';
import { leftOf, timexParser } from '../timex-parser.js';

export const shortYear = timexParser({
  name: 'short-year',
  cues: ['year'],
  pattern: /['’‘](\d\d)(?![\w%]|\s+per\s+cent)/,
  examples: [
    ['Shares were at their lowest since ’82.', '’82', '1982'],
    ['It was set up in early ’13.', 'early ’13', '2013'],
  ],
  counterexamples: ['The ‘20 trusts’ plan failed.', '‘20 trusts are too few’, it said.'],
  read: ([, figures = ''], site) => {
    if (
      !/(?:^\s*|\b(?:in|since|from|of|by|until|to|and|the|summer|spring|autumn|winter|easter|christmas|q[1-4]|h[12]|quarter|half)\s+|\b(?:early|late|mid|end)[\s-]+)$/i.test(
        leftOf(site),
      )
    )
      return null;
    // "the ‘20 trusts’" is quoted.
    if (site.text.charAt(site.start) === '‘' && /(?:^\s*|\b(?:the|of|and|to|from)\s+)$/i.test(leftOf(site)))
      return null;
    return periodReading(yearPeriod(Number(fullYear(figures))), ['century-assumed']);
  },
});

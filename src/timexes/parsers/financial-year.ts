/** "2013-14", "2014/15", "the financial year", "FY2014", "fiscal 1989": years from April to March. */
import { fullYear } from '../patterns.js';
import { financialYear, yearPeriod } from '../period.js';
import { periodReading, type Reading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';
import { spanEnd } from './year-range.js';

/** Trusts, whose accounts the news is about, are no older; what stands so for earlier years is a season or two years. */
const FIRST_ACCOUNTS = 1991;
const NO_ACCOUNTS = /^\s+(?:seasons?|academic|school|campaigns?|winters?|tours?|series)\b/i;

export const yearSpan = timexParser({
  name: 'year-span',
  cues: ['year'],
  pattern:
    /\b(?:((?:the\s+)?(?:new\s+|current\s+)?(?:financial|fiscal)\s+year\s+|FY\s?)((?:19|20)?\d\d)|((?:19|20)\d\d))\s?([-–/])\s?((?:19|20)?\d\d)(?![\w/–-])/i,
  examples: [
    ['It saved £2m in 2013-14.', '2013-14', 'FY2013'],
    ['Budgets for 2014/15 are set.', '2014/15', 'FY2014'],
    ['It will report in FY2013/14.', 'FY2013/14', 'FY2013'],
    ['It saved £2m in FY13-14.', 'FY13-14', 'FY2013'],
  ],
  read: ([, named, own, bare = '', sign = '', second = ''], site) => {
    if (/[\d£$€][.,-]?$/.test(leftOf(site))) return null;
    const start = Number(fullYear(own ?? bare));
    if (spanEnd(start, second) !== start + 1) return null;
    const short = second.length === 2 && start >= FIRST_ACCOUNTS;
    const told = named || sign === '/' || (short && !NO_ACCOUNTS.test(rightOf(site)));
    return told ? periodReading(financialYear(start), ['financial-year']) : null;
  },
});

export const fiscalYear = timexParser({
  name: 'fiscal-year',
  cues: ['unit', 'year'],
  with: ['fiscal'],
  pattern:
    /\b(?:(?:the\s+)?(?:fiscal(?:\s+year)?|financial\s+year)\s?((?:19|20)\d\d)|FY\s?((?:19|20)?\d\d)|(?:the\s+)?((?:19|20)\d\d)\s+(?:financial|fiscal)\s+year|(the\s+)?(?:(new|end of)\s+)?(?:financial|fiscal)\s+year)\b(?!\s?[-–/]\d)/i,
  examples: [
    ['Budgets are set for the financial year.', 'the financial year', 'FY2014'],
    ['Profits rose in fiscal 1989.', 'fiscal 1989', '1989'],
    ['Profits rose in the fiscal year 2012.', 'the fiscal year 2012', '2012'],
    ['Profits rose in FY13.', 'FY13', 'FY2013'],
  ],
  read: ([, fiscal, short, first, the, word]): Reading | null => {
    if (fiscal) return periodReading(yearPeriod(Number(fiscal)));
    const year = short ?? first;
    if (year) return periodReading(yearNamed(Number(fullYear(year))), ['financial-year']);
    if (!the || /end/i.test(word ?? '')) return null;
    return {
      kind: 'shift',
      unit: 'year',
      count: /new/i.test(word ?? '') ? 1 : 0,
      from: 'article',
      financial: true,
    };
  },
});

/** "FY1989" is named by the year in which it ends; where it begins differs by country, so its days stay the calendar year's. */
const yearNamed = (year: number) => ({ ...yearPeriod(year), value: `FY${year}` });

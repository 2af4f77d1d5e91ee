/** "2013-14", "2014/15", "the financial year", "FY2014", "fiscal 1989": years from April to March. */
import { dayOf } from '../calendar.js';
import { financialYear, hull, yearPeriod } from '../period.js';
import { periodReading, type Reading } from '../reading.js';
import { leftOf, timexParser } from '../timex-parser.js';

export const yearSpan = timexParser({
  name: 'year-span',
  cues: ['year'],
  pattern:
    /\b(?:(?:the\s+)?(?:new\s+|current\s+)?(?:financial|fiscal)\s+year\s+)?((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)?\d\d)(?![\w/–-])/i,
  examples: [
    ['It saved £2m in 2013-14.', '2013-14', 'FY2013'],
    ['Budgets for 2014/15 are set.', '2014/15', 'FY2014'],
  ],
  read: ([, first = '', second = ''], site) => {
    if (/[\d£$€][.,-]?$/.test(leftOf(site))) return null;
    const start = Number(first);
    const end = second.length === 4 ? Number(second) : Math.floor(start / 100) * 100 + Number(second);
    if (end === start + 1 || (second === '00' && start % 100 === 99))
      return periodReading(financialYear(start), ['financial-year']);
    if (end <= start || end - start > (second.length === 4 ? 120 : 60)) return null;
    const span = hull(yearPeriod(start), yearPeriod(end), `${first}/${end}`);
    return periodReading(span);
  },
});

export const fiscalYear = timexParser({
  name: 'fiscal-year',
  cues: ['unit', 'year'],
  with: ['fiscal'],
  pattern:
    /\b(?:(?:fiscal(?:\s+year)?|FY)\s?((?:19|20)\d\d)|(?:the\s+)?((?:19|20)\d\d)\s+(?:financial|fiscal)\s+year|(the\s+)?(?:(new|end of)\s+)?(?:financial|fiscal)\s+year)\b(?!\s?[-–/]\d)/i,
  examples: [['Budgets are set for the financial year.', 'the financial year', 'FY2014']],
  read: ([, last, first, the, word]): Reading | null => {
    const year = last ?? first;
    if (year) return periodReading(fiscal(Number(year)), ['financial-year']);
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

/** "fiscal 1989" is named by the year in which it ends; where it begins differs by country, so its days stay the calendar year's. */
const fiscal = (year: number) => ({ ...yearPeriod(year), value: `FY${year}`, from: dayOf(year, 1, 1) });

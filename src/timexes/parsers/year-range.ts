/** "2009-2010", "1957-58", "2013–16": the two years of a range, each an expression of its own. */
import { yearPeriod } from '../period.js';
import { periodReading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';
import { NO_YEAR_AFTER } from './year.js';

const YEAR = '(?:1[5-9]|20)\\d\\d';
const SECOND = `(${YEAR}|\\d\\d)(?![\\w/–-]|[.,]\\d)`;

/** The longest range that is told with whole years, and with two figures. */
const LONGEST = { whole: 500, short: 60 } as const;

/** Year that a range ends in, its second part in two figures or four; null where that makes no range. */
export const spanEnd = (start: number, second: string): number | null => {
  const short = second.length < 4;
  const century = Math.floor(start / 100) * 100;
  const end = !short ? Number(second) : second === '00' ? century + 100 : century + Number(second);
  return end > start && end - start <= (short ? LONGEST.short : LONGEST.whole) ? end : null;
};

const COUNTED =
  /^\s+(?:[a-z][a-z-]+\s+)?(?:staff|people|patients|beds|jobs|posts|members|children|men|women|units|homes|houses|calls|responses|words|calories|miles|metres|feet|votes|seats|places|deaths|cases|troops|soldiers|workers|employees|students|pupils|visitors|cars|tonnes|tons|pounds|dollars|times)\b/;

export const rangeStart = timexParser({
  name: 'range-start',
  cues: ['year'],
  pattern: new RegExp(`\\b(${YEAR})(?=\\s?[-–/]\\s?${SECOND})`),
  notAfter: NO_YEAR_AFTER,
  examples: [
    ['It grew fast in 2009-2010.', '2009', '2009'],
    ['It was built in 1957-58.', '1957', '1957'],
  ],
  counterexamples: ['The file is 1998/2-45B.', 'It has room for 1900-2000 patients.', 'See pages 1995-2001.'],
  read: ([, first = '', second = ''], site) => {
    if (spanEnd(Number(first), second) === null || COUNTED.test(rightOf(site).slice(second.length + 1)))
      return null;
    return periodReading(yearPeriod(Number(first)));
  },
});

const START = new RegExp(`(?<![\\w£$€#.,:/-])(${YEAR})\\s?$`);

export const rangeEnd = timexParser({
  name: 'range-end',
  cues: ['year'],
  pattern: new RegExp(`[-–/]\\s?${SECOND}`),
  notBefore: COUNTED,
  examples: [
    ['It grew fast in 2009-2010.', '2010', '2010'],
    ['It was built in 1957-58.', '58', '1958'],
    ['The contract covers 2013-16.', '16', '2016'],
  ],
  counterexamples: ['It won 20-15.'],
  read: ([, second = ''], site) => {
    const left = leftOf(site);
    const start = START.exec(left);
    const end =
      start && !NO_YEAR_AFTER.test(left.slice(0, start.index)) ? spanEnd(Number(start[1]), second) : null;
    if (end === null) return null;
    return { reading: periodReading(yearPeriod(end)), start: site.end - second.length, end: site.end };
  },
});

/** "every year", "each April", "every other Monday", "every six months": what comes back. */
import { padded } from '../calendar.js';
import { COUNT, countOf } from '../counts.js';
import { durationValue } from '../duration.js';
import {
  MONTH,
  monthNumber,
  ORDINAL,
  ordinalNumber,
  SEASON,
  seasonCode,
  UNIT,
  unitOf,
  WEEKDAY,
  weekdayNumber,
} from '../patterns.js';
import { seasonLetters } from '../period.js';
import { timexParser } from '../timex-parser.js';
import { PARTS_OF_DAY } from '../words.js';

export const every = timexParser({
  name: 'every',
  cues: ['often', 'weekday'],
  pattern: new RegExp(
    `\\b(?:(?:every|each)\\s+(?:(other|second|alternate|single)\\s+|(${ORDINAL})\\s+|(${COUNT}|few)\\s+)?(?:(${UNIT})|(${WEEKDAY})|(${MONTH})|(${SEASON})|(morning|afternoon|evening|night))|((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:s|\\s+(morning|afternoon|evening|night)s)|(weekends|weekdays))\\b`,
    'i',
  ),
  notBefore: /^\s+of\s+(?:its|the|their|his|her)\b/i,
  examples: [
    ['The list is revised every year.', 'every year', 'P1Y'],
    ['They meet every other Monday.', 'every other Monday', 'XXXX-WXX-1'],
    ['Accounts are filed each April.', 'each April', 'XXXX-04'],
    ['It reports every six months.', 'every six months', 'P6M'],
    ['The clinic opens on Mondays.', 'Mondays', 'XXXX-WXX-1'],
    ['It is full on Friday nights.', 'Friday nights', 'XXXX-WXX-5TNI'],
    ['It shuts at weekends.', 'weekends', 'XXXX-WXX-WE'],
  ],
  read: ([, other = '', nth = '', count = '', unit, weekday, month, season, part, plural, parts, ends]) => {
    if (ends)
      return { kind: 'fixed', type: 'SET', value: /ends$/i.test(ends) ? 'XXXX-WXX-WE' : 'XXXX-WXX-XX' };
    const day = weekday ?? plural;
    const value = day
      ? `XXXX-WXX-${weekdayNumber(day)}${parts ? (PARTS_OF_DAY[parts.toLowerCase()] ?? '') : ''}`
      : month
        ? `XXXX-${padded(monthNumber(month))}`
        : season
          ? `XXXX-${seasonLetters(seasonCode(season))}`
          : part
            ? `XXXX-XX-XX${PARTS_OF_DAY[part.toLowerCase()] ?? 'TNI'}`
            : stepValue(other, nth, count, unit ?? 'day');
    return { kind: 'fixed', type: 'SET', value };
  },
});

const stepValue = (other: string, nth: string, count: string, noun: string): string => {
  const [unit, size] = unitOf(noun);
  const step = /other|second|alternate/i.test(other)
    ? 2
    : nth
      ? ordinalNumber(nth)
      : count
        ? countOf(count)
        : 1;
  return durationValue(step === null ? null : step * size, unit);
};

/** "every year", "twice a week", "annually", "per month": what comes back. */

import { padded } from '../calendar.js';
import { COUNT, countOf } from '../counts.js';
import { durationValue } from '../duration.js';
import { seasonLetters } from '../period.js';
import type { Reading } from '../reading.js';
import { timexParser } from '../timex-parser.js';
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
} from '../words.js';

const set = (value: string): Reading => ({ kind: 'fixed', type: 'SET', value });

export const every = timexParser({
  name: 'every',
  cues: ['often'],
  pattern: new RegExp(
    `\\b(?:every|each)\\s+(?:(other|single)\\s+|(${ORDINAL})\\s+|(${COUNT}|few)\\s+)?(?:(${UNIT})|(${WEEKDAY})|(${MONTH})|(${SEASON})|(morning|afternoon|evening|night))\\b`,
    'i',
  ),
  examples: [
    ['The list is revised every year.', 'every year', 'P1Y'],
    ['They meet every other Monday.', 'every other Monday', 'XXXX-WXX-1'],
    ['Accounts are filed each April.', 'each April', 'XXXX-04'],
    ['It reports every six months.', 'every six months', 'P6M'],
  ],
  read: ([, other = '', nth = '', count = '', unit, weekday, month, season, part]) => {
    if (weekday) return set(`XXXX-WXX-${weekdayNumber(weekday)}`);
    if (month) return set(`XXXX-${padded(monthNumber(month))}`);
    if (season) return set(`XXXX-${seasonLetters(seasonCode(season))}`);
    if (part)
      return set(
        `XXXX-XX-XXT${part
          .slice(0, part.toLowerCase() === 'afternoon' ? 2 : 2)
          .toUpperCase()
          .replace('EV', 'EV')}`,
      );
    const [name, size] = unitOf(unit ?? 'day');
    const step = /other/i.test(other) ? 2 : nth ? ordinalNumber(nth) : count ? countOf(count) : 1;
    return set(durationValue(step === null ? null : step * size, name));
  },
});

const ADVERBS: Readonly<Record<string, string>> = {
  annual: 'P1Y',
  annually: 'P1Y',
  yearly: 'P1Y',
  biannual: 'P6M',
  biennial: 'P2Y',
  quarterly: 'P1Q',
  monthly: 'P1M',
  weekly: 'P1W',
  fortnightly: 'P2W',
  daily: 'P1D',
  nightly: 'P1D',
  hourly: 'PT1H',
};

export const frequency = timexParser({
  name: 'frequency',
  cues: ['often', 'unit'],
  pattern:
    /\b(?:(bi-?annual(?:ly)?|biennial(?:ly)?|annual(?:ly)?|yearly|quarterly|monthly|weekly|fortnightly|daily|nightly|hourly)|(?:(?:once|twice|(?:two|three|four|five|six|\d+)\s+times)\s+)?(?:per|a|an)\s+(second|minute|hour|day|week|fortnight|month|quarter|year|decade))\b/i,
  examples: [
    ['It makes an annual return.', 'annual', 'P1Y'],
    ['The board meets twice a week.', 'twice a week', 'P1W'],
    ['It costs £4m a year.', 'a year', 'P1Y'],
  ],
  read: ([whole, adverb, unit], site) => {
    const left = site.text.slice(Math.max(0, site.start - 60), site.start);
    if (adverb) {
      if (
        /^\s+(?:Mail|Telegraph|Express|Mirror|Star|Record|News|Times|Post|Mash)\b/.test(
          site.text.slice(site.end),
        )
      )
        return null;
      return set(
        ADVERBS[
          adverb
            .toLowerCase()
            .replace('-', '')
            .replace(/^(biennial|biannual)ly$/, '$1')
        ] ?? 'P1Y',
      );
    }
    const isRate = /^(?:per|once|twice|two|three|four|five|six|\d)/i.test(whole) || RATE_BEFORE.test(left);
    if (!isRate || NOT_RATE_AFTER.test(site.text.slice(site.end, site.end + 20))) return null;
    const [name, size] = unitOf(unit ?? 'year');
    return set(durationValue(size, name));
  },
});

/** An amount, and what it counts, just before "a year" makes it a rate. */
const RATE_BEFORE =
  /(?:\d|\b(?:million|billion|thousand|hundreds?|thousands|millions|billions|dozens?|times|rate|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty))\s?(?:%|m|bn|k|p|per\s+cent|percent|pence|cents)?(?:\s+(?!(?:for|in|within|over|after|than|about|nearly|almost|only|just|every|last|at|to|least)\b)[a-z][a-z-]*){0,3}\s+$/i;
const NOT_RATE_AFTER = /^(?:[\s-]+(?:ago|earlier|later|before|after|from|old|or so)\b|-)/i;

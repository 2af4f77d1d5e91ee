/** "April 2014", "in April", "November" (of whichever year tense and context give). */
import { monthPeriod } from '../period.js';
import { partReading, periodReading, type Toward } from '../reading.js';
import { leftOf, rightOf, type Site, timexParser } from '../timex-parser.js';
import { MONTH, monthNumber, YEAR_NUMBER } from '../words.js';

const TOWARD: Readonly<Record<string, Toward>> = { last: 'last', this: 'this', next: 'next', coming: 'next' };

export const month = timexParser({
  name: 'month',
  cues: ['month'],
  pattern: new RegExp(
    `\\b(?:(last|this|next|this\\s+coming)\\s+)?(${MONTH})(?!\\w)(?:(?:\\s*,\\s*|\\s+of\\s+|\\s+|-)(?:the\\s+year\\s+)?(${YEAR_NUMBER})(?!\\w|[-–/]\\d))?`,
    'i',
  ),
  examples: [
    ['The merger was completed in October 2013.', 'October 2013', '2013-10'],
    ['It was announced in March.', 'March', '2014-03'],
    ['The framework opens in September.', 'September', '2014-09'],
    ['It has been under review since last July.', 'last July', '2013-07'],
  ],
  read: ([, word, name = '', year], site) => {
    const number = monthNumber(name);
    if (year) return /^(?:may|march)/.test(name) ? null : periodReading(monthPeriod(Number(year), number));
    const toward = word ? (TOWARD[word.toLowerCase().split(/\s/).at(-1) ?? ''] ?? null) : null;
    if (word && /^(?:may|march|mar)/.test(name)) return null;
    return word || isMonthName(name, site) ? partReading({ at: 'month', month: number }, toward) : null;
  },
});

/** Words before a month that no verb and no person's name has before it. */
const BEFORE_MONTH =
  /(?:\b(?:in|by|since|until|till|from|during|before|after|through|throughout|early|late|mid|last|next|this|every|each|following|previous|coming|earlier|later|around|about|of|for|the|a|its|their|our|between|start|end)[\s-]+|\()$/i;
const BEFORE_AMBIGUOUS =
  /\b(?:in|by|since|until|till|from|during|before|after|through|throughout|early|late|mid|last|next|this|every|each|following|previous|coming|between|(?:week|weeks|weekend|month|days?|end|start|beginning|middle|half|part|\d(?:st|nd|rd|th))\s+of)[\s-]+$/i;
const MONTH_JUST_BEFORE = new RegExp(`(?:${MONTH})(?:\\s+(?:and|or|to|through)\\s+|\\s*[-–,/]\\s*)$`, 'i');
const MONTH_JUST_AFTER = new RegExp(`^(?:\\s+(?:and|or|to|through)\\s+|\\s*[-–,/]\\s*)(?:${MONTH})\\b`, 'i');

/** Whether a bare month is one: "may" and "march" are verbs, "May", "April", "June" are people too. */
const isMonthName = (name: string, site: Site): boolean => {
  const left = leftOf(site);
  const right = rightOf(site);
  if (/^[a-z]/.test(name) && /^(?:may|mar|march|jan|dec|sep|sept|nov|oct|aug|apr|jun|jul|feb)$/.test(name))
    return false;
  if (MONTH_JUST_BEFORE.test(left) || MONTH_JUST_AFTER.test(right)) return true;
  if (/^(?:may|march)$/i.test(name)) return BEFORE_AMBIGUOUS.test(left) && !/^\s+on\s+[A-Z]/.test(right);
  if (/^.{3,4}\.?$/.test(name) && !/^(?:june|july)$/i.test(name))
    return BEFORE_MONTH.test(left) || name.endsWith('.');
  if (/^(?:april|june|august|january)$/i.test(name))
    return BEFORE_MONTH.test(left) || !/^\s+[A-Z][a-z]/.test(right);
  return true;
};

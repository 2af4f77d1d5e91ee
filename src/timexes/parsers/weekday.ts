/** "on Tuesday", "last Friday", "Thursday morning". */

import { WEEKDAY, weekdayNumber } from '../patterns.js';
import { partReading, type Reading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';
import { PARTS_OF_DAY, TOWARD } from '../words.js';

export const weekday = timexParser({
  name: 'weekday',
  cues: ['weekday'],
  pattern: new RegExp(
    `\\b(?:the\\s+(following|next|previous|preceding)\\s+|(last|this|next|this\\s+coming|(?:this\\s+)?past)\\s+)?(${WEEKDAY})(?:\\s+(morning|lunchtime|afternoon|evening|night|week|fortnight))?(?!\\w)`,
    'i',
  ),
  notAfter:
    /\b(?:Black|Bloody|Super|Cyber|Ash|Palm|Maundy|Sheffield|Ruby|Blue|Golden|Whit|Shrove|Casual|Man)\s+$/i,
  examples: [
    ['The trust said on Tuesday that it would appeal.', 'Tuesday', '2014-06-24'],
    ['Bids will be opened on Friday.', 'Friday', '2014-06-27'],
    ['It met last Monday.', 'last Monday', '2014-06-23'],
    ['Staff were told on Thursday evening.', 'Thursday evening', '2014-06-19TEV'],
    ['They met on Friday 6 June and again the following Monday.', 'the following Monday', '2014-06-09'],
    ['Officials said Monday Hale had agreed.', 'Monday', '2014-06-23'],
    ['They meet every Tuesday and Thursday.', 'Thursday', 'XXXX-WXX-4'],
    ['They meet on Thursday week.', 'Thursday week', '2014-07-03'],
  ],
  counterexamples: [
    'Sun Microsystems supplied it.',
    'The chair sat down.',
    'The Sunday Times had the story.',
    'It was Black Friday.',
    'He was paid by the Monday Club and shared Sunday Times shifts.',
    'He was on Saturday Night Live.',
  ],
  read: ([, beside, word, name = '', part], site) => {
    if (EVERY_BEFORE.test(leftOf(site)))
      return { kind: 'fixed', type: 'SET', value: `XXXX-WXX-${weekdayNumber(name)}` };
    if (beside && !part) return besideTold(weekdayNumber(name), beside);
    const left = leftOf(site);
    const toward = TOWARD[word?.toLowerCase().split(/\s/).at(-1) ?? ''] ?? null;
    if (!toward && !part && isNamed(left, rightOf(site))) return null;
    if (part && /^[A-Z]/.test(part) && /^\s+[A-Z]/.test(rightOf(site))) return null;
    if (!/day$/i.test(name) && !(/^[A-Z]/.test(name) && (toward || SURE.test(left)))) return null;
    if (/^(?:week|fortnight)$/i.test(part ?? '')) return weekAfter(weekdayNumber(name), part ?? '');
    const on = partReading({ at: 'weekday', weekday: weekdayNumber(name) }, toward);
    return part ? { kind: 'clock', time: PARTS_OF_DAY[part.toLowerCase()] ?? 'TNI', on } : on;
  },
});

/** "every Tuesday and Thursday" */
const EVERY_BEFORE = new RegExp(`\\b(?:every|each)\\s+(?:${WEEKDAY},?\\s+)+(?:and|or)\\s+$`, 'i');

/** "the following Monday" counts from the date before it. */
const besideTold = (weekday: number, word: string): Reading => ({
  kind: 'part',
  part: { at: 'weekday', weekday },
  of: null,
  toward: /^(?:f|n)/i.test(word) ? 'next' : 'last',
  from: 'expression',
});

/** "Thursday week" is a week after the Thursday to come. */
const weekAfter = (weekday: number, word: string): Reading => ({
  kind: 'beyond',
  days: /^w/i.test(word) ? 7 : 14,
  of: partReading({ at: 'weekday', weekday }, 'next'),
});

const SURE = /\b(?:on|until|till|by|from|since)\s+$/i;

/** "officials said Monday Iraq had agreed": what was said begins with a name. */
const SAYING = /\b(?:said|says|met|held|won|[a-z]{2,}ed)\s+$/;
const PRINTED = /^\s+(?:Times|Mail|Telegraph|Mirror|Express|Post|Herald|Mercury|Star|World|Business|Sport)\b/;

/** "The Sunday Times", "Friday Hill practice": a capitalised word follows, and no preposition leads up to the day. */
const isNamed = (left: string, right: string): boolean =>
  !(SAYING.test(left) && !PRINTED.test(right)) &&
  /^\s+(?!Mr|Mrs|Ms|Dr|Prof|Sir|Lord)[A-Z][a-z]/.test(right) &&
  !/(?:\b(?:on|by|until|till|since|from|late|early|before|after|through)|,|day\s+(?:and|or|to))\s+$/i.test(
    left,
  );

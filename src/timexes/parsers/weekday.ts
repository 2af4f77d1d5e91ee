/** "on Tuesday", "last Friday", "Thursday morning". */

import { WEEKDAY, weekdayNumber } from '../patterns.js';
import { partReading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';
import { PARTS_OF_DAY, TOWARD } from '../words.js';

export const weekday = timexParser({
  name: 'weekday',
  cues: ['weekday'],
  pattern: new RegExp(
    `\\b(?:(last|this|next|this\\s+coming)\\s+)?(${WEEKDAY})(?:\\s+(morning|lunchtime|afternoon|evening|night))?(?!\\w)`,
    'i',
  ),
  notAfter:
    /\b(?:Black|Bloody|Super|Cyber|Ash|Palm|Maundy|Sheffield|Ruby|Blue|Golden|Whit|Shrove|Casual|Man)\s+$/,
  examples: [
    ['The trust said on Tuesday that it would appeal.', 'Tuesday', '2014-06-24'],
    ['Bids will be opened on Friday.', 'Friday', '2014-06-27'],
    ['It met last Monday.', 'last Monday', '2014-06-23'],
    ['Staff were told on Thursday evening.', 'Thursday evening', '2014-06-19TEV'],
  ],
  counterexamples: [
    'Sun Microsystems supplied it.',
    'The chair sat down.',
    'The Sunday Times had the story.',
    'It was Black Friday.',
  ],
  read: ([, word, name = '', part], site) => {
    const left = leftOf(site);
    const toward = TOWARD[word?.toLowerCase().split(/\s/).at(-1) ?? ''] ?? null;
    if (!toward && !part && isNamed(left, rightOf(site))) return null;
    if (!/day$/i.test(name) && !(/^[A-Z]/.test(name) && (toward || SURE.test(left)))) return null;
    const on = partReading({ at: 'weekday', weekday: weekdayNumber(name) }, toward);
    return part ? { kind: 'clock', time: PARTS_OF_DAY[part.toLowerCase()] ?? 'TNI', on } : on;
  },
});

const SURE = /\b(?:on|until|till|by|from|since)\s+$/i;

/** "The Sunday Times", "Friday Hill practice": a capitalised word follows, and no preposition leads up to the day. */
const isNamed = (left: string, right: string): boolean =>
  /^\s+(?!Mr|Mrs|Ms|Dr|Prof|Sir|Lord)[A-Z][a-z]/.test(right) &&
  !/(?:\b(?:on|by|until|till|since|from|late|early|before|after|through)|,|day\s+(?:and|or|to))\s+$/i.test(
    left,
  );

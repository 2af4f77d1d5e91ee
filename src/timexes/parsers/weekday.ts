/** "on Tuesday", "last Friday", "Thursday morning". */
import { partReading, type Reading, type Toward } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';
import { WEEKDAY, weekdayNumber } from '../words.js';

const PARTS: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
};

export const weekday = timexParser({
  name: 'weekday',
  cues: ['weekday'],
  pattern: new RegExp(
    `\\b(?:(last|this|next|this\\s+coming)\\s+)?(${WEEKDAY})(?:\\s+(morning|afternoon|evening|night))?(?!\\w)`,
    'i',
  ),
  examples: [
    ['The trust said on Tuesday that it would appeal.', 'Tuesday', '2014-06-24'],
    ['Bids will be opened on Friday.', 'Friday', '2014-06-27'],
    ['It met last Monday.', 'last Monday', '2014-06-23'],
    ['Staff were told on Thursday evening.', 'Thursday evening', '2014-06-19TEV'],
  ],
  read: ([, toward = '', name = '', part], site) => {
    if (
      /\b(?:Black|Bloody|Super|Cyber|Ash|Palm|Maundy|Sheffield|Ruby|Blue|Golden|Whit|Shrove|Casual)\s+$/.test(
        leftOf(site),
      )
    )
      return null;
    const short = !/day$/i.test(name);
    if (short && !/^[A-Z]/.test(name)) return null;
    if (
      short &&
      !toward &&
      !/\b(?:on|until|by|from|since)\s+$/i.test(leftOf(site)) &&
      !/^\s+\d/.test(rightOf(site))
    )
      return null;
    if (short && /^\s+[A-Z][a-z]/.test(rightOf(site))) return null;
    const word = toward.toLowerCase().split(/\s/)[0];
    const which: Toward | null =
      word === 'last' ? 'last' : word === 'next' ? 'next' : word === 'this' ? 'this' : null;
    const on: Reading = partReading({ at: 'weekday', weekday: weekdayNumber(name) }, which);
    return part ? { kind: 'clock', time: PARTS[part.toLowerCase()] ?? 'TNI', on } : on;
  },
});

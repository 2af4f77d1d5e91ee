/** "in the morning", "later that evening", "the previous night", "the night of 3 June": a part of a day told elsewhere. */
import { MONTH, WEEKDAY } from '../patterns.js';
import { shiftReading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';
import { PARTS_OF_DAY } from '../words.js';

const LED = /\b(?:in|on|during|through|throughout|for|of|later|earlier|until|by|late|early)\s+(?:in\s+)?$/i;
const OPENING = /(?:^|[.;:,“"])\s*$/;
const CLOSED = /^(?:\s*(?:$|[.,;:)”"–-])|\s+(?:and|or|but|at|in|on|to|by|for|from|with|when|after|as)\b)/i;
/** A date that has the morning or night before it: "of 3 June", "of Sept. 11", "of last Tuesday". */
const OF_DAY = new RegExp(
  `^\\s{1,9}of\\s{1,9}(?:\\d\\d?(?:st|nd|rd|th)?\\s|(?:(?:last|this|next)\\s{1,9})?(?:${MONTH}\\s{1,9}\\d|${WEEKDAY}))`,
);

const timeOf = (part: string): string => PARTS_OF_DAY[part.toLowerCase()] ?? 'TNI';

/** Days from the one last told. */
const STEPS: Readonly<Record<string, number>> = { previous: -1, preceding: -1, following: 1, next: 1 };

export const partOfDay = timexParser({
  name: 'part-of-day',
  cues: ['deictic'],
  pattern:
    /\b(?:(that|the)\s+(?:(same|previous|preceding|following|next)\s+)?(?:(?:early|late)\s+)?(morning|afternoon|evening|night)(\s+before)?|(?:early|late|mid)[\s-](morning|afternoon|evening)|mid(morning|afternoon)|(morning|afternoon)(?=\s+trading\b))\b(?!-)/i,
  notBefore: /^\s+(?:shift|team|staff|service|list|clinic|session)\b/i,
  examples: [
    ['Voting opened on 3 June and closed in the evening.', 'the evening', '2014-06-03TEV'],
    ['They met on 3 June. That night, the deal was signed.', 'That night', '2014-06-03TNI'],
    ['Talks opened on 3 June and closed the next morning.', 'the next morning', '2014-06-04TMO'],
    ['By late afternoon, the room was empty.', 'late afternoon', '2014-06-25TAF'],
    ['It was signed on the night of 3 June.', 'the night of 3 June', '2014-06-03TNI'],
  ],
  counterexamples: [
    'It is on the night shift.',
    'They said that night work is hard.',
    'It was the night of the long knives.',
  ],
  read: ([, lead, which = '', part = '', before, ...bare], site) => {
    if (!lead)
      return {
        kind: 'clock',
        time: timeOf(bare.find(Boolean) ?? ''),
        on: shiftReading('day', 0, 'expression'),
      };
    const time = timeOf(part);
    const right = rightOf(site);
    if (/^\s+of\b/i.test(right)) return OF_DAY.test(right) ? { kind: 'clock', time, on: null } : null;
    const step = before ? -1 : STEPS[which.toLowerCase()];
    if (step !== undefined)
      return CLOSED.test(right) || which
        ? { kind: 'clock', time, on: shiftReading('day', step, 'expression') }
        : null;
    const left = leftOf(site);
    const told = LED.test(left) || (/^that$/i.test(lead) && (CLOSED.test(right) || OPENING.test(left)));
    return told ? { kind: 'clock', time, on: shiftReading('day', 0, 'expression') } : null;
  },
});

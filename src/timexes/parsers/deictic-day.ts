/** "today", "yesterday evening", "last night", "the day after tomorrow". */
import { type Reading, shiftReading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';

const DAYS: Readonly<Record<string, number>> = { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 };
const PARTS: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  lunchtime: 'TMI',
  evening: 'TEV',
  night: 'TNI',
};

const partOfDay = (part: string, day: number): Reading => ({
  kind: 'clock',
  time: PARTS[part] ?? 'TNI',
  on: shiftReading('day', day),
});

/** "USA Today", "the Today show": names of newspapers and programmes. */
const NAMED = /\b[A-Z][A-Za-z]*\s$/;
const SHOW = /^\s+(?:show|programme|program|newspaper)\b/i;

export const deicticDay = timexParser({
  name: 'deictic-day',
  cues: ['deictic'],
  pattern:
    /\b(?:(today|tomorrow|yesterday)(?:\s+(morning|afternoon|lunchtime|evening|night))?|(tonight)|(last)\s+night|this\s+(morning|afternoon|lunchtime|evening)|the\s+day\s+(before\s+yesterday|after\s+tomorrow)|(overnight))\b/i,
  examples: [
    ['The board met yesterday.', 'yesterday', '2014-06-24'],
    ['Staff were told this morning.', 'this morning', '2014-06-25TMO'],
    ['Votes were counted last night.', 'last night', '2014-06-24TNI'],
    ['It was decided the day before yesterday.', 'the day before yesterday', '2014-06-23'],
  ],
  counterexamples: ['He writes for USA Today.', 'The Today programme had the story.'],
  read: ([whole, day, part, tonight, last, thisPart, far, overnight], site) => {
    if (/^To[a-z]/.test(whole) && (NAMED.test(leftOf(site)) || SHOW.test(rightOf(site)))) return null;
    if (tonight) return partOfDay('night', 0);
    if (last) return partOfDay('night', -1);
    if (overnight) return { kind: 'fixed', type: 'TIME', value: 'TNI' };
    if (thisPart) return partOfDay(thisPart.toLowerCase(), 0);
    if (far) return shiftReading('day', far.toLowerCase().startsWith('before') ? -2 : 2);
    const shift = DAYS[(day ?? '').toLowerCase()] ?? 0;
    return part ? partOfDay(part.toLowerCase(), shift) : shiftReading('day', shift);
  },
});

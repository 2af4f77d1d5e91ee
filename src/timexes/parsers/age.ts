/** "a 45-year-old", "19 years old", "the month-old strike": how long someone or something has been there. */
import { COUNT } from '../counts.js';
import { durationReading } from '../duration.js';
import { leftOf, timexParser } from '../timex-parser.js';

const COUNT_BEFORE = new RegExp(`\\b(${COUNT})(?:-|\\s)$`, 'i');

export const age = timexParser({
  name: 'age',
  cues: ['age'],
  pattern: /\b(year|month|week|day|decade|century|centurie)(s?)(?:-|\s+)olds?\b/i,
  examples: [
    ['A 45-year-old manager was appointed.', '45-year-old', 'P45Y'],
    ['Its chair is 71 years old.', '71 years old', 'P71Y'],
    ['The month-old strike is over.', 'month-old', 'P1M'],
    ['The decades-old rule was dropped.', 'decades-old', 'PXY'],
  ],
  counterexamples: ['It is an old unit.'],
  read: ([whole, unit = '', many = ''], site) => {
    const count = COUNT_BEFORE.exec(leftOf(site));
    const noun = unit.replace(/ie$/i, 'y');
    if (count?.[1])
      return { reading: durationReading(count[1], noun), start: site.start - count[0].length, end: site.end };
    return /-/.test(whole) ? durationReading(many ? 'several' : 'a', noun) : null;
  },
});

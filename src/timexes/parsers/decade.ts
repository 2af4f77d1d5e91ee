/** "the 1990s", "the 70s", "the nineties", "the 19th century". */

import { ORDINAL, ordinalNumber } from '../patterns.js';
import { centuryPeriod, decadePeriod } from '../period.js';
import { periodReading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';

const NAMES = ['twen', 'thir', 'for', 'fif', 'six', 'seven', 'eigh', 'nine'];

export const decade = timexParser({
  name: 'decade',
  cues: ['year'],
  pattern:
    /(?:\b|(?=['’]\d))(?:the\s+)?(?:(?:((?:1[5-9]|20)\d)0['’]?s|['’]?([2-9])0['’]?s|(twen|thir|for|fif|six|seven|eigh|nine)ties))\b/i,
  examples: [
    ['Such units were tried in the 1990s.', 'the 1990s', '199'],
    ['It dates from the seventies.', 'the seventies', '197'],
    ['Such units were tried in the mid-’80s.', 'the mid-’80s', '198'],
  ],
  counterexamples: ['Temperatures will be in the 70s.', 'He is in his fifties.'],
  read: ([, told, short, name], site) => {
    if (told) return periodReading(decadePeriod(Number(told) * 10));
    if (
      /\b(?:in|into)\s+(?:his|her|their)\s+$|\b(?:temperatures?|highs?|lows?|degrees|scored?|shot)\b[^.;]*$/i.test(
        leftOf(site),
      )
    )
      return null;
    if (
      !/^the\b/i.test(site.text.slice(site.start)) &&
      !/['’]/.test(site.text.slice(site.start, site.end)) &&
      !/\d0s,?\s+(?:and|or|to)\s+$/i.test(leftOf(site))
    )
      return null;
    const tens = short ? Number(short) : NAMES.indexOf((name ?? '').toLowerCase()) + 2;
    return periodReading(decadePeriod(1900 + tens * 10), ['century-assumed']);
  },
});

export const century = timexParser({
  name: 'century',
  cues: ['unit'],
  with: ['century'],
  pattern: new RegExp(
    `\\b(?:the\\s+)?(${ORDINAL})(?:[\\s-]+century\\b|(?=\\s+(?:and|to|or)\\s+(?:the\\s+)?(?:(?:early|late)\\s+|mid-)?${ORDINAL}\\s+centuries\\b)|(?<=\\s(?:and|to|or)\\s+(?:the\\s+)?(?:(?:early|late)\\s+|mid-)?(?:${ORDINAL}))\\s+centuries\\b)`,
    'i',
  ),
  counterexamples: ['20th Century Fox made it.'],
  examples: [
    ['The hospital dates from the 19th century.', 'the 19th century', '18'],
    ['It grew in the late 19th and early 20th centuries.', 'the late 19th', '18'],
    ['It grew in the 19th and 20th centuries.', '20th centuries', '19'],
  ],
  read: ([whole, nth = ''], site) => {
    if (/Century$/.test(whole) && /^\s+[A-Z]/.test(rightOf(site))) return null;
    const n = ordinalNumber(nth);
    return n >= 1 && n <= 30 ? periodReading(centuryPeriod((n - 1) * 100 + 1)) : null;
  },
});

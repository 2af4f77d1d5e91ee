/** "a decade-old dispute", "the month-old strike": how long something has been there; a person's age is no date. */
import { COUNT } from '../counts.js';
import { durationReading } from '../duration.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';

const COUNT_BEFORE = new RegExp(`\\b(${COUNT})(?:-|\\s)$`, 'i');

/** What has been going on for so long; of anyone or anything else the figure is an age. */
const LASTING =
  /^\s+(?:[a-z-]+\s+)?(?:strikes?|disputes?|rows?|wars?|conflicts?|feuds?|agreements?|deals?|contracts?|bans?|embargo(?:es)?|partnerships?|alliances?|plans?|schemes?|programmes?|programs?|talks|campaigns?|rules?|laws?|polic(?:y|ies)|records?|marriages?|investigations?|inquir(?:y|ies)|government|administration|occupation|siege|crisis|drought|uprising|insurgency|rebellion|truce|ceasefire|cease-fire)\b/;

export const age = timexParser({
  name: 'age',
  cues: ['age'],
  pattern: /\b(year|month|week|day|decade|century|centurie)(s?)(?:-|\s+)olds?\b/i,
  examples: [
    ['The two-year-old dispute is over.', 'two-year-old', 'P2Y'],
    ['The month-old strike is over.', 'month-old', 'P1M'],
    ['The decades-old rule was dropped.', 'decades-old', 'PXY'],
  ],
  counterexamples: [
    'It is an old unit.',
    'A 45-year-old manager was appointed.',
    'Its chair is 71 years old.',
    'The 21-year-old won.',
    'A baby aged 6 months was moved.',
  ],
  read: ([whole, unit = '', many = ''], site) => {
    const count = COUNT_BEFORE.exec(leftOf(site));
    const noun = unit.replace(/ie$/i, 'y');
    if (!count?.[1]) return /-/.test(whole) ? durationReading(many ? 'several' : 'a', noun) : null;
    if (!LASTING.test(rightOf(site))) return null;
    return { reading: durationReading(count[1], noun), start: site.start - count[0].length, end: site.end };
  },
});

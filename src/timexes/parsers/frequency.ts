/** "annual", "monthly", "twice a week", "£4m a year", "per month": how often, or for how long each. */
import { durationValue } from '../duration.js';
import { unitOf } from '../patterns.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';

const ADVERBS: Readonly<Record<string, string>> = {
  annual: 'P1Y',
  annually: 'P1Y',
  'per annum': 'P1Y',
  yearly: 'P1Y',
  semiannual: 'P6M',
  semiannually: 'P6M',
  biannual: 'P6M',
  biannually: 'P6M',
  biennial: 'P2Y',
  biennially: 'P2Y',
  quarterly: 'P1Q',
  monthly: 'P1M',
  fortnightly: 'P2W',
  weekly: 'P1W',
  daily: 'P1D',
  nightly: 'P1D',
  hourly: 'PT1H',
};

export const frequency = timexParser({
  name: 'frequency',
  cues: ['often', 'unit'],
  pattern:
    /\b(?:(?:(?:once|twice|thrice)-)?(bi-?annual(?:ly)?|semi-?annual(?:ly)?|biennial(?:ly)?|annual(?:ly)?|per\s+annum|yearly|quarterly|monthly|weekly|fortnightly|daily|nightly|hourly)|(?:(?:once|twice|(?:two|three|four|five|six|\d{1,3})\s+times)\s+)?(?:per|a|an)\s+(minute|hour|day|week|fortnight|month|quarter|year|decade))\b/i,
  notBefore:
    /^(?:[\s-]+(?:ago|earlier|later|before|after|from\s+(?:now|today)|old|or\s+so|and\s+a\s+half)\b|-)/i,
  examples: [
    ['It makes an annual return.', 'annual', 'P1Y'],
    ['The board meets twice a week.', 'twice a week', 'P1W'],
    ['It costs £4m a year.', 'a year', 'P1Y'],
    ['It handles 2,000 invoices a month.', 'a month', 'P1M'],
  ],
  counterexamples: ['The Daily Mail had the story.', 'The Weekly Review group agreed.'],
  read: ([whole, adverb, noun = ''], site) => {
    if (adverb) {
      if (/^[A-Z]/.test(adverb) && /^\s+[A-Z]/.test(rightOf(site))) return null;
      const value = ADVERBS[adverb.toLowerCase().replace('-', '').replace(/\s+/g, ' ')] ?? 'P1Y';
      return { kind: 'fixed', type: 'SET', value };
    }
    if (!/^(?:per|once|twice|two|three|four|five|six|\d)/i.test(whole) && !AMOUNT.test(leftOf(site)))
      return null;
    if (/^[A-Z]/.test(noun)) return null;
    const [unit, size] = unitOf(noun);
    return { kind: 'fixed', type: 'SET', value: durationValue(size, unit) };
  },
});

/** An amount, and what it counts, just before "a year" makes it a rate. */
const AMOUNT =
  /(?:\d|\b(?:million|billion|thousand|hundreds?|thousands|millions|billions|dozens?|times|rate|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty))\s?(?:%|m|bn|k|p|per\s+cent|percent|pence|cents)?(?:\s+(?!(?:for|in|within|over|after|than|about|nearly|almost|only|just|every|last|at|to|least)\b)[a-z][a-z-]*){0,3}\s+$/i;

/** "in nineteen eighty-nine", "since two thousand and eight", "by twenty fourteen": years in words. */
import { countOf } from '../counts.js';
import { yearPeriod } from '../period.js';
import { periodReading } from '../reading.js';
import { rightOf, timexParser } from '../timex-parser.js';

const TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const ONES = '(?:one|two|three|four|five|six|seven|eight|nine)';
const TEENS = '(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)';
const BELOW_HUNDRED = `(?:${TENS}(?:[-\\s]${ONES})?|${TEENS}|${ONES})`;

/** What such words count where no year is meant: "in twenty thirty-second bursts", "two thousand and eight patients". */
const COUNTED =
  /^(?:-|\s+(?!(?:and|or|to|but|when|while|as|in|at|on|by|for|with|the|it|they|he|she|we|has|had|was|were|is|until|after|before)\b)[a-z])/;

export const wordedYear = timexParser({
  name: 'worded-year',
  cues: ['worded'],
  pattern: new RegExp(
    `\\b(?:(seventeen|eighteen|nineteen|twenty)[-\\s](?:(?:oh|hundred\\s+and)[-\\s](${ONES})|(${TENS}(?:[-\\s]${ONES})?|${TEENS}))|two\\s+thousand(?:\\s+and\\s+(${BELOW_HUNDRED}))?)\\b`,
    'i',
  ),
  after: /\b(?:in|since|until|till|by|from|to|of|during|before|after|early|late|year)\s+$/i,
  notBefore: COUNTED,
  examples: [
    ['It was founded in nineteen eighty-nine.', 'nineteen eighty-nine', '1989'],
    ['In two thousand and eight it closed.', 'two thousand and eight', '2008'],
    ['It should be done by twenty fifteen.', 'twenty fifteen', '2015'],
  ],
  counterexamples: [
    'It came in two thousand boxes.',
    'It rose to two thousand and eight patients.',
    'It has two thousand.',
  ],
  read: ([whole, century, ones, rest, after], site) => {
    const below = after ?? rest ?? ones;
    // "a total of two thousand" is a count; "in two thousand" hardly a year, unless the sentence says so.
    if (!century && !below) return null;
    // "by twenty one", "in twenty ten-minute slots"
    if (/^twenty[-\s]/i.test(whole) && !/^\s*(?:[.,;:)]|$|\s(?:and|but|when|it|the)\b)/.test(rightOf(site)))
      return null;
    const start = century ? (countOf(century) ?? 0) * 100 : 2000;
    return periodReading(yearPeriod(start + (below ? (countOf(below) ?? 0) : 0)));
  },
});

/** "spring 2015", "the summer", "last autumn", "this winter". */

import { PERIOD_AHEAD, SEASON, seasonCode, YEAR_NUMBER } from '../patterns.js';
import { seasonPeriod } from '../period.js';
import { partReading, periodReading, type Reading, shiftReading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';
import { TOWARD } from '../words.js';

export const season = timexParser({
  name: 'season',
  cues: ['season'],
  pattern: new RegExp(
    `\\b(?:(?:the\\s+)?((?:this\\s+)?(?:past|coming)|last|this|next|same|that)\\s+|(the)\\s+)?(${SEASON})\\b(?:(?:,?\\s+|\\s+of\\s+)(${YEAR_NUMBER})(?:[-–/](?:\\d\\d){1,2})?(?!\\w|[-–/]\\d))?`,
    'i',
  ),
  examples: [
    ['The framework opens in spring 2015.', 'spring 2015', '2015-SP'],
    ['Plans will be drawn up in the autumn.', 'the autumn', '2014-FA'],
    ['They met last summer.', 'last summer', '2013-SU'],
    ['It has been put back to the autumn.', 'the autumn', '2014-FA'],
    ['The talks – spring next year is the target – go on.', 'spring next year', '2015-SP'],
    ['The winter of 2012-13 was mild.', 'The winter of 2012-13', '2012-WI'],
    ['It will open in the spring or summer.', 'summer', '2015-SU'],
    ['Talks began in January 2013 and ended that autumn.', 'that autumn', '2013-FA'],
  ],
  counterexamples: [
    'The fall in demand hurt the unit.',
    'They dealt with all that spring brought.',
    'It will spring a surprise.',
    'Numbers fall in winters.',
  ],
  read: ([, word = '', the, name = '', year], site) => {
    const code = seasonCode(name);
    const right = rightOf(site);
    if (year) return periodReading(seasonPeriod(Number(year), code), ['season-bounds']);
    if (/^(?:same|that)$/i.test(word)) return toldOf(code, name, right);
    const told =
      LED.test(leftOf(site)) || LISTED.test(leftOf(site)) || (the && /\bto\s+$/i.test(leftOf(site)));
    if (!word && !told && !IN_YEAR.test(right)) return null;
    // "fall" and "spring" are other things too: "the fall in demand", "a spring of water".
    if (/^(?:fall|spring)$/i.test(name) && /^\s+(?:of|in)\b/i.test(right) && !PERIOD_AHEAD.test(right))
      return null;
    if (/^fall$/i.test(name) && !word && !the && !SURE.test(leftOf(site))) return null;
    return partReading(
      { at: 'season', season: code },
      TOWARD[word.toLowerCase().split(/\s/).at(-1) ?? ''] ?? null,
    );
  },
});

/** "Talks began in January 2016 and ended that autumn": the one of the year told last; "that fall" may be any fall. */
const toldOf = (season: number, name: string, right: string): Reading | null =>
  /^(?:fall|spring)$/i.test(name) && !/^(?:[.,;:)]|$)/.test(right)
    ? null
    : partReading({ at: 'season', season }, null, shiftReading('year', 0, 'expression'));

/** "in the spring or summer" */
const LISTED = new RegExp(`\\b${SEASON}(?:\\s+(?:or|and|to)\\s+|\\s*[/–-]\\s*)$`, 'i');

/** "Autumn of last year": the year is told beside it. */
const IN_YEAR = /^\s+(?:of\s+)?(?:last|next|this)\s+year\b/i;

/** Words that no verb follows. */
const SURE = /\b(?:by|until|till|since|early|late)\s+$/i;

const LED =
  /\b(?:in|by|since|until|till|during|before|after|from|early|late|mid|middle|start|end|of|through|throughout|over|for|its|their|his|her|our)[\s-]+(?:of\s+)?$/i;

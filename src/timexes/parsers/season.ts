/** "spring 2015", "the summer", "last autumn", "this winter". */
import { seasonPeriod } from '../period.js';
import { partReading, periodReading, type Toward } from '../reading.js';
import { leftOf, timexParser } from '../timex-parser.js';
import { SEASON, seasonCode, YEAR_NUMBER } from '../words.js';

const TOWARD: Readonly<Record<string, Toward>> = {
  last: 'last',
  this: 'this',
  next: 'next',
  coming: 'next',
  past: 'last',
};

export const season = timexParser({
  name: 'season',
  cues: ['season'],
  pattern: new RegExp(
    `\\b(?:(the\\s+)?(last|this|next|coming|past)\\s+|(the)\\s+)?(${SEASON})\\b(?:(?:,?\\s+|\\s+of\\s+)(${YEAR_NUMBER})(?!\\w))?`,
    'i',
  ),
  examples: [
    ['The framework opens in spring 2015.', 'spring 2015', '2015-SP'],
    ['Plans will be drawn up in the autumn.', 'the autumn', '2014-FA'],
    ['They met last summer.', 'last summer', '2013-SU'],
  ],
  read: ([, , word = '', the, name = '', year], site) => {
    const code = seasonCode(name);
    if (year) return periodReading(seasonPeriod(Number(year), code), ['season-bounds']);
    const left = leftOf(site);
    const told =
      word ||
      /\b(?:in|by|since|until|till|during|before|after|from|early|late|mid|of|through|throughout|over|for)[\s-]+$/i.test(
        left,
      );
    if (!told) return null;
    if (
      /^(?:fall|spring)$/i.test(name) &&
      the &&
      /^\s+(?:of|in)\s+(?!\d|the\s+year|last|this|next)/i.test(site.text.slice(site.end))
    )
      return null;
    if (/^fall$/i.test(name) && !word && !the) return null;
    return partReading({ at: 'season', season: code }, TOWARD[word.toLowerCase()] ?? null);
  },
});

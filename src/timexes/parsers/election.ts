/** "the 2010 general election", "the general election", "next year's election": polling days of the United Kingdom. */
import { yearPeriod } from '../period.js';
import { partReading, periodReading, type Toward } from '../reading.js';
import { timexParser } from '../timex-parser.js';

const TOWARD: Readonly<Record<string, Toward>> = {
  last: 'last',
  previous: 'last',
  next: 'next',
  coming: 'next',
  forthcoming: 'next',
  upcoming: 'next',
};

export const election = timexParser({
  name: 'election',
  cues: ['season'],
  pattern:
    /\b(?:the\s+)?(?:(last|previous|next|coming|forthcoming|upcoming)\s+|((?:19|20)\d\d)\s+)?general\s+election\b(?!\s+(?:campaign|result|manifesto|pledge))/i,
  examples: [
    ['It was promised before the 2010 general election.', 'the 2010 general election', '2010-05-06'],
    ['No decision is likely ahead of the general election.', 'the general election', '2015-05-07'],
  ],
  read: ([whole, word = '', year], site) => {
    const part = { at: 'holiday', holiday: 'general-election' } as const;
    if (year) return partReading(part, null, periodReading(yearPeriod(Number(year))));
    if (!/^the\b/i.test(whole) && !/['’]s\s+$/.test(site.text.slice(Math.max(0, site.start - 4), site.start)))
      return null;
    return partReading(part, TOWARD[word.toLowerCase()] ?? null);
  },
});

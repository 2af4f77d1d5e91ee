/** "the 2010 general election", "the general election", "next year's general election": polling days of the United Kingdom. */
import { ELECTION } from '../holidays.js';
import { yearPeriod } from '../period.js';
import { partReading, periodReading } from '../reading.js';
import { leftOf, timexParser } from '../timex-parser.js';
import { TOWARD } from '../words.js';

export const election = timexParser({
  name: 'election',
  cues: ['season'],
  pattern:
    /\b(?:the\s+)?(?:(last|previous|next|coming|forthcoming|upcoming)\s+|((?:19|20)\d\d)\s+)?general\s+election\b/i,
  notBefore: /^\s+(?:campaign|results?|manifesto|pledges?|night)\b/i,
  examples: [
    ['It was promised before the 2010 general election.', 'the 2010 general election', '2010-05-06'],
    ['No decision is likely ahead of the general election.', 'the general election', '2015-05-07'],
  ],
  counterexamples: ['It fought a general election campaign.', 'A general election would change that.'],
  read: ([whole, word, year], site) => {
    const part = { at: 'holiday', holiday: ELECTION } as const;
    if (year) return partReading(part, null, periodReading(yearPeriod(Number(year))));
    if (!/^the\b/i.test(whole) && !/['’]s?\s+$/.test(leftOf(site))) return null;
    return partReading(part, TOWARD[word?.toLowerCase() ?? ''] ?? null);
  },
});

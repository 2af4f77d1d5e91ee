/** "by Christmas", "Easter 2015", "the new year", "the 2015 general election". */
import { partReading, type Toward } from '../reading.js';
import { timexParser } from '../timex-parser.js';

const TOWARD: Readonly<Record<string, Toward>> = { last: 'last', this: 'this', next: 'next', coming: 'next' };

export const holiday = timexParser({
  name: 'holiday',
  cues: ['season', 'unit', 'weekday'],
  pattern:
    /\b(?:(?:the\s+)?(last|this|next|coming)\s+|(the)\s+)?(Christmas(?:\s+(?:Eve|Day))?|Boxing\s+Day|New\s+Year['’]?s?\s+(?:Eve|Day)|Good\s+Friday|Easter(?:\s+(?:Sunday|Monday))?|new\s+year)\b(?!['’]s)/i,
  examples: [
    ['The deal should be done by Christmas.', 'Christmas', '2014-12-25'],
    ['It opened on Easter Monday.', 'Easter Monday', '2014-04-21'],
  ],
  read: ([, word = '', the, name = '']) => {
    const key = name
      .toLowerCase()
      .replace(/['’]s?/g, '')
      .replace(/\s+/g, '-')
      .replace('years', 'year');
    if (key === 'new-year' && !the) return null;
    return partReading(
      { at: 'holiday', holiday: key },
      TOWARD[word.toLowerCase()] ?? (key === 'new-year' ? 'next' : null),
    );
  },
});

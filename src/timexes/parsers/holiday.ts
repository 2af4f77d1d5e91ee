/** "by Christmas", "Easter 2015", "last Boxing Day". */
import { HOLIDAY_NAMES } from '../holidays.js';
import { partReading } from '../reading.js';
import { timexParser } from '../timex-parser.js';
import { TOWARD } from '../words.js';

const NAMES = [...HOLIDAY_NAMES]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.').replaceAll('’', "['’]?").replaceAll(' ', '\\s+'))
  .join('|');

const canonical = (name: string): string => {
  const plain = name.toLowerCase().replace(/['’]/g, '').replace(/\s+/g, ' ');
  return HOLIDAY_NAMES.find((one) => one.replace('’', '') === plain) ?? plain;
};

export const holiday = timexParser({
  name: 'holiday',
  cues: ['season', 'weekday', 'unit', 'month'],
  with: ['holiday'],
  pattern: new RegExp(`\\b(?:(last|this|next|this\\s+coming)\\s+)?(${NAMES})(?!['’]?\\w)`, 'i'),
  notBefore: /^\s+(?!Mr|Mrs|Ms|Dr|NHS)[A-Z][a-z]/,
  examples: [
    ['The deal should be done by Christmas.', 'Christmas', '2014-12-25'],
    ['It opened on Easter Monday.', 'Easter Monday', '2014-04-21'],
    ['Polls closed on Remembrance Sunday 2013.', 'Remembrance Sunday 2013', '2013-11-10'],
  ],
  counterexamples: ['The Christmas Islands trust is a charity.'],
  read: ([, word, name = '']) =>
    partReading(
      { at: 'holiday', holiday: canonical(name) },
      TOWARD[word?.toLowerCase().split(/\s/).at(-1) ?? ''] ?? null,
    ),
});

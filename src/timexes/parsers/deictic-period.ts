/** "last month", "this week", "next year", "the previous quarter", "the same day", "that year". */

import { durationValue } from '../duration.js';
import { MONTH, unitOf } from '../patterns.js';
import type { Unit } from '../period.js';
import { partReading, type Reading, shiftReading } from '../reading.js';
import { timexParser } from '../timex-parser.js';

/** How many units from where each word points. */
const WORDS: Readonly<Record<string, readonly [number, 'article' | 'expression']>> = {
  last: [-1, 'article'],
  past: [-1, 'article'],
  this: [0, 'article'],
  current: [0, 'article'],
  next: [1, 'article'],
  // The article's own morrow is "tomorrow".
  'next day': [1, 'expression'],
  latest: [-1, 'article'],
  'most recent': [-1, 'article'],
  coming: [1, 'article'],
  upcoming: [1, 'article'],
  previous: [-1, 'expression'],
  preceding: [-1, 'expression'],
  following: [1, 'expression'],
  same: [0, 'expression'],
  that: [0, 'expression'],
};

/** "last week of July" is a part of July. */
const PART_OF = new RegExp(`^\\s+of\\s+(?:${MONTH}|(?:19|20)\\d\\d)`);

export const deicticPeriod = timexParser({
  name: 'deictic-period',
  cues: ['unit'],
  pattern:
    /\b(the\s+|this\s+|that\s+(?=same\b))?(last|past|this|current|next|latest|most\s+recent|coming|upcoming|previous|preceding|following|same|that)\s+(?:(financial|fiscal|calendar)\s+)?(day|week|weekend|fortnight|month|quarter|year|decade|century)\b(?!-)/i,
  notBefore: PART_OF,
  examples: [
    ['It was approved last month.', 'last month', '2014-05'],
    ['The unit closes next year.', 'next year', '2015'],
    ['Costs have fallen over the past year.', 'the past year', 'P1Y'],
    ['It broke even in the last financial year.', 'the last financial year', 'FY2013'],
    ['It was set up in May 2012 and closed the following month.', 'the following month', '2012-06'],
  ],
  read: ([, article = '', word = '', kind = '', noun = '']) => {
    const which = word.toLowerCase().replace(/\s+/g, ' ');
    const [unit, size] = unitOf(noun);
    const [count, from] = WORDS[`${which} ${unit}`] ?? WORDS[which] ?? [0, 'article'];
    if (/f/i.test(kind) && unit === 'year') return { kind: 'shift', unit, count, from, financial: true };
    if (unit === 'weekend' && from === 'article')
      return partReading({ at: 'weekend' }, count < 0 ? 'last' : count > 0 ? 'next' : null);
    if (article && isStretch(which, unit)) return stretch(unit, size, count);
    return which === 'past' && !article ? null : shiftReading(unit, count * size, from);
  },
});

/** "the past year", "the next decade": a length that touches the article's date, not a calendar year. */
const isStretch = (word: string, unit: Unit): boolean =>
  word === 'past' ||
  word === 'coming' ||
  (word === 'last' || word === 'next' ? !/^(?:quarter|weekend|day)$/.test(unit) : false);

const stretch = (unit: Unit, size: number, count: number): Reading => ({
  kind: 'duration',
  value: durationValue(size, unit),
  unit,
  count: size,
  sense: count < 0 ? 'past' : 'next',
});

/**
 * A cheap look for anything that could belong to a date: a stretch of text in, the families of cue words it
 * holds out. It runs over every sentence, so it reads character codes and looks up only words of a likely
 * first letter and length; most sentences end here.
 */

import { HOLIDAY_NAMES } from './holidays.js';

/** Words of each family; `year` and `clock` are found by their figures as well, numeric dates by them alone. */
const CUE_WORDS = {
  month:
    'january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov december dec',
  weekday:
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun',
  unit: 'seconds minute minutes hour hours day days week weeks weekend weekends weekday weekdays fortnight fortnights month months quarter quarters year years decade decades century centuries half yr yrs hr hrs min mins sec secs wk wks mth mths',
  often:
    'annual annually yearly biannual biannually biennial biennially semiannual semiannually quarterly monthly weekly fortnightly daily nightly hourly annum every each weekends weekdays',
  long: 'daylong weeklong monthlong yearlong decadelong midyear midmonth midweek',
  deictic:
    'today tonight tomorrow yesterday overnight now nowadays current currently present presently recent recently past future soon lately moment morning midmorning afternoon midafternoon lunchtime evening night time point stage term then date',
  season:
    'spring summer autumn fall winter springs summers autumns winters christmas easter halloween mardi boxing thanksgiving election',
  year: 'fy twenties thirties forties fifties sixties seventies eighties nineties',
  clock: 'noon midday midnight clock gmt utc bst hrs',
  quarters: 'quarters',
  weeks: 'week weeks fortnight',
  age: 'old olds',
  worded: 'seventeen eighteen nineteen twenty thousand',
  figures: '',
  ordinal: '',
} as const;

/** Words without which some parsers find nothing, and which alone make no date. */
const COMPANIONS = {
  century: 'century centuries',
  consecutive: 'consecutive straight successive row running',
  fiscal: 'fiscal financial fy',
  quarter: 'quarter quarters half',
  between: 'between',
  ago: 'ago before earlier later afterwards hence now today then',
  new: 'new',
  beside: 'before previous earlier prior after following',
  holiday: HOLIDAY_NAMES.map((name) => /^(?:(?:the|st|all)\.? )?([a-z]+)/.exec(name)?.[1] ?? '').join(' '),
} as const;

/** A family of cues. */
export type Cue = keyof typeof CUE_WORDS;
export type Companion = keyof typeof COMPANIONS;

const FAMILIES: Readonly<Record<string, string>> = { ...CUE_WORDS, ...COMPANIONS };
const ALL_CUES = Object.keys(FAMILIES);

/** One bit for each family, in the order of `ALL_CUES`. */
export const cueBit = (cue: Cue | Companion): number => 1 << ALL_CUES.indexOf(cue);

/** Bits of the families of which every date has a word or figure. */
const TELLING = (1 << Object.keys(CUE_WORDS).length) - 1;

const YEAR = cueBit('year');
const CLOCK = cueBit('clock');
const FIGURES = cueBit('figures');
const ORDINAL = cueBit('ordinal');

const BITS = new Map<string, number>();
/** For each letter of the alphabet, the lengths of the cue words that begin with it, one bit each. */
const LENGTHS = new Int32Array(26);
ALL_CUES.forEach((cue, n) => {
  for (const word of (FAMILIES[cue] ?? '').split(' ').filter(Boolean)) {
    BITS.set(word, (BITS.get(word) ?? 0) | (1 << n));
    const letter = word.charCodeAt(0) - 97;
    LENGTHS[letter] = (LENGTHS[letter] ?? 0) | (1 << word.length);
  }
});

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Position of an ASCII letter in the alphabet, whatever its case; anything else is 26 or more, or below 0. */
const letterIndex = (code: number): number => (code | 32) - 97;

const isLetter = (code: number): boolean => {
  const small = code | 32;
  return small >= 97 && small <= 122 && code < 128;
};

/** Bits of the families that `text` has cues of between `start` and `end`; 0 where it can hold no date at all. */
export const cuesIn = (text: string, start = 0, end = text.length): number => {
  let bits = 0;
  let i = start;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (isLetter(code)) {
      const from = i;
      do i++;
      while (i < end && isLetter(text.charCodeAt(i)));
      const lengths = LENGTHS[letterIndex(code)] ?? 0;
      if (i - from < 31 && lengths & (1 << (i - from))) {
        bits |= BITS.get(text.slice(from, i).toLowerCase()) ?? 0;
      } else if (i < end && i - from < 3 && isDigit(text.charCodeAt(i))) bits |= YEAR;
    } else if (isDigit(code)) {
      const from = i;
      do i++;
      while (i < end && isDigit(text.charCodeAt(i)));
      bits |= figureCues(text, from, i);
    } else i++;
  }
  return bits & TELLING ? bits : 0;
};

const APOSTROPHES = "'’‘";
const NUMERIC_DATE = /\d[-/.]\d\d?[-/.]\d/y;
const ENDING = /(?:st|nd|rd|th)\b/y;
const HALF_OF_DAY = /(?:[.:]\d\d)?\s?[ap]\.?m/iy;

const matchesAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Cues of the figures at `from`..`to`: years, decades, numeric dates, times. */
const figureCues = (text: string, from: number, to: number): number => {
  const next = text.charAt(to);
  const length = to - from;
  let bits = length <= 2 && matchesAt(ENDING, text, to) ? ORDINAL : 0;
  if (length === 4 && (text.charAt(from) === '1' || text.startsWith('20', from))) bits |= YEAR;
  else if (length === 2 && from > 0 && APOSTROPHES.includes(text.charAt(from - 1))) bits |= YEAR;
  if (text.charAt(to - 1) === '0' && /^['’]?s/i.test(text.slice(to, to + 2))) bits |= YEAR;
  if (next === 'q' || next === 'Q') bits |= YEAR;
  if (next === ':' && isDigit(text.charCodeAt(to + 1))) bits |= CLOCK;
  else if (length <= 2 && matchesAt(HALF_OF_DAY, text, to)) bits |= CLOCK;
  return length <= 4 && matchesAt(NUMERIC_DATE, text, to - 1) ? bits | FIGURES : bits;
};

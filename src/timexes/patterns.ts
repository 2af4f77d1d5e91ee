/** The vocabulary of dates as pieces of regular expressions, and what a match of each means. */
import type { Unit } from './period.js';
import { MONTHS, ORDINALS, SEASONS, UNITS, WEEKDAYS } from './words.js';

export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';

export const WEEKDAY =
  '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\b\\.?)';

export const SEASON = '(?:spring|summer|autumn|fall|winter)';

export const UNIT =
  '(?:seconds|(?:minute|hour|day|weekend|week|fortnight|month|quarter|year|decade|yr|hr|min|sec|wk|mth)s?|century|centuries)';

/** A date in a month, with or without its ending; 32 and up never match. */
export const DATE_NUMBER = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';

export const YEAR_NUMBER = '(?:1[5-9]|20)\\d\\d';

/** Two figures of a year behind an apostrophe of any kind ("’13"), or behind the dash of a date ("1-Apr-13"). */
export const SHORT_YEAR = "(?:,?\\s?(?:['’]\\d\\d|‘\\d\\d(?!\\s+[a-z]))|-\\d\\d)(?![\\w-])";

/** Four figures of a year from two or four; "’39" and below are of this century. */
export const fullYear = (figures: string): string => {
  const digits = figures.replace(/\D/g, '');
  if (digits.length !== 2) return digits;
  return `${Number(digits) < 40 ? 20 : 19}${digits}`;
};

/** What stands behind a date for its year and is none that is understood: no other year may be put in its place. */
export const UNREAD_YEAR = `(?:,?\\s?['’‘]\\d|,?\\s+(?:\\d[\\dO]*O[\\dO]*|(?:19|20)\\d{3,4})\\b|,?\\s+\\d{3,4}(?:[.;:)]?$|[.,;:)]\\s))`;

export const ORDINAL =
  '(?:(?:twenty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|\\d\\d?(?:st|nd|rd|th))';

const lookUp = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

export const monthNumber = (word: string): number => lookUp(MONTHS, word.toLowerCase().replace('.', '')) ?? 0;

export const weekdayNumber = (word: string): number =>
  lookUp(WEEKDAYS, word.toLowerCase().replace('.', '')) ?? 0;

export const seasonCode = (word: string): number => lookUp(SEASONS, word.toLowerCase()) ?? 0;

/** Unit of a word, singular or plural, and how many of it the word stands for. */
export const unitOf = (word: string): readonly [Unit, number] => {
  const lower = word.toLowerCase();
  return lookUp(UNITS, lower) ?? lookUp(UNITS, lower.replace(/s$/, '')) ?? ['century', 1];
};

/** Number of an ordinal in words or figures; 0 for no ordinal. */
export const ordinalNumber = (word: string): number => {
  const lower = word.toLowerCase();
  const tens = /^twenty-(\w+)$/.exec(lower)?.[1];
  return (
    lookUp(ORDINALS, lower) ?? (tens ? 20 + (lookUp(ORDINALS, tens) ?? 0) : Number.parseInt(lower, 10) || 0)
  );
};

/** "of" and the beginning of a period: "of the year", "of next March", "of 2014". */
export const PERIOD_AHEAD = new RegExp(
  `^\\s+(?:of|in)\\s+(?:(?:the\\s+)?(?:year|month|quarter|week|decade|century|${SEASON}|(?:financial|fiscal|calendar|new|following|next|previous|last|same|current|1\\d|20)(?:\\s|\\d))|this|last|next|that|every|each|(?:early|late)\\s|mid-|fiscal|FY|${MONTH}|(?:19|20)\\d\\d|['’]\\d\\d)`,
  'i',
);

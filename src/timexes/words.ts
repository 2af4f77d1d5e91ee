/** The vocabulary of dates as tables: words to what they mean. */
import type { Unit } from './period.js';
import type { Toward } from './reading.js';

/** Names of months, full and short, to 1 to 12. */
export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

/** Weekdays, full and short, to ISO numbers. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  mon: 1,
  tuesday: 2,
  tues: 2,
  tue: 2,
  wednesday: 3,
  wed: 3,
  thursday: 4,
  thurs: 4,
  thur: 4,
  thu: 4,
  friday: 5,
  fri: 5,
  saturday: 6,
  sat: 6,
  sunday: 7,
  sun: 7,
};

/** Seasons to their EDTF codes. */
export const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

/** Words for units to the unit and how many of it they stand for. */
export const UNITS: Readonly<Record<string, readonly [Unit, number]>> = {
  second: ['second', 1],
  sec: ['second', 1],
  minute: ['minute', 1],
  min: ['minute', 1],
  hour: ['hour', 1],
  hr: ['hour', 1],
  day: ['day', 1],
  weekend: ['weekend', 1],
  week: ['week', 1],
  wk: ['week', 1],
  fortnight: ['week', 2],
  month: ['month', 1],
  mth: ['month', 1],
  quarter: ['quarter', 1],
  year: ['year', 1],
  yr: ['year', 1],
  decade: ['decade', 1],
  century: ['century', 1],
};

/** TIMEX3 letters of a unit in a duration; those of the clock stand after a T. */
export const DURATION_LETTERS: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
};

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
};

/** Words before a name of the calendar, and which occurrence of it they mean. */
export const TOWARD: Readonly<Record<string, Toward>> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  this: 'this',
  next: 'next',
  coming: 'next',
  forthcoming: 'next',
  upcoming: 'next',
};

/** Parts of the day in TIMEX3. */
export const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  morning: 'TMO',
  lunchtime: 'TMI',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
};
